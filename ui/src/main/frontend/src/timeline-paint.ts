import { scaleUtc } from "d3-scale";
import { actorToken } from "./colours";
import { DAY } from "./dates";
import { AXIS, HEAD, KNOWN, ROW, STRIP, type Drawn, type LaidRow, type Scene } from "./timeline-layout";
import type { Dated } from "./timeline-model";
import { clip, counted } from "./timeline-text";
import { palette } from "./theme";

/** What a drawing that is taken out of the screen stands on, and its words in place of the slider. */
export interface Paper {
  readonly colour: string;
  readonly note: string;
}

/** Draws everything, and tells where each mark is. */
export function paint(
  host: HTMLElement, g: CanvasRenderingContext2D, scene: Scene, rows: readonly LaidRow[], height: number, paper?: Paper,
): Drawn[] {
  const ink = palette(host);
  g.clearRect(0, 0, scene.width, height);
  if (paper) {
    g.fillStyle = paper.colour;
    g.fillRect(0, 0, scene.width, height);
    g.fillStyle = ink("text-2");
    g.font = font(12);
    g.textBaseline = "middle";
    g.fillText(paper.note, 0, STRIP + KNOWN / 2);
  }
  strip(g, scene, ink);
  axis(g, scene, height, ink);
  const most = Math.max(1, ...rows.flatMap((row) => row.bins?.map((bin) => bin.count) ?? []));
  return rows.flatMap((row) => laneOf(g, scene, row, most, ink));
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
  for (const tick of x.ticks(Math.max(2, scene.width / 140))) if (x(tick) + 40 < scene.width) g.fillText(tickText(tick), x(tick) + 3, 3);
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
    g.moveTo(at, HEAD);
    g.lineTo(at, height);
    g.stroke();
    g.fillStyle = ink("text-2");
    if (at + 40 < scene.width) g.fillText(tickText(tick), at + 3, HEAD - AXIS / 2 + 2);
  }
}

/** A lane with its marks, or its bins as strong as they are full beside the fullest of the drawing. */
function laneOf(g: CanvasRenderingContext2D, scene: Scene, row: LaidRow, most: number, ink: Ink): Drawn[] {
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
  for (const bin of row.bins ?? []) {
    g.fillStyle = ink("accent");
    g.globalAlpha = 0.12 + 0.33 * Math.sqrt(bin.count / most);
    round(g, bin.x0 + 1, top, bin.x1 - bin.x0 - 2, 18, 4);
    g.globalAlpha = 1;
    g.fillStyle = ink("text");
    g.font = font(11, 600);
    g.textAlign = "center";
    g.textBaseline = "middle";
    g.fillText(counted(bin.count), (bin.x0 + bin.x1) / 2, top + 10);
    g.textAlign = "start";
    const key = `${row.name}/bin ${bin.x0}`;
    if (key === scene.focused) frame(g, bin.x0, top - 1, bin.x1 - bin.x0, 20, ink("focus"));
    drawn.push({ key, lane: row.name, x0: bin.x0, x1: bin.x1, y: top, height: 18, bin });
  }
  const x = scaleUtc([scene.window.from, scene.window.to], [scene.left, scene.width]);
  for (const placed of row.marks ?? []) {
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
    drawn.push({ key, lane: row.name, x0: placed.x0, x1: placed.x1, y, height: ROW, dated: placed.item });
  }
  g.restore();
  title(g, scene, row, ink);
  return drawn;
}

function title(g: CanvasRenderingContext2D, scene: Scene, row: LaidRow, ink: Ink): void {
  g.font = font(12, 550);
  g.textBaseline = "top";
  let start = scene.left ? 0 : 2;
  if (Object.keys(scene.colours).length) {
    g.fillStyle = ink(actorToken(scene.colours[row.name]));
    round(g, start, row.y + (scene.left ? 10 : 5), 9, 9, 3);
    start += 14;
  }
  g.fillStyle = ink("text");
  const room = (scene.left || 260) - 44 - start;
  g.fillText(clip(g, row.name, room), start, row.y + (scene.left ? 9 : 4));
  g.font = font(11);
  g.fillStyle = ink("text-2");
  g.textAlign = "right";
  g.fillText(row.count.toLocaleString("en-GB"), (scene.left || scene.width) - 10, row.y + (scene.left ? 10 : 5));
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
  g.font = LABEL;
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

/** The font of the marks' labels. */
export const LABEL = font(11.5);

function font(size: number, weight = 400): string {
  return `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif`;
}
