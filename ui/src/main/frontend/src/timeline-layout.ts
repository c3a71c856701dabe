import { scaleUtc } from "d3-scale";
import { DAY, type Extent, extent } from "./dates";
import { arrange, binned, type Placed } from "./lod";
import { type Bucket, type Dated, type LaneOfBins, type Row, domainOf } from "./timeline-model";

export const STRIP = 46;
/** Room for the slider under the strip. */
export const KNOWN = 26;
export const AXIS = 24;
/** Where the lanes begin. */
export const HEAD = STRIP + KNOWN + AXIS;
export const ROW = 18;
const MAX_ROWS = 7;
/** Wide enough for its count. */
const BIN = 34;
/** A window this short is as close as one gets, so it shows every mark, however high the lane. */
const CLOSE = 10 * DAY;
const MAX_ROWS_CLOSE = 80;

/** What is counted because there is too much of it to be drawn. */
export interface Counted {
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** Where to look closer. */
  readonly span: Extent;
}

/** A mark as drawn, for hit testing and for the keyboard. */
export interface Drawn {
  /** Its own in the whole scene: the same item may be in several lanes. */
  readonly key: string;
  readonly lane: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
  readonly dated?: Dated;
  readonly bin?: Counted;
}

export interface Scene {
  readonly width: number;
  readonly left: number;
  readonly domain: Extent;
  readonly window: Extent;
  readonly rows: readonly Row[];
  /** In place of rows where there are too many marks to be sent. */
  readonly lanes: readonly LaneOfBins[] | null;
  /** Which of the actors' colours a lane has, by its name. */
  readonly colours: Readonly<Record<string, number>>;
  readonly buckets: readonly Bucket[];
  readonly all: readonly Dated[];
  readonly selected: string | null;
  readonly focused: string | null;
}

interface Content {
  readonly name: string;
  readonly count: number;
  /** How many rows of marks it takes. */
  readonly rows: number;
  readonly marks?: readonly Placed<Dated>[];
  readonly bins?: readonly Counted[];
}

export interface LaidRow extends Content {
  readonly y: number;
  readonly height: number;
}

export function layOut(scene: Scene, textWidth: (text: string) => number): { rows: LaidRow[]; height: number } {
  const head = scene.left > 0 ? 0 : 18;
  let y = HEAD + 6;
  const contents = scene.lanes?.map((lane) => ofBins(lane, scene)) ?? scene.rows.map((row) => ofMarks(row, scene, textWidth));
  const rows = contents.map((content) => {
    const height = head + Math.max(30, content.rows * ROW + 10);
    const laid = { ...content, y, height };
    y += height;
    return laid;
  });
  return { rows, height: y + 4 };
}

function ofMarks({ name, items }: Row, scene: Scene, textWidth: (text: string) => number): Content {
  const x = scaleUtc([scene.window.from, scene.window.to], [scene.left, scene.width]);
  const maxRows = scene.window.to - scene.window.from <= CLOSE ? MAX_ROWS_CLOSE : MAX_ROWS;
  const shown = items.filter((d) => d.to > scene.window.from && d.from < scene.window.to);
  const pieces = shown.map((d) => {
    const middle = x((d.from + d.to) / 2);
    const dot = d.item.kind === "statement" && !d.item.fuzzy;
    const x0 = dot ? middle - 6 : Math.max(scene.left, x(d.from));
    const x1 = dot ? middle + 6 : Math.max(x0 + 8, x(d.to));
    return { item: d, x0, x1 };
  });
  // A label that would run off the right edge stands on the left of its mark instead.
  const labelled = pieces.map((p) => {
    if (p.item.item.kind === "statement") return p;
    const room = 6 + Math.min(200, textWidth(p.item.item.label));
    return p.x1 + room <= scene.width ? { ...p, x1: p.x1 + room } : { ...p, x0: p.x0 - room };
  });
  let lane = arrange(labelled, maxRows, 26);
  if (lane.bins) lane = arrange(pieces, maxRows, 26);
  const bins = lane.bins?.map(({ x0, x1, items: of }) => ({ x0, x1, count: of.length, span: domainOf(of, 0) }));
  return { name, count: shown.length, rows: lane.rows, marks: lane.marks, bins };
}

/** One bin for each bucket, or for several where they are too narrow for a count. */
export function ofBins({ name, count, buckets }: LaneOfBins, scene: Pick<Scene, "window" | "left" | "width">): Content {
  const x = scaleUtc([scene.window.from, scene.window.to], [scene.left, scene.width]);
  const pieces = buckets.flatMap((b) => {
    const span = extent(b.from, b.to);
    if (!span || span.to <= scene.window.from || span.from >= scene.window.to) return [];
    return [{ item: { count: b.count, span }, x0: Math.max(scene.left, x(span.from)), x1: Math.min(scene.width, x(span.to)) }];
  });
  const narrow = pieces.some(({ item }) => x(item.span.to) - x(item.span.from) < BIN);
  const bins = narrow ? binned(pieces, BIN) : pieces.map(({ item, x0, x1 }) => ({ x0, x1, items: [item] }));
  return { name, count, rows: 1, bins: bins.map(({ x0, x1, items }) => ({ x0, x1, count: items.reduce((sum, b) => sum + b.count, 0),
    span: { from: Math.min(...items.map((b) => b.span.from)), to: Math.max(...items.map((b) => b.span.to)) } })) };
}
