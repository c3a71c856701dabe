import { DAY, extent, isoDay, told, windowIn, type Extent } from "./dates";
import { SHARED_CSS, button, el, emit } from "./dom";
import { KNOWN_CSS, KnownSlider } from "./timeline-known";
import { HEAD, STRIP, type Drawn, type Scene, layOut } from "./timeline-layout";
import { type Bucket, type Dated, type LaneOfBins, type Row, type TimelineItem, dated, domainOf, rowsOf } from "./timeline-model";
import { LABEL, paint } from "./timeline-paint";
import { widthOf } from "./timeline-text";
import { SHEET_CSS, Sheet } from "./timeline-sheet";
import { key, tableOfBins, tableOfMarks } from "./timeline-twin";
import { save, savePng } from "./take-out";
import { token } from "./theme";

const CSS = `${SHARED_CSS}${KNOWN_CSS}${SHEET_CSS}
  .undated { margin-top: 8px; display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
  .undated button { max-width: 260px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; border-style: dashed; }
  .key { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 8px; color: var(--p-text-2); font-size: 12px; align-items: center; }
  .key i { display: inline-block; margin-right: 5px; vertical-align: -1px; }
`;

export interface TimelineData {
  items?: TimelineItem[];
  buckets?: Bucket[];
  /** Counts in place of marks; null for marks. */
  lanes?: LaneOfBins[] | null;
  from?: string | null;
  to?: string | null;
  selected?: string | null;
  /** Which of the actors' colours each lane has, by its name; none where lanes are no actors. */
  colours?: Record<string, number>;
  /** The day of the first article, and the one whose knowledge is shown; none for all that is known. */
  known?: { first: string | null; day: string | null };
}

/** Emits `parley-window` {from, to} (ISO days, the last one included) when a move has settled, `parley-known` {day} and `parley-select` {id, kind}. */
export class ParleyTimeline extends HTMLElement {
  #items: readonly TimelineItem[] = [];
  #all: readonly Dated[] = [];
  #rows: readonly Row[] = [];
  #lanes: readonly LaneOfBins[] | null = null;
  #colours: Readonly<Record<string, number>> = {};
  #buckets: readonly Bucket[] = [];
  #domain: Extent = domainOf([], Date.now());
  #window: Extent = this.#domain;
  #selected: string | null = null;
  #focused: string | null = null;
  #drawn: Drawn[] = [];
  #settle = 0;
  #room = 0;
  #frame = 0;
  readonly #again = () => this.#draw();
  readonly #sized = new ResizeObserver(this.#again);
  readonly #canvas = el("canvas", { tabindex: "0", role: "application",
    "aria-label": "Timeline. Left and right step through the marks, Enter opens one, plus and minus zoom." });
  readonly #sheet = new Sheet(this.#canvas, this.#again, () => this.#paint(true));
  readonly #tip = el("div", { class: "tip", hidden: "" });
  readonly #range = el("span", { class: "note" });
  readonly #live = el("p", { class: "sr", "aria-live": "polite" });
  readonly #undated = el("div", { class: "undated" });
  readonly #table = el("div", { class: "table sr" });
  readonly #legend = key();
  readonly #known = new KnownSlider(this);

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const twin = button("Table", "Show the same marks as a table", () => {
      const shown = !this.#table.classList.toggle("sr");
      twin.setAttribute("aria-pressed", String(shown));
    });
    const tools = el("div", { class: "tools" }, this.#range, el("div", { class: "group" },
      button("−", "Zoom out", () => this.#zoom(1.6)), button("+", "Zoom in", () => this.#zoom(1 / 1.6)),
      button("All", "Show all dates", () => this.#move(this.#domain)), twin));
    root.append(el("style", {}, CSS), tools, this.#sheet.element, this.#known.element, this.#tip, this.#legend, this.#undated, this.#table, this.#live);
    this.#listen();
  }

  connectedCallback(): void {
    this.#sized.observe(this);
    addEventListener("parley-theme", this.#again);
    this.#sheet.connect();
  }

  disconnectedCallback(): void {
    this.#sized.disconnect();
    removeEventListener("parley-theme", this.#again);
    this.#sheet.disconnect();
  }

  set data(given: TimelineData) {
    if (given.items) {
      this.#items = given.items;
      this.#all = dated(given.items);
      this.#rows = rowsOf(this.#all, 14);
    }
    this.#lanes = given.lanes ?? null;
    this.#colours = given.colours ?? {};
    this.#legend.hidden = this.#lanes !== null;
    this.#buckets = given.buckets ?? this.#buckets;
    const spans = this.#buckets.flatMap((b) => extent(b.from, b.to) ?? []);
    this.#domain = domainOf(spans.length ? [...spans, ...this.#all] : this.#all, Date.now());
    this.#window = windowIn(this.#domain, given.from, given.to);
    this.#selected = given.selected ?? null;
    this.#known.show(given.known?.first ?? null, given.known?.day ?? null, Date.now());
    this.#fillTwin();
    this.#draw();
  }

  /** Saves what is seen, as "png" or "svg". */
  async takeOut(format: string, name: string): Promise<void> {
    const g = this.#canvas.getContext("2d");
    if (!g) return;
    const { scene, rows, height } = this.#laid(g);
    const paper = { colour: token(this, "bg"), note: this.#known.told };
    if (format === "png") {
      const sheet = el("canvas");
      const ratio = devicePixelRatio || 1;
      sheet.width = Math.round(scene.width * ratio);
      sheet.height = Math.round(height * ratio);
      const onSheet = sheet.getContext("2d")!;
      onSheet.scale(ratio, ratio);
      paint(this, onSheet, scene, rows, height, paper);
      savePng([sheet], sheet.width, sheet.height, paper.colour, name);
      return;
    }
    const { Context } = await import("svgcanvas/dist/svgcanvas.esm.js");
    const svg = new Context({ width: scene.width, height, ctx: g });
    const drawing = svg as unknown as CanvasRenderingContext2D;
    paint(this, drawing, scene, rows, height, paper);
    save(new Blob([svg.getSerializedSvg()], { type: "image/svg+xml" }), `${name}.svg`);
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(whole = false): void {
    const g = this.#canvas.getContext("2d");
    if (!g || !this.clientWidth) return;
    const { scene, rows, height } = this.#laid(g);
    // What stands below would go up and down with the lanes as they fill and empty under way.
    this.#room = this.#settle ? Math.max(this.#room, height) : height;
    this.#sheet.fit(g, scene.width, this.#room, whole);
    this.#known.place(this.#sheet.element.offsetTop + STRIP, scene.left);
    this.#drawn = paint(this, g, scene, rows, this.#room);
    const inside = this.#all.filter((d) => d.to > this.#window.from && d.from < this.#window.to).length;
    this.#range.textContent = told(this.#window) + (this.#lanes ? "" : ` · ${inside} of ${this.#all.length} shown`);
    this.#range.title = `${isoDay(this.#window.from)}/${isoDay(this.#window.to - 1)}`;
  }

  #laid(g: CanvasRenderingContext2D): { scene: Scene } & ReturnType<typeof layOut> {
    const scene: Scene = { width: this.clientWidth, left: this.#left, domain: this.#domain, window: this.#window, all: this.#all,
      rows: this.#rows, lanes: this.#lanes, colours: this.#colours, buckets: this.#buckets, selected: this.#selected, focused: this.#focused };
    g.font = LABEL;
    return { scene, ...layOut(scene, (text) => widthOf(g, text) + 4) };
  }

  get #left(): number {
    return this.clientWidth < 620 ? 0 : this.clientWidth < 1000 ? 168 : 224;
  }

  #timeAt(x: number, over: Extent): number {
    return over.from + ((x - this.#left) / (this.clientWidth - this.#left)) * (over.to - over.from);
  }

  #move(to: Extent): void {
    const length = Math.min(Math.max(to.to - to.from, DAY), this.#domain.to - this.#domain.from);
    const from = Math.min(Math.max(to.from, this.#domain.from), this.#domain.to - length);
    this.#window = { from, to: from + length };
    this.#draw();
    clearTimeout(this.#settle);
    this.#settle = window.setTimeout(() => this.#settled(), 250);
  }

  /** The window becomes whole days, so that what is drawn is what the address says. */
  #settled(): void {
    this.#settle = 0;
    const { from, to } = this.#window;
    this.#window = { from: Math.floor(from / DAY) * DAY, to: Math.ceil(to / DAY) * DAY };
    this.#draw();
    emit(this, "parley-window", { from: isoDay(this.#window.from), to: isoDay(this.#window.to - 1) });
  }

  #zoom(by: number, around = (this.#window.from + this.#window.to) / 2): void {
    const { from, to } = this.#window;
    this.#move({ from: around - (around - from) * by, to: around + (to - around) * by });
  }

  #listen(): void {
    const c = this.#canvas;
    c.addEventListener("wheel", (e) => {
      if (e.ctrlKey || e.metaKey) this.#zoom(Math.exp(e.deltaY / 300), this.#timeAt(e.offsetX, this.#window));
      else if (Math.abs(e.deltaX) > Math.abs(e.deltaY) || e.shiftKey) {
        const shift = ((e.deltaX || e.deltaY) / this.clientWidth) * (this.#window.to - this.#window.from);
        this.#move({ from: this.#window.from + shift, to: this.#window.to + shift });
      } else return;
      e.preventDefault();
    }, { passive: false });
    c.addEventListener("pointerdown", (e) => this.#drag(e));
    c.addEventListener("pointermove", (e) => this.#hover(e.offsetX, this.#sheet.down(e)));
    c.addEventListener("pointerleave", () => (this.#tip.hidden = true));
    c.addEventListener("keydown", (e) => this.#key(e));
    c.addEventListener("blur", () => { this.#focused = null; this.#draw(); });
  }

  /** In the strip: an edge resizes the brush, its inside moves it, elsewhere draws a new one. Below: pans; a still press selects. */
  #drag(down: PointerEvent): void {
    const y = this.#sheet.down(down);
    const inStrip = y < STRIP;
    const over = inStrip ? this.#domain : this.#window;
    const start = this.#window;
    const at = this.#timeAt(down.offsetX, over);
    const pixel = (over.to - over.from) / (this.clientWidth - this.#left);
    const edge = !inStrip ? 0 : Math.abs(at - start.from) < 7 * pixel ? -1 : Math.abs(at - start.to) < 7 * pixel ? 1 : 0;
    const whole = start.to - start.from >= (this.#domain.to - this.#domain.from) * 0.98;
    const fresh = inStrip && !edge && (whole || at < start.from || at > start.to);
    let moved = false;
    this.#canvas.setPointerCapture(down.pointerId);
    const go = (e: PointerEvent) => {
      if (Math.abs(e.offsetX - down.offsetX) > 3) moved = true;
      if (!moved) return;
      const now = this.#timeAt(e.offsetX, over);
      const by = now - at;
      if (fresh) this.#move({ from: Math.min(at, now), to: Math.max(at, now) });
      else if (edge < 0) this.#move({ from: Math.min(start.from + by, start.to - DAY), to: start.to });
      else if (edge > 0) this.#move({ from: start.from, to: Math.max(start.to + by, start.from + DAY) });
      else this.#move({ from: start.from + (inStrip ? by : -by), to: start.to + (inStrip ? by : -by) });
    };
    const up = () => {
      this.#canvas.removeEventListener("pointermove", go);
      if (!moved && !inStrip) this.#choose(this.#at(down.offsetX, y));
    };
    this.#canvas.addEventListener("pointermove", go);
    this.#canvas.addEventListener("pointerup", up, { once: true });
  }

  #at(x: number, y: number): Drawn | undefined {
    return this.#drawn.find((d) => x >= d.x0 - 2 && x <= d.x1 + 2 && y >= d.y && y <= d.y + d.height);
  }

  #choose(mark?: Drawn): void {
    if (mark?.dated) this.#select(mark.dated.item);
    else if (mark?.bin) this.#move(mark.bin.span);
  }

  #select(item: TimelineItem): void {
    this.#selected = item.id;
    this.#draw();
    emit(this, "parley-select", { id: item.id, kind: item.kind });
  }

  #hover(x: number, y: number): void {
    const mark = this.#at(x, y);
    this.#canvas.style.cursor = y < STRIP ? "col-resize" : mark ? "pointer" : y > HEAD ? "grab" : "default";
    this.#tip.hidden = !mark;
    if (!mark) return;
    this.#tip.replaceChildren(...tipOf(mark));
    this.#tip.style.left = `${Math.min(x + 12, Math.max(0, this.clientWidth - 330))}px`;
    this.#tip.style.top = `${y + this.#sheet.element.offsetTop + 18}px`;
  }

  #key(e: KeyboardEvent): void {
    const marks = this.#drawn;
    const now = marks.findIndex((d) => d.key === this.#focused);
    const step = e.key === "ArrowRight" || e.key === "ArrowDown" ? 1 : e.key === "ArrowLeft" || e.key === "ArrowUp" ? -1 : 0;
    if (step && marks.length) {
      const next = marks[now < 0 ? (step > 0 ? 0 : marks.length - 1) : (now + step + marks.length) % marks.length]!;
      this.#focused = next.key;
      this.#live.textContent = next.dated ? `${next.dated.item.label}, ${told(next.dated)}` : `${inWords(next)}. Enter looks closer.`;
      this.#draw();
    } else if (e.key === "Enter") this.#choose(marks[now]);
    else if (e.key === "+" || e.key === "=") this.#zoom(1 / 1.6);
    else if (e.key === "-") this.#zoom(1.6);
    else return;
    e.preventDefault();
  }

  #fillTwin(): void {
    this.#table.replaceChildren(this.#lanes ? tableOfBins(this.#lanes, (span) => this.#move(span))
      : tableOfMarks(this.#items, this.#all, (item) => this.#select(item)));
    const when = new Set(this.#all.map((d) => d.item.id));
    const without = this.#items.filter((i) => !when.has(i.id));
    this.#undated.hidden = !without.length;
    this.#undated.replaceChildren(el("span", { class: "note" }, `Undated (${without.length})`),
      ...without.slice(0, 40).map((i) => button(i.label, `${i.kind}: ${i.label}`, () => this.#select(i))));
  }
}

function tipOf(mark: Drawn): (Node | string)[] {
  const d = mark.dated;
  if (!d) return [el("b", {}, inWords(mark)), el("span", { class: "note" }, "click to look closer")];
  const facts = [told(d), d.item.kind, d.item.status, d.item.fuzzy ? "date uncertain" : null].filter(Boolean).join(" · ");
  return [el("b", {}, d.item.label), el("span", { class: "note" }, facts)];
}

function inWords({ lane, bin }: Drawn): string {
  return bin ? `${lane}: ${bin.count.toLocaleString("en-GB")} statements and events, ${told(bin.span)}` : lane;
}

customElements.define("parley-timeline", ParleyTimeline);
