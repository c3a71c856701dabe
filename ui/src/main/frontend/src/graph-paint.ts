import type Sigma from "sigma";
import { actorToken, readable } from "./colours";
import { type GraphNode, letter } from "./graph-model";

/** From here on nodes are too small and too many for a letter each. */
const MOST_LETTERS = 600;
/** Smaller nodes have no name, and more names than these nobody reads. */
const LEAST_NAMED = 7;
const MOST_NAMES = 120;
const NAME = "12px system-ui, sans-serif";
/** How far the count of what is hidden reaches below a node, in pixels. */
const BADGE = 14;
/** On a narrower element the many small counts would hide the network they count. */
const NARROW = 620;

export interface Overlay {
  readonly nodes: readonly GraphNode[];
  readonly hidden: ReadonlyMap<string, number>;
  readonly ego: string | null;
  readonly selected: string | null;
  /** Where the keyboard is. */
  readonly focused: string | null;
  readonly ink: (name: string) => string;
}

/** A node in view, in pixels, with how many neighbours its count tells of. */
interface Seen {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly more: number;
}

/** Names, letters, rings and the counts of what is hidden: never colour alone. */
export function overlay(g: CanvasRenderingContext2D, sigma: Sigma, { nodes, hidden, ego, selected, focused, ink }: Overlay): void {
  const { width, height } = sigma.getDimensions();
  const ratio = devicePixelRatio || 1;
  g.canvas.width = width * ratio;
  g.canvas.height = height * ratio;
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.textBaseline = "middle";
  const seen = nodes.flatMap((node) => {
    const at = sigma.getNodeDisplayData(node.id);
    if (!at) return [];
    const { x, y } = sigma.framedGraphToViewport(at);
    return x < -20 || y < -20 || x > width + 20 || y > height + 20 ? [] : [{ node, x, y, r: sigma.scaleSize(at.size) }];
  }).map((one): Seen => {
    const more = hidden.get(one.node.id) ?? 0;
    return { ...one, more: width > NARROW || one.r >= 12 || one.node.id === selected ? more : 0 };
  });
  names(g, seen, width, (id) => id === selected || id === focused || id === ego, ink);
  g.textAlign = "center";
  for (const { node, x, y, r, more } of seen) {
    const marked = node.id === selected || node.id === ego;
    if (marked) ring(g, x, y, r, ink(node.id === selected ? "accent" : "text-2"), node.id === selected ? 3 : 1.5);
    if (node.id === focused) ring(g, x, y, r + 4, ink("focus"), 3);
    if (r < 5 || (seen.length > MOST_LETTERS && !marked)) continue;
    g.fillStyle = readable(ink(actorToken(node.colour)), ink("bg"), ink("text"));
    g.font = `700 ${Math.round(Math.min(14, r))}px system-ui, sans-serif`;
    g.fillText(letter(node.kind), x, y + 0.5);
    if (more) badge(g, x, y + r + 6, `+${more}`, ink);
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Names right of their nodes, else left, below or above, wherever they cover neither another name nor another node; a name for which there is no
 * room is left out, and is told by pointing at the node. What is picked out comes first, then the largest.
 */
function names(g: CanvasRenderingContext2D, seen: readonly Seen[], width: number, first: (id: string) => boolean, ink: (name: string) => string): void {
  const taken: Box[] = seen.length > MOST_LETTERS ? [] : seen.map(({ x, y, r, more }) =>
    ({ left: x - r, top: y - r, right: x + r, bottom: y + r + (more ? BADGE : 0) }));
  const named = seen.filter(({ node, r }) => r >= LEAST_NAMED || first(node.id))
    .sort((a, b) => Number(first(b.node.id)) - Number(first(a.node.id)) || b.r - a.r).slice(0, MOST_NAMES);
  g.font = NAME;
  g.textAlign = "left";
  g.lineWidth = 3;
  g.lineJoin = "round";
  g.strokeStyle = ink("bg");
  g.fillStyle = ink("text");
  for (const { node, x, y, r, more } of named) {
    const wide = g.measureText(node.label).width;
    const below = y + r + (more ? BADGE : 0) + 9;
    const places: [number, number][] = [[x + r + 5, y], [x - r - 5 - wide, y], [x - wide / 2, below], [x - wide / 2, y - r - 10]];
    const free = places.map(([left, middle]) => ({ left, middle, box: { left, top: middle - 7, right: left + wide, bottom: middle + 7 } }))
      .find(({ box }) => box.left >= 0 && box.right <= width && !taken.some((other) => overlaps(box, other)));
    if (!free) continue;
    taken.push(free.box);
    g.strokeText(node.label, free.left, free.middle);
    g.fillText(node.label, free.left, free.middle);
  }
}

function ring(g: CanvasRenderingContext2D, x: number, y: number, r: number, colour: string, width: number): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.beginPath();
  g.arc(x, y, r + 3.5, 0, 7);
  g.stroke();
}

function badge(g: CanvasRenderingContext2D, x: number, y: number, text: string, ink: (name: string) => string): void {
  g.font = "600 10px system-ui, sans-serif";
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
