import type Sigma from "sigma";
import { actorToken, readable } from "./colours";
import { type GraphNode, letter } from "./graph-model";

/** From here on nodes are too small and too many for a letter each. */
const MOST_LETTERS = 600;
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

/** Letters, rings and the counts of what is hidden: never colour alone. */
export function overlay(g: CanvasRenderingContext2D, sigma: Sigma, { nodes, hidden, ego, selected, focused, ink }: Overlay): void {
  const { width, height } = sigma.getDimensions();
  const ratio = devicePixelRatio || 1;
  g.canvas.width = width * ratio;
  g.canvas.height = height * ratio;
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.textAlign = "center";
  g.textBaseline = "middle";
  const seen = nodes.flatMap((node) => {
    const at = sigma.getNodeDisplayData(node.id);
    if (!at) return [];
    const { x, y } = sigma.framedGraphToViewport(at);
    return x < -20 || y < -20 || x > width + 20 || y > height + 20 ? [] : [{ node, x, y, r: sigma.scaleSize(at.size) }];
  });
  for (const { node, x, y, r } of seen) {
    const marked = node.id === selected || node.id === ego;
    if (marked) ring(g, x, y, r, ink(node.id === selected ? "accent" : "text-2"), node.id === selected ? 3 : 1.5);
    if (node.id === focused) ring(g, x, y, r + 4, ink("focus"), 3);
    if (r < 5 || (seen.length > MOST_LETTERS && !marked)) continue;
    g.fillStyle = readable(ink(actorToken(node.colour)), ink("bg"), ink("text"));
    g.font = `700 ${Math.round(Math.min(14, r))}px system-ui, sans-serif`;
    g.fillText(letter(node.kind), x, y + 0.5);
    const more = hidden.get(node.id) ?? 0;
    if (more && (width > NARROW || r >= 12 || node.id === selected)) badge(g, x, y + r + 6, `+${more}`, ink);
  }
}

/** A halo keeps a name readable where it crosses lines; one that would run off the right edge stands on the left. */
export function name(
  g: CanvasRenderingContext2D, at: { x: number; y: number; size: number; label: string | null }, size: number, ink: (name: string) => string,
): void {
  if (!at.label) return;
  g.font = `${size}px system-ui, sans-serif`;
  g.lineWidth = 3;
  g.lineJoin = "round";
  g.strokeStyle = ink("bg");
  const width = g.measureText(at.label).width;
  const right = at.x + at.size + 5;
  const left = at.x - at.size - 5 - width;
  const x = right + width > g.canvas.clientWidth && left > 0 ? left : right;
  g.strokeText(at.label, x, at.y + size / 3);
  g.fillStyle = ink("text");
  g.fillText(at.label, x, at.y + size / 3);
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
