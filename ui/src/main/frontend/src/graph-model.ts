/** An actor (or another node) of a network, as the server sends it. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** "person", "state", "organisation", "government" …; decides the letter on the node. */
  readonly kind: string;
  /** Which of the actors' colours it has; none for grey. */
  readonly colour?: number | null;
  /** All its neighbours in the store, shown or not. */
  readonly degree?: number;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label?: string;
  /** How many sources say so. */
  readonly sources?: number;
}

/** By its letter a kind is known, whatever colour the actor has. */
export function letter(kind: string): string {
  return (kind[0] ?? "?").toUpperCase();
}

/** How many neighbours of each node are not among the edges given; never less than 0. */
export function hidden(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Map<string, number> {
  const seen = new Map<string, Set<string>>();
  const note = (a: string, b: string) => {
    const there = seen.get(a);
    if (there) there.add(b);
    else seen.set(a, new Set([b]));
  };
  for (const e of edges) {
    if (e.source === e.target) continue;
    note(e.source, e.target);
    note(e.target, e.source);
  }
  return new Map(nodes.map((n) => [n.id, Math.max(0, (n.degree ?? 0) - (seen.get(n.id)?.size ?? 0))]));
}

/** A number in [0, 1) that is always the same for the same text, so that layouts start the same. */
export function fraction(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) / 4294967296;
}

export type Side = "left" | "right" | "up" | "down";

export const SIDES: Record<string, Side> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** The nearest of the places to one side of another; what lies askew counts as farther. Null if there is none to that side. */
export function beside<T>(from: { x: number; y: number }, side: Side, places: readonly { of: T; x: number; y: number }[]): T | null {
  const flat = side === "left" || side === "right";
  const sign = side === "left" || side === "up" ? -1 : 1;
  let nearest: T | null = null;
  let least = Infinity;
  for (const { of, x, y } of places) {
    const along = sign * (flat ? x - from.x : y - from.y);
    const across = Math.abs(flat ? y - from.y : x - from.x);
    const far = along + 2 * across;
    if (along > 1 && across <= 2 * along && far < least) [nearest, least] = [of, far];
  }
  return nearest;
}
