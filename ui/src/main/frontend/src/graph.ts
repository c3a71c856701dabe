import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";
import { SHARED_CSS, button, el, emit } from "./dom";
import { type GraphEdge, type GraphNode, fraction, hidden, look } from "./graph-model";
import { palette } from "./theme";

const CSS = `${SHARED_CSS}
  :host { display: flex; flex-direction: column; height: 100%; min-height: 380px; }
  .stage { position: relative; flex: 1; min-height: 320px; border: 1px solid var(--p-line); border-radius: 6px; overflow: hidden; }
  .draw, .over { position: absolute; inset: 0; width: 100%; height: 100%; }
  .over { pointer-events: none; }
  .table { flex: none; max-height: 220px; }
  .key { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 8px; color: var(--p-text-2); font-size: 12px; }
  .key b { display: inline-block; width: 16px; height: 16px; line-height: 16px; border-radius: 50%; text-align: center;
    font-size: 10px; color: var(--p-bg); margin-right: 5px; }
`;

export interface GraphData {
  nodes?: GraphNode[];
  edges?: GraphEdge[];
  ego?: string | null;
  selected?: string | null;
  expanded?: string[];
  /** All nodes that there are to show. */
  total?: number;
}

/** Emits `parley-select` {id, kind}, `parley-expand` {id} on a second click or on +, and `parley-rollback` {id}. */
export class ParleyGraph extends HTMLElement {
  #nodes: readonly GraphNode[] = [];
  #edges: readonly GraphEdge[] = [];
  #hidden = new Map<string, number>();
  #ego: string | null = null;
  #selected: string | null = null;
  #expanded: readonly string[] = [];
  #total = 0;
  #places = new Map<string, { x: number; y: number }>();
  #sigma: Sigma | undefined;
  #hovered: string | null = null;
  #ink = (_name: string): string => "";
  readonly #draw = el("div", { class: "draw" });
  readonly #over = el("canvas", { class: "over", "aria-hidden": "true" });
  readonly #tip = el("div", { class: "tip", hidden: "" });
  readonly #count = el("span", { class: "note", role: "status" });
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
    const fit = button("Fit", "Show the whole network", () => void this.#sigma?.getCamera().animatedReset());
    const tools = el("div", { class: "tools" }, this.#count, el("span", { class: "grow" }), this.#expand, this.#back, fit, twin);
    const stage = el("div", { class: "stage" }, this.#draw, this.#over, this.#tip);
    this.attachShadow({ mode: "open" }).append(el("style", {}, CSS), tools, stage, this.#key, this.#table);
  }

  /** The element may be given its place on the page only after its data; sigma itself looks at the window's size alone. */
  readonly #resized = new ResizeObserver(() => this.#sigma?.resize().refresh());

  connectedCallback(): void {
    addEventListener("parley-theme", this.#paintAgain);
    this.#resized.observe(this.#draw);
    this.#render();
  }

  disconnectedCallback(): void {
    removeEventListener("parley-theme", this.#paintAgain);
    this.#resized.disconnect();
    this.#sigma?.kill();
    this.#sigma = undefined;
  }

  readonly #paintAgain = () => this.#render();

  set data(given: GraphData) {
    this.#nodes = given.nodes ?? this.#nodes;
    this.#edges = given.edges ?? this.#edges;
    this.#ego = given.ego ?? null;
    this.#selected = given.selected ?? null;
    this.#expanded = given.expanded ?? [];
    this.#total = given.total ?? this.#nodes.length;
    this.#hidden = hidden(this.#nodes, this.#edges);
    this.#render();
  }

  #graph(): Graph {
    const graph = new Graph({ multi: true });
    const fresh: string[] = [];
    for (const n of this.#nodes) {
      let place = this.#places.get(n.id);
      if (!place) {
        fresh.push(n.id);
        const turn = fraction(n.id) * 2 * Math.PI;
        const out = n.id === this.#ego ? 0 : 8 + 4 * fraction(`${n.id}r`);
        place = { x: out * Math.cos(turn), y: out * Math.sin(turn) };
      }
      const size = Math.min(18, 9 + Math.sqrt(n.degree ?? 0)) + (n.id === this.#ego ? 4 : 0);
      if (!graph.hasNode(n.id)) graph.addNode(n.id, { ...place, size, label: n.label, color: this.#ink(look(n.kind).token) });
    }
    for (const e of this.#edges) {
      if (!graph.hasNode(e.source) || !graph.hasNode(e.target)) continue;
      graph.addEdge(e.source, e.target, { size: Math.min(8, 1 + 1.2 * Math.log2(e.sources ?? 1)), weight: e.sources ?? 1,
        color: this.#ink("line") });
    }
    if (fresh.length) this.#layOut(graph, new Set(fresh));
    return graph;
  }

  /** What stands stays where it is: only nodes that are new are moved. */
  #layOut(graph: Graph, fresh: ReadonlySet<string>): void {
    graph.forEachNode((id) => graph.setNodeAttribute(id, "fixed", !fresh.has(id)));
    forceAtlas2.assign(graph, { iterations: graph.order > 800 ? 60 : 250,
      settings: { ...forceAtlas2.inferSettings(graph), adjustSizes: false, gravity: 0.6, scalingRatio: 12, edgeWeightInfluence: 0.3 } });
    graph.forEachNode((id, { x, y }) => this.#places.set(id, { x: x as number, y: y as number }));
  }

  #render(): void {
    const told = `${this.#nodes.length.toLocaleString("en-GB")} of ${this.#total.toLocaleString("en-GB")} shown`;
    this.#count.textContent = told;
    this.#back.disabled = !this.#expanded.length;
    const more = this.#selected ? this.#hidden.get(this.#selected) ?? 0 : 0;
    this.#expand.disabled = !more;
    this.#expand.textContent = more ? `Expand (${more} hidden)` : "Expand";
    this.#fillTwin();
    if (!this.isConnected) return;
    this.#ink = palette(this);
    const graph = this.#graph();
    if (this.#sigma) this.#sigma.setGraph(graph);
    else if (this.#nodes.length) this.#start(graph);
  }

  #start(graph: Graph): void {
    const sigma = new Sigma(graph, this.#draw, { allowInvalidContainer: true, labelSize: 12, labelRenderedSizeThreshold: 7,
      labelDensity: this.clientWidth > 620 ? 2 : 0.6, zIndex: true, stagePadding: 48, defaultDrawNodeHover: () => undefined,
      defaultDrawNodeLabel: (g, data, settings) => this.#name(g, { ...data, label: data.label ?? null }, settings.labelSize),
      edgeReducer: (edge, data) => this.#near(edge) ? { ...data, color: this.#ink("text-2"), zIndex: 1 } : data });
    sigma.on("afterRender", () => this.#overlay());
    sigma.on("clickNode", ({ node }) => {
      if (node === this.#selected && this.#hidden.get(node)) emit(this, "parley-expand", { id: node });
      else this.#select(node);
    });
    sigma.on("doubleClickNode", (e) => e.preventSigmaDefault());
    sigma.on("enterNode", ({ node, event }) => this.#hover(node, event.x, event.y));
    sigma.on("leaveNode", () => this.#hover(null, 0, 0));
    this.#sigma = sigma;
    this.#overlay();
  }

  /** A halo keeps a name readable where it crosses lines. */
  #name(g: CanvasRenderingContext2D, at: { x: number; y: number; size: number; label: string | null }, size: number): void {
    if (!at.label) return;
    g.font = `${size}px system-ui, sans-serif`;
    g.lineWidth = 3;
    g.lineJoin = "round";
    g.strokeStyle = this.#ink("bg");
    g.strokeText(at.label, at.x + at.size + 5, at.y + size / 3);
    g.fillStyle = this.#ink("text");
    g.fillText(at.label, at.x + at.size + 5, at.y + size / 3);
  }

  #near(edge: string): boolean {
    const of = this.#hovered ?? this.#selected;
    const graph = this.#sigma?.getGraph();
    return !!of && !!graph?.hasEdge(edge) && graph.extremities(edge).includes(of);
  }

  #select(id: string): void {
    this.#selected = id;
    this.#render();
    emit(this, "parley-select", { id, kind: this.#nodes.find((n) => n.id === id)?.kind ?? "actor" });
  }

  #hover(id: string | null, x: number, y: number): void {
    this.#hovered = id;
    this.#sigma?.refresh({ skipIndexation: true });
    const node = this.#nodes.find((n) => n.id === id);
    this.#tip.hidden = !node;
    if (!node) return;
    const more = this.#hidden.get(node.id) ?? 0;
    this.#tip.replaceChildren(el("b", {}, node.label), el("span", { class: "note" },
      node.kind + (more ? ` · ${more} more neighbours hidden` : "")));
    this.#tip.style.left = `${Math.min(x + 14, Math.max(0, this.clientWidth - 240))}px`;
    this.#tip.style.top = `${y + 14}px`;
  }

  /** Letters, rings and the counts of what is hidden: never colour alone. */
  #overlay(): void {
    const sigma = this.#sigma;
    const g = this.#over.getContext("2d");
    if (!sigma || !g) return;
    const { width, height } = sigma.getDimensions();
    const ratio = devicePixelRatio || 1;
    this.#over.width = width * ratio;
    this.#over.height = height * ratio;
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.textAlign = "center";
    g.textBaseline = "middle";
    for (const node of this.#nodes) {
      const at = sigma.getNodeDisplayData(node.id);
      if (!at) continue;
      const { x, y } = sigma.framedGraphToViewport(at);
      const r = sigma.scaleSize(at.size);
      if (r < 5) continue;
      g.fillStyle = this.#ink("bg");
      g.font = `700 ${Math.round(Math.min(14, r))}px system-ui, sans-serif`;
      g.fillText(look(node.kind).letter, x, y + 0.5);
      if (node.id === this.#selected || node.id === this.#ego) this.#ring(g, x, y, r, node.id === this.#selected);
      const more = this.#hidden.get(node.id) ?? 0;
      // On a narrow screen the many small counts would hide the network they count.
      if (more && (width > 620 || r >= 12 || node.id === this.#selected)) this.#badge(g, x, y + r + 6, `+${more}`);
    }
  }

  #ring(g: CanvasRenderingContext2D, x: number, y: number, r: number, selected: boolean): void {
    g.strokeStyle = this.#ink(selected ? "accent" : "text-2");
    g.lineWidth = selected ? 3 : 1.5;
    g.beginPath();
    g.arc(x, y, r + 3.5, 0, 7);
    g.stroke();
  }

  #badge(g: CanvasRenderingContext2D, x: number, y: number, text: string): void {
    g.font = "600 10px system-ui, sans-serif";
    const w = g.measureText(text).width + 8;
    g.fillStyle = this.#ink("bg");
    g.strokeStyle = this.#ink("text-2");
    g.lineWidth = 1;
    g.beginPath();
    g.roundRect(x - w / 2, y - 7, w, 14, 7);
    g.fill();
    g.stroke();
    g.fillStyle = this.#ink("text");
    g.fillText(text, x, y + 0.5);
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
      el("b", { style: `background:var(--p-${look(kind).token})` }, look(kind).letter), kind)), el("span", {}, "thicker line: more sources"));
  }
}

customElements.define("parley-graph", ParleyGraph);
