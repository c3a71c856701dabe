/** The widths of what has been drawn, in pixels, by font and text: each frame draws nearly the same words, and measuring takes longer than drawing. */
const widths = new Map<string, number>();
const MOST = 20_000;

export function widthOf(g: CanvasRenderingContext2D, text: string): number {
  const key = `${g.font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= MOST) widths.clear();
    width = g.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** The longest beginning that has room, in pixels, with three dots where it is not all. */
export function clip(g: CanvasRenderingContext2D, text: string, room: number): string {
  if (widthOf(g, text) <= room) return text;
  const points = Array.from(text);
  const cut = (n: number) => `${points.slice(0, n).join("")}…`;
  let [fits, tooLong] = [1, points.length];
  while (tooLong - fits > 1) {
    const n = (fits + tooLong) >> 1;
    if (widthOf(g, cut(n)) <= room) fits = n;
    else tooLong = n;
  }
  return cut(fits);
}

const compact = new Intl.NumberFormat("en-GB", { notation: "compact" });

/** A count that has room in a bin: from a thousand on rounded, as "6.1k". */
export function counted(count: number): string {
  return count < 1000 ? String(count) : compact.format(count);
}
