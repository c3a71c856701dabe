import { actorToken, readable } from "./colours";
import type { Camera, Point } from "./graph-camera";
import { type GraphEdge, type GraphNode, letter } from "./graph-model";
import { type Named, placed } from "./graph-names";

/** From here on nodes are too small and too many for a letter each, and edges are thin. */
export const CROWDED = 600;
const FONT = "system-ui, sans-serif";
/** How far the count of what is hidden reaches below a node, in pixels. */
const BADGE = 14;
/** On a narrower element the many small counts would hide the network they count. */
const NARROW = 620;

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
  /** How many times as large as whole. */
  readonly zoom: number;
  readonly nodes: readonly GraphNode[];
  readonly places: ReadonlyMap<string, Point>;
  /** Empty while edges are too many to be moved. */
  readonly edges: readonly GraphEdge[];
  readonly hidden: ReadonlyMap<string, number>;
  readonly ego: string | null;
  readonly selected: string | null;
  /** Where the keyboard is, and where the mouse. */
  readonly focused: string | null;
  readonly hovered: string | null;
  readonly ink: (name: string) => string;
}

/** A node in view, in pixels, with how many neighbours its count tells of. */
export interface Seen extends Named {
  readonly node: GraphNode;
  readonly more: number;
}

/** Draws a network and tells what of it is in view: edges, nodes, names, letters, rings and counts, never colour alone. */
export function paint(g: CanvasRenderingContext2D, picture: Picture): Seen[] {
  const { width, height, selected, ego, focused, nodes, ink } = picture;
  drawEdges(g, picture);
  const seen = inView(picture);
  discs(g, seen, ink);
  g.textBaseline = "middle";
  g.textAlign = "left";
  g.font = `12px ${FONT}`;
  g.lineJoin = "round";
  g.lineWidth = 3;
  g.strokeStyle = ink("bg");
  g.fillStyle = ink("text");
  for (const { label, left, middle } of placed(seen, width, height, (label) => widthOf(g, label))) {
    g.strokeText(label, left, middle);
    g.fillText(label, left, middle);
  }
  g.textAlign = "center";
  for (const { node, x, y, r, more } of seen) {
    const marked = node.id === selected || node.id === ego;
    if (marked) ring(g, x, y, r, ink(node.id === selected ? "accent" : "text-2"), node.id === selected ? 3 : 1.5);
    if (node.id === focused) ring(g, x, y, r + 4, ink("focus"), 3);
    if (r < 5 || (nodes.length > CROWDED && seen.length > CROWDED && !marked)) continue;
    g.fillStyle = readable(ink(actorToken(node.colour)), ink("bg"), ink("text"));
    g.font = `700 ${Math.round(Math.min(14, r))}px ${FONT}`;
    g.fillText(letter(node.kind), x, y + 0.5);
    if (more) badge(g, x, y + r + 6, `+${more}`, ink);
  }
  return seen;
}

function inView({ width, height, camera, zoom, nodes, places, hidden, ego, selected, focused }: Picture): Seen[] {
  const least = nodes.length > CROWDED ? 3 : 9;
  const larger = Math.sqrt(zoom);
  const seen: Seen[] = [];
  for (const node of nodes) {
    const at = places.get(node.id);
    if (!at) continue;
    const [x, y] = [at.x * camera.scale + camera.x, at.y * camera.scale + camera.y];
    const r = (Math.min(2 * least, least + Math.sqrt(node.degree ?? 0)) + (node.id === ego ? 4 : 0)) * larger;
    if (x < -r || y < -r || x > width + r || y > height + r) continue;
    const more = width > NARROW || r >= 12 || node.id === selected ? hidden.get(node.id) ?? 0 : 0;
    const first = node.id === selected || node.id === focused || node.id === ego;
    seen.push({ node, label: node.label, x, y, r, more, first, below: more ? BADGE : 0 });
  }
  return seen;
}

/** Thicker for more sources; those of the node that is looked at stand out, over the others. */
function drawEdges(g: CanvasRenderingContext2D, { width, height, camera, zoom, nodes, edges, places, selected, hovered, ink }: Picture): void {
  const of = hovered ?? selected;
  const [plain, near]: GraphEdge[][] = [[], []];
  for (const edge of edges) (of && (edge.source === of || edge.target === of) ? near! : plain!).push(edge);
  const thick = nodes.length > CROWDED ? () => 1 : (e: GraphEdge) => Math.min(8, 1 + 1.2 * Math.log2(e.sources ?? 1)) * Math.sqrt(zoom);
  for (const [some, colour] of [[plain!, ink("line")], [near!, ink("text-2")]] as const) {
    g.strokeStyle = colour;
    for (const edge of some) {
      const [a, b] = [places.get(edge.source), places.get(edge.target)];
      if (!a || !b) continue;
      const [ax, ay, bx, by] = [a.x * camera.scale + camera.x, a.y * camera.scale + camera.y, b.x * camera.scale + camera.x, b.y * camera.scale + camera.y];
      if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > width || Math.max(ay, by) < 0 || Math.min(ay, by) > height) continue;
      g.lineWidth = thick(edge);
      g.beginPath();
      g.moveTo(ax, ay);
      g.lineTo(bx, by);
      g.stroke();
    }
  }
}

function discs(g: CanvasRenderingContext2D, seen: readonly Seen[], ink: (name: string) => string): void {
  for (const { node, x, y, r } of seen) {
    g.fillStyle = ink(actorToken(node.colour));
    g.beginPath();
    g.arc(x, y, r, 0, 2 * Math.PI);
    g.fill();
  }
}

/** Names are measured once, as it costs more than drawing them. */
const widths = new Map<string, number>();

function widthOf(g: CanvasRenderingContext2D, label: string): number {
  const known = widths.get(label) ?? g.measureText(label).width;
  widths.set(label, known);
  return known;
}

function ring(g: CanvasRenderingContext2D, x: number, y: number, r: number, colour: string, width: number): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.beginPath();
  g.arc(x, y, r + 3.5, 0, 2 * Math.PI);
  g.stroke();
}

function badge(g: CanvasRenderingContext2D, x: number, y: number, text: string, ink: (name: string) => string): void {
  g.font = `600 10px ${FONT}`;
  const w = g.measureText(text).width + 8;
  g.fillStyle = ink("bg");
  g.strokeStyle = ink("text-2");
  g.lineWidth = 1;
  g.beginPath();
  g.roundRect(x - w / 2, y - 7, w, 14, 7);
  g.fill();
  g.stroke();
  g.fillStyle = ink("text");
  g.fillText(text, x, y + 0.5);
}
