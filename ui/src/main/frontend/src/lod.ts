/** How many marks a lane can show, and what takes their place when it cannot show them all. */
export interface Placed<T> {
  readonly item: T;
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
}

export interface Bin<T> {
  readonly x0: number;
  readonly x1: number;
  readonly items: readonly T[];
}

export type Lane<T> = { readonly marks: readonly Placed<T>[]; readonly bins?: undefined; readonly rows: number }
  | { readonly bins: readonly Bin<T>[]; readonly marks?: undefined; readonly rows: number };

export interface Piece<T> {
  readonly item: T;
  readonly x0: number;
  readonly x1: number;
}

/** Puts each piece in the first row with room, or, if that takes more than maxRows rows, counts them in bins of binWidth pixels. */
export function arrange<T>(pieces: readonly Piece<T>[], maxRows: number, binWidth: number, gap = 2): Lane<T> {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0);
  const ends: number[] = [];
  const marks: Placed<T>[] = [];
  for (const piece of sorted) {
    let row = ends.findIndex((end) => end + gap <= piece.x0);
    if (row < 0) row = ends.length;
    if (row >= maxRows) return { bins: binned(sorted, binWidth), rows: 1 };
    ends[row] = piece.x1;
    marks.push({ ...piece, row });
  }
  return { marks, rows: Math.max(1, ends.length) };
}

/** Counts pieces by the cell their middle falls in; empty cells are left out. */
export function binned<T>(pieces: readonly Piece<T>[], width: number): Bin<T>[] {
  const cells = new Map<number, T[]>();
  for (const { item, x0, x1 } of pieces) {
    const cell = Math.floor((x0 + x1) / 2 / width);
    const there = cells.get(cell);
    if (there) there.push(item);
    else cells.set(cell, [item]);
  }
  return [...cells].sort((a, b) => a[0] - b[0]).map(([cell, items]) => ({ x0: cell * width, x1: (cell + 1) * width, items }));
}
