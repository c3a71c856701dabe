/** A node as it is seen: where it is and how large, in pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** What wants a name beside it. */
export interface Named extends Disc {
  readonly label: string;
  /** How far the count below it reaches, 0 if it has none. */
  readonly below: number;
  /** Named before others, however small it is. */
  readonly first: boolean;
}

/** A name with its left end and its middle height. */
export interface Name {
  readonly label: string;
  readonly left: number;
  readonly middle: number;
}

/** Smaller nodes have no name, and more names than these nobody reads. */
const LEAST_NAMED = 7;
const MOST_NAMES = 120;
/** Where more nodes than these are in view, names may cover some: else there would be none. */
const CROWD = 600;
/** Half of how high a name is. */
const HALF = 7;
/** Squares of this size tell which boxes are near each other. */
const NEAR = 64;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where the names go: right, left, below or above their nodes, over no other name, node or count; what is picked out first, then
 * the largest. A name for which there is no room is left out, and is told by pointing at the node.
 *
 * @param wide how wide a name is drawn
 */
export function placed(seen: readonly Named[], width: number, height: number, wide: (label: string) => number): Name[] {
  const named = seen.filter(({ r, first }) => first || r >= LEAST_NAMED)
    .sort((a, b) => Number(b.first) - Number(a.first) || b.r - a.r).slice(0, MOST_NAMES);
  if (!named.length) return [];
  const taken = new Taken();
  if (seen.length <= CROWD) for (const { x, y, r, below } of seen) taken.add({ left: x - r, top: y - r, right: x + r, bottom: y + r + below });
  return named.flatMap(({ label, x, y, r, below }) => {
    const w = wide(label);
    const under = y + r + below + HALF + 2;
    const centred = Math.max(0, Math.min(x - w / 2, width - w));
    const places = [[x + r + 5, y], [x - r - 5 - w, y], [centred, under], [centred, y - r - HALF - 3]] as const;
    for (const [left, middle] of places) {
      const box = { left, top: middle - HALF, right: left + w, bottom: middle + HALF };
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height || taken.has(box)) continue;
      taken.add(box);
      return [{ label, left, middle }];
    }
    return [];
  });
}

/** Boxes that are taken, by the squares that they reach into. */
class Taken {
  readonly #squares = new Map<number, Box[]>();

  add(box: Box): void {
    for (const square of squares(box)) {
      const there = this.#squares.get(square);
      if (there) there.push(box);
      else this.#squares.set(square, [box]);
    }
  }

  has(box: Box): boolean {
    return squares(box).some((square) => this.#squares.get(square)?.some((other) => overlaps(box, other)));
  }
}

function squares(box: Box): number[] {
  const found: number[] = [];
  for (let across = Math.floor(box.left / NEAR); across * NEAR <= box.right; across++) {
    for (let down = Math.floor(box.top / NEAR); down * NEAR <= box.bottom; down++) found.push(across * 100_003 + down);
  }
  return found;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
