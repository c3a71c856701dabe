// Draws the same data with Parley's elements and with their peers in headless Chromium, and prints a table of frame times.
import { build } from "esbuild";
import { createServer } from "node:http";
import { chromium } from "playwright-core";

const MOVES = Number(process.argv[2] ?? 120);
const WHICH = process.argv[3] ?? "timeline,graph";
const PATIENCE = 180_000;
const FRONTEND = "../../ui/src/main/frontend";

const built = await build({ entryPoints: { page: "page.js", "layout-worker": `${FRONTEND}/src/layout-worker.ts` }, bundle: true, format: "esm",
  target: "es2022", minify: true, outdir: "out", write: false, loader: { ".svg": "dataurl", ".png": "dataurl" }, logLevel: "error" });
const files = new Map(built.outputFiles.map((f) => [f.path.split("/").at(-1), f.contents]));
const TYPES = { js: "text/javascript", css: "text/css" };
const server = createServer((request, answer) => {
  const name = request.url.slice(1);
  const file = files.get(name);
  if (name === "") {
    answer.setHeader("Content-Type", "text/html");
    answer.end('<!doctype html><link rel="stylesheet" href="page.css"><div id="stage" style="width:1200px;height:700px"></div>'
      + '<script type="module" src="page.js"></script>');
  } else if (file) {
    answer.setHeader("Content-Type", TYPES[name.split(".").at(-1)]);
    answer.end(file);
  } else answer.writeHead(404).end();
}).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));
const address = `http://127.0.0.1:${server.address().port}/`;

// Frames come as fast as they are drawn, else nothing could be told below the screen's own 16.7 ms.
const flags = ["--no-sandbox", "--disable-background-networking", "--disable-gpu-vsync", "--disable-frame-rate-limit", "--enable-unsafe-swiftshader"];
const browser = await chromium.launch({ executablePath: process.env.PARLEY_CHROMIUM ?? "/usr/bin/chromium", args: flags });

/** In a page of its own, so that nothing of the last drawing is left. */
async function measured(name, ...given) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(address);
    await page.waitForFunction(() => "ownTimeline" in window);
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`not done after ${PATIENCE / 1000} s`)), PATIENCE).unref());
    return await Promise.race([page.evaluate(([what, args]) => window[what](...args), [name, given]), late]);
  } catch (e) {
    return { failed: e.message.split("\n")[0] };
  } finally {
    await page.close({ runBeforeUnload: false }).catch(() => undefined);
  }
}

const number = (n) => n.toFixed(1);
function row(what, found) {
  const cells = found.failed ? [found.failed, "", ""]
    : [number(found.render), ...[found.pan, found.zoom].map((f) => `${number(f.p50)}, ${number(f.p95)}`)];
  console.log(`| ${[what, ...cells].join(" | ")} |`);
}

console.log("| drawing | first picture, ms | frame while panning p50, p95, ms | while zooming |\n|---|---|---|---|");
for (const count of WHICH.includes("timeline") ? [2_000, 10_000, 100_000] : []) {
  const items = `${count.toLocaleString("en-GB")} items`;
  row(`Parley's timeline, ${items}`, await measured("ownTimeline", count, MOVES));
  row(`vis-timeline, ${items}`, await measured("visTimeline", count, MOVES));
}
for (const [nodes, ties] of WHICH.includes("graph") ? [[150, 600], [5_000, 10_000]] : []) {
  const size = `${nodes.toLocaleString("en-GB")} nodes, ${ties.toLocaleString("en-GB")} edges`;
  const own = await measured("ownGraph", nodes, ties, MOVES);
  row(`Parley's graph, ${size}`, own);
  if (!own.failed) console.error(`places found after ${number(own.settled)} ms, in a worker`);
  row(`Cytoscape.js, ${size}`, await measured("cytoscapeGraph", nodes, ties, MOVES, own.places));
}
await browser.close();
server.close();
