import { type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { SHARED_CSS, button, el, emit } from "./dom";
import { type MapItem, type Mark, cluster, drawable, named, within } from "./map-model";
import { save, savePng, standalone } from "./take-out";
import { token } from "./theme";

const STYLE = `${SHARED_CSS}
  :host { display: flex; flex-direction: column; height: 100%; min-height: 380px; }
  .both { display: flex; flex: 1; gap: 12px; min-height: 0; }
  .stage { position: relative; flex: 1; min-width: 0; min-height: 300px; border: 1px solid var(--p-line); border-radius: 6px; overflow: hidden; }
  @keyframes later { from, to { visibility: hidden; } }
  @keyframes breathe { 50% { opacity: 0.5; } }
  .waiting::before { content: ""; position: absolute; inset: 8px; border-radius: 50% / 50%; background: var(--p-bg-2); animation: later 200ms, breathe 2s infinite; }
  svg { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; cursor: grab; font: 600 12px var(--p-font); }
  .land path { fill: var(--p-bg-3); stroke: var(--p-line); stroke-width: 1px; vector-effect: non-scaling-stroke; }
  .mark { cursor: pointer; outline: none; }
  .mark circle { fill: var(--p-event); fill-opacity: .88; stroke: var(--p-bg); stroke-width: 1.5px; }
  .mark.chosen circle { stroke: var(--p-accent); stroke-width: 4px; }
  .mark:focus-visible circle { stroke: var(--p-focus); stroke-width: 4px; }
  .mark text { fill: var(--p-bg); text-anchor: middle; pointer-events: none; }
  .beside { width: 280px; overflow: auto; flex: none; }
  .beside h2 { margin: 0 0 6px; font-size: 13px; }
  .beside button { display: block; width: 100%; text-align: left; margin-bottom: 4px; border-radius: 6px; }
  .beside .note { display: block; font-size: 12px; }
  .table { flex: none; max-height: 220px; }
  @media (max-width: 720px) { .both { flex-direction: column; } .beside { width: auto; max-height: 220px; } }
`;
const APART = 26;
const CLOSEST = 40;

export interface MapData {
  items?: MapItem[];
  selected?: string | null;
}

const made = (name: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

/** Events where they took place. Emits `parley-select` {id, kind}. */
export class ParleyMap extends HTMLElement {
  #items: readonly MapItem[] = [];
  #selected: string | null = null;
  #chosen: string | null = null;
  #marks: Mark[] = [];
  #zoom = 1;
  #x = 0;
  #y = 0;
  #world: Topology | undefined;
  #fit: GeoProjection = geoEqualEarth();
  readonly #land = made("g", { class: "land", "aria-hidden": "true" });
  readonly #over = made("g");
  readonly #svg = made("svg", { role: "group", "aria-label": "Map of events. Tab steps through the places, Enter lists a place's events, "
    + "arrow keys move the map, plus and minus zoom." }, this.#land, this.#over) as SVGSVGElement;
  readonly #stage = el("div", { class: "stage waiting" }, this.#svg);
  readonly #count = el("span", { class: "note", role: "status" });
  readonly #beside = el("div", { class: "beside" });
  readonly #table = el("div", { class: "table sr" });
  readonly #sized = new ResizeObserver(() => this.#size());

  constructor() {
    super();
    const twin = button("Table", "Show the same events as a table", () => {
      twin.setAttribute("aria-pressed", String(!this.#table.classList.toggle("sr")));
    });
    const tools = el("div", { class: "tools" }, this.#count, el("div", { class: "group" },
      button("−", "Zoom out", () => this.#zoomBy(1 / 1.6)), button("+", "Zoom in", () => this.#zoomBy(1.6)),
      button("World", "Show the whole world", () => this.#move(1, 0, 0)), button("Fit", "Show all events", () => this.#fitEvents()), twin));
    const both = el("div", { class: "both" }, this.#stage, this.#beside);
    this.attachShadow({ mode: "open" }).append(el("style", {}, STYLE), tools, both, this.#table);
    this.#listen();
  }

  connectedCallback(): void {
    this.#sized.observe(this.#svg);
    void this.#loadWorld();
  }

  disconnectedCallback(): void {
    this.#sized.disconnect();
  }

  set data(given: MapData) {
    const first = !this.#items.length;
    this.#items = given.items ?? this.#items;
    this.#selected = given.selected ?? null;
    if (first) this.#fitEvents();
    else this.#draw();
    this.#fillTwin();
  }

  /** Saves what is seen as "svg" or "png". */
  takeOut(format: string, name: string): void {
    const background = token(this, "bg");
    const text = standalone(this.#svg, background);
    const svg = new Blob([text], { type: "image/svg+xml" });
    if (format === "svg") return save(svg, `${name}.svg`);
    const image = new Image();
    const { clientWidth, clientHeight } = this.#svg;
    image.onload = () => savePng([image], clientWidth * 2, clientHeight * 2, background, name);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  }

  /** The world's outline is a file of its own, read when a map is first shown. */
  async #loadWorld(): Promise<void> {
    const loaded: unknown = (await import("world-atlas/countries-110m.json")).default;
    this.#world = loaded as Topology;
    this.#stage.classList.remove("waiting");
    this.#size();
  }

  #size(): void {
    const { clientWidth: w, clientHeight: h } = this.#svg;
    if (!w || !h) return;
    this.#fit = geoEqualEarth().fitExtent([[8, 8], [w - 8, h - 8]], { type: "Sphere" });
    if (this.#world) {
      const path = geoPath(this.#fit);
      const countries = feature(this.#world, this.#world.objects["countries"] as GeometryCollection);
      this.#land.replaceChildren(...countries.features.map((f) => made("path", { d: path(f) ?? "" })));
    }
    if (this.#zoom === 1 && this.#items.length) this.#fitEvents();
    else this.#draw();
  }

  #at(lon: number, lat: number): readonly [number, number] | null {
    const at = this.#fit([lon, lat]);
    return at && [at[0] * this.#zoom + this.#x, at[1] * this.#zoom + this.#y];
  }

  #move(zoom: number, x: number, y: number): void {
    const { clientWidth: w, clientHeight: h } = this.#svg;
    this.#zoom = Math.min(CLOSEST, Math.max(1, zoom));
    const [[left, top], [right, bottom]] = geoPath(this.#fit).bounds({ type: "Sphere" });
    this.#x = within(x, this.#zoom, left, right, w);
    this.#y = within(y, this.#zoom, top, bottom, h);
    this.#draw();
  }

  #zoomBy(by: number, x = this.#svg.clientWidth / 2, y = this.#svg.clientHeight / 2): void {
    const real = Math.min(CLOSEST, Math.max(1, this.#zoom * by)) / this.#zoom;
    this.#move(this.#zoom * real, x - (x - this.#x) * real, y - (y - this.#y) * real);
  }

  #fitEvents(): void {
    const points = this.#items.filter(drawable).flatMap((i) => [this.#fit([i.lon!, i.lat!]) ?? []].filter((p) => p.length));
    const { clientWidth: w, clientHeight: h } = this.#svg;
    if (!points.length || !w) return this.#move(1, 0, 0);
    const xs = points.map((p) => p[0]!);
    const ys = points.map((p) => p[1]!);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const zoom = Math.min(8, (w - 80) / Math.max(1, right - left), (h - 80) / Math.max(1, bottom - top));
    const real = Math.max(1, zoom);
    this.#move(real, w / 2 - ((left + right) / 2) * real, h / 2 - ((top + bottom) / 2) * real);
  }

  #draw(): void {
    this.#land.setAttribute("transform", `translate(${this.#x} ${this.#y}) scale(${this.#zoom})`);
    this.#marks = cluster(this.#items, (lon, lat) => this.#at(lon, lat), APART);
    const focused = (this.shadowRoot?.activeElement as Element | null)?.getAttribute("data-key");
    this.#over.replaceChildren(...this.#marks.map((mark) => this.#drawn(mark)));
    if (focused) this.#over.querySelector<SVGElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    const shown = this.#marks.reduce((sum, m) => sum + m.items.length, 0);
    this.#count.textContent = `${shown.toLocaleString("en-GB")} of ${this.#items.length.toLocaleString("en-GB")} events on the map`;
    this.#list();
  }

  #drawn(mark: Mark): SVGElement {
    const r = 9 + Math.min(13, 2.2 * Math.sqrt(mark.items.length));
    const told = `${named(mark.places)}: ${mark.items.length} ${mark.items.length === 1 ? "event" : "events"}`;
    const chosen = mark.key === this.#chosen || mark.items.some((i) => i.id === this.#selected);
    const group = made("g", { class: chosen ? "mark chosen" : "mark", tabindex: "0", role: "button", "aria-label": told, "data-key": mark.key,
      transform: `translate(${mark.x} ${mark.y})` }, made("title", {}, told), made("circle", { r: String(r) }),
    made("text", { dy: ".35em" }, String(mark.items.length)));
    const choose = () => {
      this.#chosen = mark.key;
      if (mark.items.length === 1) this.#select(mark.items[0]!);
      else this.#draw();
    };
    group.addEventListener("click", choose);
    group.addEventListener("keydown", (e) => {
      const pressed = (e as KeyboardEvent).key;
      if (pressed !== "Enter" && pressed !== " ") return;
      e.preventDefault();
      choose();
    });
    return group as SVGElement;
  }

  #select(item: MapItem): void {
    this.#selected = item.id;
    this.#draw();
    emit(this, "parley-select", { id: item.id, kind: "event" });
  }

  /** Beside the map: the events of the mark that is chosen, and those that have no point on it. */
  #list(): void {
    const mark = this.#marks.find((m) => m.key === this.#chosen);
    const parts: Node[] = mark ? [el("h2", {}, named(mark.places)), ...mark.items.map((i) => this.#entry(i))] : [];
    const without = this.#items.filter((i) => !drawable(i));
    if (without.length) parts.push(el("h2", {}, `Without a point or a date (${without.length})`), ...without.slice(0, 60).map((i) => this.#entry(i)));
    this.#beside.hidden = !parts.length;
    this.#beside.replaceChildren(...parts);
  }

  #entry(item: MapItem): HTMLElement {
    const facts = [item.when, item.place, item.status, item.fuzzy ? "date uncertain" : ""].filter(Boolean).join(" · ");
    const entry = button(item.label, `${item.label}, ${facts}`, () => this.#select(item));
    entry.append(" ", el("span", { class: "note" }, facts));
    return entry;
  }

  #fillTwin(): void {
    const rows = this.#items.slice(0, 2000).map((item) => el("tr", {}, el("td", {}, item.place), el("td", {}, item.when),
      el("td", {}, button(item.label, `Open event: ${item.label}`, () => this.#select(item))), el("td", {}, item.status ?? "")));
    const head = el("tr", {}, ...["Where", "When", "What", "Status"].map((t) => el("th", { scope: "col" }, t)));
    this.#table.replaceChildren(el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows)));
  }

  #listen(): void {
    const svg = this.#svg;
    svg.addEventListener("wheel", (e) => {
      e.preventDefault();
      this.#zoomBy(Math.exp(-e.deltaY / 300), e.offsetX, e.offsetY);
    }, { passive: false });
    svg.addEventListener("pointerdown", (down) => {
      if ((down.target as Element).closest(".mark")) return;
      const [x, y] = [this.#x, this.#y];
      svg.setPointerCapture(down.pointerId);
      const go = (e: PointerEvent) => this.#move(this.#zoom, x + e.clientX - down.clientX, y + e.clientY - down.clientY);
      svg.addEventListener("pointermove", go);
      const end = () => svg.removeEventListener("pointermove", go);
      svg.addEventListener("pointerup", end, { once: true });
      svg.addEventListener("pointercancel", end, { once: true });
    });
    svg.addEventListener("keydown", (e) => {
      const step: Record<string, [number, number]> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
      const by = step[e.key];
      if (by) this.#move(this.#zoom, this.#x + by[0], this.#y + by[1]);
      else if (e.key === "+" || e.key === "=") this.#zoomBy(1.6);
      else if (e.key === "-") this.#zoomBy(1 / 1.6);
      else return;
      e.preventDefault();
    });
  }
}

customElements.define("parley-map", ParleyMap);
