import type { Point } from "./graph-camera";
import { type GraphEdge, type GraphNode, fraction } from "./graph-model";

export type Places = Record<string, Point>;

/** What the worker is asked; fixed nodes stay where they are. */
export interface Task {
  readonly run: number;
  readonly nodes: readonly { id: string; x: number; y: number; fixed: boolean }[];
  readonly edges: readonly { source: string; target: string; weight: number }[];
}

const KEY = "parley-places";
/** Networks whose places are kept for the next visit, the latest first; and nodes of one that are worth keeping. */
const MOST_KEPT = 12;
const MOST_NODES = 500;

/** Where the nodes of a network stand: found by forces in a worker, and the same again at the next visit. */
export class Layout {
  #places: Places = {};
  #ego: string | null = null;
  #run = 0;
  #worker: Worker | undefined;
  readonly #told: (places: Places) => void;

  /** @param told hears of the new places of all nodes when they have been found */
  constructor(told: (places: Places) => void) {
    this.#told = told;
  }

  /** Where each node is drawn for now: what has stood before stays, what is new starts on a ring around the middle. */
  of(ego: string | null, nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Places {
    if (ego !== this.#ego) {
      this.#ego = ego;
      this.#places = (ego && kept()[ego]) || {};
    }
    const known = this.#places;
    const now: Places = Object.fromEntries(nodes.map(({ id }) => [id, known[id] ?? start(id, ego)]));
    if (nodes.some(({ id }) => !known[id])) this.#find(now, edges);
    return now;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #find(now: Places, edges: readonly GraphEdge[]): void {
    this.#worker ??= this.#started();
    const nodes = Object.entries(now).map(([id, { x, y }]) => ({ id, x, y, fixed: id in this.#places || id === this.#ego }));
    const task: Task = { run: ++this.#run, nodes,
      edges: edges.filter((e) => e.source in now && e.target in now).map((e) => ({ source: e.source, target: e.target, weight: e.sources ?? 1 })) };
    this.#worker.postMessage(task);
  }

  #started(): Worker {
    const worker = new Worker(new URL("./layout-worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<{ run: number; places: Places }>) => {
      // What was asked before the network changed again is of no use.
      if (data.run !== this.#run) return;
      this.#places = { ...this.#places, ...data.places };
      this.#keep();
      this.#told(data.places);
    });
    return worker;
  }

  #keep(): void {
    if (!this.#ego || Object.keys(this.#places).length > MOST_NODES) return;
    const { [this.#ego]: _, ...others } = kept();
    const all = Object.fromEntries([[this.#ego, this.#places], ...Object.entries(others)].slice(0, MOST_KEPT));
    try {
      localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // Full, or not allowed: then the network is laid out anew at the next visit.
    }
  }
}

/** Places on the way to others, from 0 (not yet gone) to 1 (there). */
export function between(from: ReadonlyMap<string, Point>, to: Places, share: number): Map<string, Point> {
  return new Map([...from].map(([id, at]) => {
    const { x, y } = to[id] ?? at;
    return [id, { x: at.x + (x - at.x) * share, y: at.y + (y - at.y) * share }];
  }));
}

function start(id: string, ego: string | null): { x: number; y: number } {
  const turn = fraction(id) * 2 * Math.PI;
  const out = id === ego ? 0 : 8 + 4 * fraction(`${id}r`);
  return { x: out * Math.cos(turn), y: out * Math.sin(turn) };
}

function kept(): Record<string, Places> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, Places> | null) ?? {};
  } catch {
    return {};
  }
}
