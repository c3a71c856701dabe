import { SHARED_CSS, button, el, emit } from "./dom";
import { type Camera, type Point, moved, whole, zoomed } from "./graph-camera";
import { listen } from "./graph-gestures";
import { Layout, type Places, between } from "./graph-layout";
import { type GraphEdge, type GraphNode, SIDES, type Side, beside, hidden, letter } from "./graph-model";
import { CROWDED, type Picture, type Seen, paint } from "./graph-paint";
import { palette, token } from "./theme";
import { save, savePng } from "./take-out";

const CSS = `${SHARED_CSS}
  :host { display: flex; flex-direction: column; height: 100%; min-height: 380px; }
  .stage { position: relative; flex: 1; min-height: 320px; border: 1px solid var(--p-line); border-radius: 6px; overflow: hidden; }
  canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; }
  .table { flex: none; max-height: 220px; }
  .key { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 8px; color: var(--p-text-2); font-size: 12px; }
  .key b { background: var(--p-other); display: inline-block; width: 16px; height: 16px; line-height: 16px; border-radius: 50%; text-align: center;
    font-size: 10px; color: var(--p-bg); margin-right: 5px; }
`;

/** More edges than this are left out while the picture moves: they take longer than a frame. */
const MANY_EDGES = 2_000;
/** After so many milliseconds without a move the picture rests. */
const REST = 120;
/** How long nodes take to go to new places, in milliseconds. */
const WALK = 300;
/** How far beside a node a press still means it, in pixels. */
const BESIDE = 3;

export interface GraphData {
  nodes?: GraphNode[];
  edges?: GraphEdge[];
  ego?: string | null;
  selected?: string | null;
  expanded?: string[];
  /** All nodes that there are to show. */
  total?: number;
}

/**
 * Emits `parley-select` {id, kind}, `parley-expand` {id} on a second click or on +, `parley-rollback` {id}, and `parley-settled`
 * {places} when new nodes have been given their places.
 */
export class ParleyGraph extends HTMLElement {
  #nodes: readonly GraphNode[] = [];
  #edges: readonly GraphEdge[] = [];
  #hidden = new Map<string, number>();
  #ego: string | null = null;
  #selected: string | null = null;
  #expanded: readonly string[] = [];
  #total = 0;
  readonly #layout = new Layout((places) => this.#place(places));
  /** Where each node is drawn now, which is on the way while it walks to a new place. */
  #places = new Map<string, Point>();
  /** Null while the whole network is shown. */
  #camera: Camera | null = null;
  #seen: readonly Seen[] = [];
  #frame = 0;
  #walk = 0;
  #rest = 0;
  #hovered: string | null = null;
  #focused: string | null = null;
  #ink = (_name: string): string => "";
  readonly #canvas = el("canvas", { "aria-hidden": "true" });
  readonly #tip = el("div", { class: "tip", hidden: "" });
  readonly #count = el("span", { class: "note", role: "status" });
  readonly #live = el("p", { class: "sr", "aria-live": "polite" });
  readonly #table = el("div", { class: "table sr" });
  readonly #key = el("div", { class: "key" });
  readonly #back = button("Roll back", "Take back the last expansion", () => {
    const id = this.#expanded.at(-1);
    if (id) emit(this, "parley-rollback", { id });
  });
  readonly #expand = button("Expand", "Show more neighbours of the selected node", () => {
    if (this.#selected) emit(this, "parley-expand", { id: this.#selected });
  });

  constructor() {
    super();
    const twin = button("Table", "Show the same network as a table", () => {
      twin.setAttribute("aria-pressed", String(!this.#table.classList.toggle("sr")));
    });
    const fit = button("Fit", "Show the whole network", () => { this.#camera = null; this.#draw(); });
    const tools = el("div", { class: "tools" }, this.#count, el("div", { class: "group" }, this.#expand, this.#back, fit, twin));
    const stage = el("div", { class: "stage", tabindex: "0", role: "application",
      "aria-label": "Network. Arrow keys go to the next node on that side, Enter opens it, plus expands it." }, this.#canvas, this.#tip);
    stage.addEventListener("keydown", (e) => this.#onKey(e));
    stage.addEventListener("blur", () => { this.#focused = null; this.#draw(); });
    listen(stage, {
      move: (x, y) => this.#look(moved(this.#picture().camera, x, y)),
      zoom: (by, x, y) => this.#look(zoomed(this.#picture().camera, by, x, y, this.#whole())),
      press: (x, y) => this.#press(this.#at(x, y)),
      hover: (at) => this.#hover(at),
    });
    this.attachShadow({ mode: "open" }).append(el("style", {}, CSS), tools, stage, this.#key, this.#table, this.#live);
  }

  readonly #sized = new ResizeObserver(() => this.#draw());

  connectedCallback(): void {
    addEventListener("parley-theme", this.#paintAgain);
    this.#sized.observe(this.#canvas);
    this.#render();
  }

  disconnectedCallback(): void {
    removeEventListener("parley-theme", this.#paintAgain);
    this.#sized.disconnect();
    this.#layout.close();
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#walk);
    cancelAnimationFrame(this.#frame);
  }

  readonly #paintAgain = () => this.#render();

  set data(given: GraphData) {
    this.#nodes = given.nodes ?? this.#nodes;
    this.#edges = given.edges ?? this.#edges;
    if ((given.ego ?? null) !== this.#ego) this.#camera = null;
    this.#ego = given.ego ?? null;
    this.#selected = given.selected ?? null;
    this.#expanded = given.expanded ?? [];
    this.#total = given.total ?? this.#nodes.length;
    this.#hidden = hidden(this.#nodes, this.#edges);
    this.#render();
  }

  /** Moves the nodes to where the layout has put them, at once for those who want no motion and where it would not be smooth. */
  #place(places: Places): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || this.#nodes.length > CROWDED;
    const from = this.#places;
    const start = performance.now();
    const step = () => {
      const share = still ? 1 : Math.min(1, (performance.now() - start) / WALK);
      this.#places = between(from, places, share * (2 - share));
      this.#draw();
      if (share < 1) this.#walk = requestAnimationFrame(step);
    };
    cancelAnimationFrame(this.#walk);
    step();
    emit(this, "parley-settled", { places });
  }

  /** Saves what is seen, as "png" or "svg". */
  async takeOut(format: string, as: string): Promise<void> {
    this.#paint(true);
    const background = token(this, "bg");
    const { width, height } = this.#canvas;
    if (format === "png") return savePng([this.#canvas], width, height, background, as);
    const { Context } = await import("svgcanvas/dist/svgcanvas.esm.js");
    const picture = this.#picture();
    const svg = new Context({ width: picture.width, height: picture.height, ctx: this.#canvas.getContext("2d")! });
    const drawing = svg as unknown as CanvasRenderingContext2D;
    drawing.fillStyle = background;
    drawing.fillRect(0, 0, picture.width, picture.height);
    paint(drawing, picture);
    save(new Blob([svg.getSerializedSvg()], { type: "image/svg+xml" }), `${as}.svg`);
  }

  #render(): void {
    this.#count.textContent = `${this.#nodes.length.toLocaleString("en-GB")} of ${this.#total.toLocaleString("en-GB")} shown`;
    this.#back.disabled = !this.#expanded.length;
    this.#offer();
    this.#fillTwin();
    if (!this.isConnected) return;
    this.#ink = palette(this);
    cancelAnimationFrame(this.#walk);
    this.#places = new Map(Object.entries(this.#layout.of(this.#ego, this.#nodes, this.#edges)));
    this.#draw();
  }

  /** What can be done with the selected node. */
  #offer(): void {
    const more = this.#selected ? this.#hidden.get(this.#selected) ?? 0 : 0;
    this.#expand.disabled = !more;
    this.#expand.textContent = more ? `Expand (${more} hidden)` : "Expand";
  }

  #whole(): Camera {
    return whole([...this.#places.values()], this.#canvas.clientWidth, this.#canvas.clientHeight);
  }

  #look(camera: Camera): void {
    this.#camera = camera;
    if (this.#edges.length > MANY_EDGES) {
      clearTimeout(this.#rest);
      this.#rest = window.setTimeout(() => { this.#rest = 0; this.#draw(); }, REST);
    }
    this.#tip.hidden = true;
    this.#draw();
  }

  #picture(): Picture {
    const all = this.#whole();
    const camera = this.#camera ?? all;
    return { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight, camera, zoom: camera.scale / all.scale, nodes: this.#nodes,
      places: this.#places, edges: this.#rest ? [] : this.#edges, hidden: this.#hidden, ego: this.#ego, selected: this.#selected, focused: this.#focused,
      hovered: this.#hovered, ink: this.#ink };
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /** @param still with all edges, though it may be moving */
  #paint(still = false): void {
    const g = this.#canvas.getContext("2d");
    if (!g || !this.#canvas.clientWidth) return;
    if (still) this.#rest = 0;
    const picture = this.#picture();
    const ratio = devicePixelRatio || 1;
    const [w, h] = [Math.round(picture.width * ratio), Math.round(picture.height * ratio)];
    // Setting a size, even the same, makes the canvas anew.
    if (this.#canvas.width !== w) this.#canvas.width = w;
    if (this.#canvas.height !== h) this.#canvas.height = h;
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.clearRect(0, 0, picture.width, picture.height);
    this.#seen = paint(g, picture);
  }

  /** The node that is there: of several the one that is drawn last. */
  #at(x: number, y: number): GraphNode | undefined {
    return [...this.#seen].reverse().find((s) => Math.hypot(s.x - x, s.y - y) <= s.r + BESIDE)?.node;
  }

  #press(node: GraphNode | undefined): void {
    if (!node) return;
    if (node.id === this.#selected && this.#hidden.get(node.id)) emit(this, "parley-expand", { id: node.id });
    else this.#select(node.id);
  }

  #onKey(e: KeyboardEvent): void {
    const side = SIDES[e.key];
    if (side) this.#step(side);
    else if (e.key === "Enter" && this.#focused) this.#select(this.#focused);
    else if (e.key === "+" && this.#focused && this.#hidden.get(this.#focused)) emit(this, "parley-expand", { id: this.#focused });
    else return;
    e.preventDefault();
  }

  /** From where the keyboard is, else from what is selected or in the middle. */
  #step(side: Side): void {
    const { camera } = this.#picture();
    const places = this.#nodes.flatMap((of) => {
      const at = this.#places.get(of.id);
      return at ? [{ of, x: at.x * camera.scale + camera.x, y: at.y * camera.scale + camera.y }] : [];
    });
    const from = [this.#focused, this.#selected, this.#ego].flatMap((id) => places.filter(({ of }) => of.id === id))[0] ?? places[0];
    const next = this.#focused && from ? beside(from, side, places) : from?.of;
    if (!next) return;
    this.#focused = next.id;
    this.#live.textContent = this.#told(next);
    this.#draw();
  }

  #told(node: GraphNode): string {
    const more = this.#hidden.get(node.id) ?? 0;
    return `${node.label}, ${node.kind}${more ? `, ${more} more neighbours hidden` : ""}`;
  }

  #select(id: string): void {
    this.#selected = id;
    this.#offer();
    this.#draw();
    emit(this, "parley-select", { id, kind: this.#nodes.find((n) => n.id === id)?.kind ?? "actor" });
  }

  #hover(at: Point | null): void {
    const node = at ? this.#at(at.x, at.y) : undefined;
    this.#canvas.style.cursor = node ? "pointer" : "grab";
    if ((node?.id ?? null) === this.#hovered) return;
    this.#hovered = node?.id ?? null;
    this.#draw();
    this.#tip.hidden = !node;
    if (!node || !at) return;
    const more = this.#hidden.get(node.id) ?? 0;
    this.#tip.replaceChildren(el("b", {}, node.label), el("span", { class: "note" },
      node.kind + (more ? ` · ${more} more neighbours hidden` : "")));
    this.#tip.style.left = `${Math.min(at.x + 14, Math.max(0, this.clientWidth - 240))}px`;
    this.#tip.style.top = `${at.y + 14}px`;
  }

  #fillTwin(): void {
    const name = new Map(this.#nodes.map((n) => [n.id, n.label]));
    const cells = (edge: GraphEdge) => [edge.source, edge.target].map((id) =>
      el("td", {}, button(name.get(id) ?? id, `Select ${name.get(id) ?? id}`, () => this.#select(id))));
    const rows = this.#edges.slice(0, 2000).map((e) => {
      const [from, to] = cells(e);
      return el("tr", {}, from!, el("td", {}, e.label ?? "with"), to!, el("td", {}, String(e.sources ?? 1)));
    });
    const head = el("tr", {}, ...["From", "Tie", "To", "Sources"].map((t) => el("th", { scope: "col" }, t)));
    this.#table.replaceChildren(el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows)));
    const kinds = [...new Set(this.#nodes.map((n) => n.kind))].sort();
    this.#key.replaceChildren(...kinds.map((kind) => el("span", {},
      el("b", {}, letter(kind)), kind)), el("span", {}, "coloured: the eight who say and do most"), el("span", {}, "thicker line: more sources"));
  }
}

customElements.define("parley-graph", ParleyGraph);
