import Graph from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, NodePointProgram } from "sigma/rendering";
import { animateNodes } from "sigma/utils";
import { actorToken } from "./colours";
import { SHARED_CSS, button, el, emit } from "./dom";
import { Layout, type Places } from "./graph-layout";
import { type GraphEdge, type GraphNode, type Side, beside, hidden, letter } from "./graph-model";
import { overlay } from "./graph-paint";
import { palette, token } from "./theme";
import { graphSvg, save, savePng } from "./take-out";

const CSS = `${SHARED_CSS}
  :host { display: flex; flex-direction: column; height: 100%; min-height: 380px; }
  .stage { position: relative; flex: 1; min-height: 320px; border: 1px solid var(--p-line); border-radius: 6px; overflow: hidden; }
  .draw, .over { position: absolute; inset: 0; width: 100%; height: 100%; }
  .over { pointer-events: none; }
  .table { flex: none; max-height: 220px; }
  .key { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 8px; color: var(--p-text-2); font-size: 12px; }
  .key b { background: var(--p-other); display: inline-block; width: 16px; height: 16px; line-height: 16px; border-radius: 50%; text-align: center;
    font-size: 10px; color: var(--p-bg); margin-right: 5px; }
`;

/** More nodes than this are drawn small, and moved without animation. */
const CROWDED = 600;
/** More edges than this are left out while the picture moves: without a graphics card they take longer than a frame. */
const MANY_EDGES = 2_000;

const SIDES: Record<string, Side> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

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
  #sigma: Sigma | undefined;
  #hovered: string | null = null;
  #focused: string | null = null;
  #ink = (_name: string): string => "";
  readonly #draw = el("div", { class: "draw" });
  readonly #over = el("canvas", { class: "over", "aria-hidden": "true" });
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
    const fit = button("Fit", "Show the whole network", () => void this.#sigma?.getCamera().animatedReset());
    const tools = el("div", { class: "tools" }, this.#count, el("div", { class: "group" }, this.#expand, this.#back, fit, twin));
    const stage = el("div", { class: "stage", tabindex: "0", role: "application",
      "aria-label": "Network. Arrow keys go to the next node on that side, Enter opens it, plus expands it." }, this.#draw, this.#over, this.#tip);
    stage.addEventListener("keydown", (e) => this.#onKey(e));
    stage.addEventListener("blur", () => { this.#focused = null; this.#overlay(); });
    this.attachShadow({ mode: "open" }).append(el("style", {}, CSS), tools, stage, this.#key, this.#table, this.#live);
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
    this.#layout.close();
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
    const places = this.#layout.of(this.#ego, this.#nodes, this.#edges);
    const least = this.#nodes.length > CROWDED ? 3 : 9;
    for (const n of this.#nodes) {
      const size = Math.min(2 * least, least + Math.sqrt(n.degree ?? 0)) + (n.id === this.#ego ? 4 : 0);
      if (!graph.hasNode(n.id)) graph.addNode(n.id, { ...places[n.id], size, label: n.label, color: this.#ink(actorToken(n.colour)) });
    }
    for (const e of this.#edges) {
      if (!graph.hasNode(e.source) || !graph.hasNode(e.target)) continue;
      graph.addEdge(e.source, e.target, { size: Math.min(8, 1 + 1.2 * Math.log2(e.sources ?? 1)), color: this.#ink("line") });
    }
    return graph;
  }

  /** Moves the nodes to where the layout has put them, at once for those who want no motion and where it would not be smooth. */
  #place(places: Places): void {
    const graph = this.#sigma?.getGraph();
    if (!graph) return;
    const here = Object.fromEntries(Object.entries(places).filter(([id]) => graph.hasNode(id)));
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || graph.order > CROWDED;
    if (still) for (const [id, at] of Object.entries(here)) graph.mergeNodeAttributes(id, at);
    else animateNodes(graph, here, { duration: 300 });
    emit(this, "parley-settled", { places });
  }

  /** Saves what is seen, as "png" or "svg". */
  takeOut(format: string, as: string): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    const { width, height } = sigma.getDimensions();
    const background = token(this, "bg");
    if (format === "svg") {
      const svg = graphSvg(sigma, this.#nodes, { background, text: token(this, "text") });
      save(new Blob([svg], { type: "image/svg+xml" }), `${as}.svg`);
      return;
    }
    // WebGL forgets its picture once it is on the screen, so it is drawn again in the same turn.
    sigma.refresh();
    const layers = [...Object.values(sigma.getCanvases()), this.#over].filter((layer) => layer.width && layer.height);
    const ratio = devicePixelRatio || 1;
    savePng(layers, width * ratio, height * ratio, background, as);
  }

  #render(): void {
    this.#count.textContent = `${this.#nodes.length.toLocaleString("en-GB")} of ${this.#total.toLocaleString("en-GB")} shown`;
    this.#back.disabled = !this.#expanded.length;
    this.#offer();
    this.#fillTwin();
    if (!this.isConnected) return;
    this.#ink = palette(this);
    const graph = this.#graph();
    if (this.#sigma) this.#sigma.setGraph(graph);
    else if (this.#nodes.length) this.#start(graph);
  }

  /** What can be done with the selected node. */
  #offer(): void {
    const more = this.#selected ? this.#hidden.get(this.#selected) ?? 0 : 0;
    this.#expand.disabled = !more;
    this.#expand.textContent = more ? `Expand (${more} hidden)` : "Expand";
  }

  #start(graph: Graph): void {
    const sigma = new Sigma(graph, this.#draw, { allowInvalidContainer: true, renderLabels: false, hideEdgesOnMove: graph.size > MANY_EDGES,
      zIndex: true, stagePadding: 48,
      // Without a graphics card points and plain lines are drawn several times as fast as sigma's own shapes.
      nodeProgramClasses: { circle: NodePointProgram },
      ...(graph.order > CROWDED ? { edgeProgramClasses: { line: EdgeLineProgram } } : {}),
      defaultDrawNodeHover: () => undefined,
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
    const sigma = this.#sigma;
    if (!sigma) return;
    const places = this.#nodes.flatMap((of) => {
      const at = sigma.getNodeDisplayData(of.id);
      return at ? [{ of, ...sigma.framedGraphToViewport(at) }] : [];
    });
    const from = [this.#focused, this.#selected, this.#ego].flatMap((id) => places.filter(({ of }) => of.id === id))[0] ?? places[0];
    const next = this.#focused && from ? beside(from, side, places) : from?.of;
    if (!next) return;
    this.#focused = next.id;
    this.#live.textContent = this.#told(next);
    this.#overlay();
  }

  #told(node: GraphNode): string {
    const more = this.#hidden.get(node.id) ?? 0;
    return `${node.label}, ${node.kind}${more ? `, ${more} more neighbours hidden` : ""}`;
  }

  #near(edge: string): boolean {
    const of = this.#hovered ?? this.#selected;
    const graph = this.#sigma?.getGraph();
    return !!of && !!graph?.hasEdge(edge) && graph.extremities(edge).includes(of);
  }

  #select(id: string): void {
    this.#selected = id;
    this.#offer();
    this.#sigma?.refresh({ skipIndexation: true });
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

  #overlay(): void {
    const g = this.#over.getContext("2d");
    if (!this.#sigma || !g) return;
    overlay(g, this.#sigma, { nodes: this.#nodes, hidden: this.#hidden, ego: this.#ego, selected: this.#selected, focused: this.#focused,
      ink: this.#ink });
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
