// Opens every screen of a running Parley in headless Chromium, clicks in each, and prints Web Vitals as https://web.dev/vitals defines them.
import { chromium } from "playwright-core";

const address = process.argv[2] ?? "http://127.0.0.1:8080";
const ACTOR = process.argv[3] ?? "Q7747";
const SCREENS = ["situation", "timeline", `graph?ego=${ACTOR}`, "map", "negotiation", `actor?actor=${ACTOR}`, `compare?compared=${ACTOR}`, "reader", "review", "add"];

const browser = await chromium.launch({ executablePath: process.env.PARLEY_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--enable-unsafe-swiftshader"] });
console.log("| screen | LCP, ms | CLS | slowest interaction, ms |\n|---|---|---|---|");
for (const screen of SCREENS) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    window.vitals = { lcp: 0, cls: 0, inp: 0 };
    const watch = (type, heard, more) => new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({ type, buffered: true, ...more });
    watch("largest-contentful-paint", (e) => (window.vitals.lcp = e.startTime));
    watch("layout-shift", (e) => { if (!e.hadRecentInput) window.vitals.cls += e.value; });
    watch("event", (e) => { if (e.interactionId) window.vitals.inp = Math.max(window.vitals.inp, e.duration); }, { durationThreshold: 16 });
  });
  await page.goto(`${address}/${screen}`);
  await page.locator(".p-main > *").first().waitFor();
  await page.waitForTimeout(2_000);
  const { lcp, cls } = await page.evaluate(() => window.vitals);
  // What every screen has: the search field, the palette, and the first link to something to select.
  await page.getByRole("textbox", { name: "Search" }).pressSequentially("Erdo", { delay: 80 });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");
  const link = page.locator(".p-main a[href*='selected=']").first();
  if (await link.count()) await link.click();
  await page.waitForTimeout(1_000);
  const { inp } = await page.evaluate(() => window.vitals);
  console.log(`| ${screen.replace(/\?.*/, "")} | ${Math.round(lcp)} | ${cls.toFixed(3)} | ${Math.round(inp)} |`);
  await page.close();
}
await browser.close();
