import { scaleUtc } from "d3-scale";
import { DAY, type Extent } from "./dates";
import { arrange, type Lane } from "./lod";
import type { Bucket, Dated, Row } from "./timeline-model";
import { palette } from "./theme";

export const STRIP = 46;
export const AXIS = 24;
const ROW = 18;
const MAX_ROWS = 7;
/** A window this short is as close as one gets, so it shows every mark, however high the lane. */
const CLOSE = 10 * DAY;
const MAX_ROWS_CLOSE = 80;

/** A mark as drawn, for hit testing and for the keyboard. */
export interface Drawn {
  /** Its own in the whole scene: the same item may be in several lanes. */
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
  readonly dated?: Dated;
  /** Set on a bin: what it stands for. */
  readonly bin?: readonly Dated[];
}

export interface Scene {
  readonly width: number;
  readonly left: number;
  readonly domain: Extent;
  readonly window: Extent;
  readonly rows: readonly Row[];
  readonly buckets: readonly Bucket[];
  readonly all: readonly Dated[];
  readonly selected: string | null;
  readonly focused: string | null;
}

export interface LaidRow {
  readonly name: string;
  readonly count: number;
  readonly y: number;
  readonly height: number;
  readonly lane: Lane<Dated>;
}

export function layOut(scene: Scene, textWidth: (text: string) => number): { rows: LaidRow[]; height: number } {
  const x = scaleUtc([scene.window.from, scene.window.to], [scene.left, scene.width]);
  const head = scene.left > 0 ? 0 : 18;
  const maxRows = scene.window.to - scene.window.from <= CLOSE ? MAX_ROWS_CLOSE : MAX_ROWS;
  let y = STRIP + AXIS + 6;
  const rows = scene.rows.map(({ name, items }) => {
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
    const height = head + Math.max(30, lane.rows * ROW + 10);
    const laid = { name, count: shown.length, y, height, lane };
    y += height;
    return laid;
  });
  return { rows, height: y + 4 };
}

/** Draws everything, on paper of a colour where one is given, and tells where each mark is. */
export function paint(
  host: HTMLElement, g: CanvasRenderingContext2D, scene: Scene, rows: readonly LaidRow[], height: number, paper?: string,
): Drawn[] {
  const ink = palette(host);
  g.clearRect(0, 0, scene.width, height);
  if (paper) {
    g.fillStyle = paper;
    g.fillRect(0, 0, scene.width, height);
  }
  strip(g, scene, ink);
  axis(g, scene, height, ink);
  return rows.flatMap((row) => laneOf(g, scene, row, ink));
}

type Ink = (name: string) => string;

function strip(g: CanvasRenderingContext2D, scene: Scene, ink: Ink): void {
  const x = scaleUtc([scene.domain.from, scene.domain.to], [scene.left, scene.width]);
  g.fillStyle = ink("bg-2");
  g.fillRect(scene.left, 0, scene.width - scene.left, STRIP);
  const cells = new Map<number, number>();
  const add = (ms: number, count: number) => {
    const cell = Math.floor((x(ms) - scene.left) / 5);
    cells.set(cell, (cells.get(cell) ?? 0) + count);
  };
  if (scene.buckets.length) scene.buckets.forEach((b) => add(Date.parse(b.from), b.count));
  else scene.all.forEach((d) => add((d.from + d.to) / 2, 1));
  const most = Math.max(1, ...cells.values());
  g.fillStyle = ink("other");
  for (const [cell, count] of cells) {
    const h = Math.max(2, Math.sqrt(count / most) * (STRIP - 18));
    g.fillRect(scene.left + cell * 5, STRIP - h, 4, h);
  }
  g.fillStyle = ink("text-2");
  g.font = font(10.5);
  g.textBaseline = "top";
  for (const tick of x.ticks(Math.max(2, scene.width / 140))) g.fillText(tickText(tick), x(tick) + 3, 3);
  const [a, b] = [Math.max(scene.left, x(scene.window.from)), Math.min(scene.width, x(scene.window.to))];
  g.fillStyle = ink("accent");
  g.globalAlpha = 0.16;
  g.fillRect(a, 0, b - a, STRIP);
  g.globalAlpha = 1;
  g.fillRect(a - 1, 0, 2, STRIP);
  g.fillRect(b - 1, 0, 2, STRIP);
  round(g, a - 3, STRIP / 2 - 8, 6, 16, 3);
  round(g, b - 3, STRIP / 2 - 8, 6, 16, 3);
}

const [DAYS, MONTHS, YEARS] = [{ day: "numeric", month: "short" } as const, { month: "short" } as const, { year: "numeric" } as const]
  .map((parts) => new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }));

function tickText(at: Date): string {
  if (at.getUTCHours()) return at.toISOString().slice(11, 16);
  return (at.getUTCDate() !== 1 ? DAYS : at.getUTCMonth() !== 0 ? MONTHS : YEARS)!.format(at);
}

function axis(g: CanvasRenderingContext2D, scene: Scene, height: number, ink: Ink): void {
  const x = scaleUtc([scene.window.from, scene.window.to], [scene.left, scene.width]);
  g.font = font(11);
  g.textBaseline = "middle";
  const long = scene.window.to - scene.window.from > 2 * DAY;
  for (const tick of x.ticks(Math.max(2, (scene.width - scene.left) / 100))) {
    if (long && tick.getUTCHours()) continue;
    const at = Math.round(x(tick)) + 0.5;
    g.strokeStyle = ink("line");
    g.lineWidth = 1;
    g.beginPath();
    g.moveTo(at, STRIP + AXIS);
    g.lineTo(at, height);
    g.stroke();
    g.fillStyle = ink("text-2");
    if (at + 40 < scene.width) g.fillText(tickText(tick), at + 3, STRIP + AXIS / 2 + 2);
  }
}

function laneOf(g: CanvasRenderingContext2D, scene: Scene, row: LaidRow, ink: Ink): Drawn[] {
  const inset = scene.left === 0;
  g.strokeStyle = ink("line");
  g.beginPath();
  g.moveTo(0, row.y + 0.5);
  g.lineTo(scene.width, row.y + 0.5);
  g.stroke();
  const drawn: Drawn[] = [];
  const top = row.y + 6 + (inset ? 16 : 0);
  g.save();
  g.beginPath();
  g.rect(scene.left, row.y, scene.width - scene.left, row.height);
  g.clip();
  if (row.lane.bins) {
    const most = Math.max(...row.lane.bins.map((b) => b.items.length));
    for (const bin of row.lane.bins) {
      g.fillStyle = ink("accent");
      g.globalAlpha = 0.15 + 0.3 * (bin.items.length / most);
      round(g, bin.x0 + 1, top, bin.x1 - bin.x0 - 2, 18, 4);
      g.globalAlpha = 1;
      g.fillStyle = ink("text");
      g.font = font(11, 600);
      g.textAlign = "center";
      g.textBaseline = "middle";
      g.fillText(String(bin.items.length), (bin.x0 + bin.x1) / 2, top + 10);
      g.textAlign = "start";
      const key = `${row.name}/bin ${bin.x0}`;
      if (key === scene.focused) frame(g, bin.x0, top - 1, bin.x1 - bin.x0, 20, ink("focus"));
      drawn.push({ key, x0: bin.x0, x1: bin.x1, y: top, height: 18, bin: bin.items });
    }
  }
  const x = scaleUtc([scene.window.from, scene.window.to], [scene.left, scene.width]);
  for (const placed of row.lane.marks ?? []) {
    const y = top + placed.row * ROW;
    const at = placed.item.item.kind === "statement" && !placed.item.item.fuzzy ? placed.x0 : Math.max(placed.x0, x(placed.item.from), scene.left);
    const end = Math.max(at + 8, x(placed.item.to));
    markOf(g, scene, placed.item, at, at === placed.x0 && placed.item.item.kind === "statement" ? placed.x1 : end, placed, y, ink);
    const key = `${row.name}/${placed.item.item.id}`;
    if (placed.item.item.id === scene.selected || key === scene.focused) {
      const dot = placed.item.item.kind === "statement" && !placed.item.item.fuzzy;
      const right = dot ? placed.x1 : end;
      frame(g, at - 3, y + 1, right - at + 6, 16, ink(key === scene.focused ? "focus" : "accent"));
    }
    drawn.push({ key, x0: placed.x0, x1: placed.x1, y, height: ROW, dated: placed.item });
  }
  g.restore();
  title(g, scene, row, ink);
  return drawn;
}

function title(g: CanvasRenderingContext2D, scene: Scene, row: LaidRow, ink: Ink): void {
  g.font = font(12, 550);
  g.textBaseline = "top";
  g.fillStyle = ink("text");
  const room = (scene.left || 260) - 44;
  g.fillText(clip(g, row.name, room), scene.left ? 0 : 2, row.y + (scene.left ? 9 : 4));
  g.font = font(11);
  g.fillStyle = ink("text-2");
  g.textAlign = "right";
  g.fillText(String(row.count), (scene.left || scene.width) - 10, row.y + (scene.left ? 10 : 5));
  g.textAlign = "start";
}

function markOf(g: CanvasRenderingContext2D, scene: Scene, d: Dated, x0: number, x1: number, room: { x0: number; x1: number }, y: number, ink: Ink): void {
  const { item } = d;
  const colour = ink(item.kind === "statement" ? "statement" : item.kind === "round" ? "round" : "event");
  const mid = y + ROW / 2;
  const hollow = item.status && !/^(held|done|signed|stated|ongoing|asserted|happened|occurred)$/i.test(item.status);
  g.fillStyle = g.strokeStyle = colour;
  g.lineWidth = 1.6;
  if (item.kind === "statement" && !item.fuzzy) {
    g.beginPath();
    g.arc((x0 + x1) / 2, mid, 4.5, 0, 7);
    if (hollow) g.stroke();
    else g.fill();
  } else if (item.fuzzy) {
    hatched(g, x0, mid - 5, Math.max(8, x1 - x0), 10, colour);
  } else if (hollow) {
    g.setLineDash([3, 2]);
    g.strokeRect(x0 + 1, mid - 5, Math.max(7, x1 - x0 - 2), 10);
    g.setLineDash([]);
  } else {
    round(g, x0, mid - 5, Math.max(8, x1 - x0), 10, item.kind === "round" ? 1 : 4);
  }
  if (item.kind === "statement") return;
  g.font = font(11.5);
  g.textBaseline = "middle";
  g.fillStyle = ink("text");
  if (room.x1 > x1 + 8) g.fillText(clip(g, item.label, room.x1 - x1 - 5), x1 + 5, mid + 0.5);
  else if (room.x0 < x0 - 8) g.fillText(clip(g, item.label, x0 - room.x0 - 5), Math.max(scene.left, room.x0), mid + 0.5);
}

function frame(g: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, colour: string): void {
  g.strokeStyle = colour;
  g.lineWidth = 2;
  g.strokeRect(x, y, w, h);
}

/** Soft ends and hatching: somewhere within, nobody knows where. */
function hatched(g: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, colour: string): void {
  const fade = g.createLinearGradient(x, 0, x + w, 0);
  fade.addColorStop(0, "transparent");
  fade.addColorStop(0.15, colour);
  fade.addColorStop(0.85, colour);
  fade.addColorStop(1, "transparent");
  g.save();
  g.beginPath();
  g.rect(x, y, w, h);
  g.clip();
  g.globalAlpha = 0.22;
  g.fillStyle = fade;
  g.fillRect(x, y, w, h);
  g.globalAlpha = 1;
  g.strokeStyle = fade;
  g.lineWidth = 1.2;
  g.beginPath();
  for (let i = x - h; i < x + w; i += 5) {
    g.moveTo(i, y + h);
    g.lineTo(i + h, y);
  }
  g.stroke();
  g.restore();
}

function round(g: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, r: number): void {
  g.beginPath();
  g.roundRect(x, y, w, h, r);
  g.fill();
}

export function font(size: number, weight = 400): string {
  return `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif`;
}

function clip(g: CanvasRenderingContext2D, text: string, room: number): string {
  if (g.measureText(text).width <= room) return text;
  let points = Array.from(text);
  while (points.length > 1 && g.measureText(`${points.join("")}…`).width > room) points = points.slice(0, -1);
  return `${points.join("")}…`;
}
