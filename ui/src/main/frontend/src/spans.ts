/** Cuts a text at the edges of spans that may overlap. Offsets count code points, as everywhere in Parley. */
export interface Highlight {
  readonly id: string;
  /** Offset of the first code point. */
  readonly begin: number;
  /** Offset after the last code point. */
  readonly end: number;
  readonly kind: string;
  readonly label?: string;
  /** Which of the actors' colours an actor has. */
  readonly colour?: number;
}

export interface Cut {
  readonly text: string;
  readonly begin: number;
  readonly over: readonly Highlight[];
}

/** The text in order, each cut with the highlights over it; highlights that are empty or beyond the text are left out. */
export function cuts(text: string, highlights: readonly Highlight[]): Cut[] {
  const points = Array.from(text);
  const valid = highlights.filter((h) => h.begin >= 0 && h.begin < h.end && h.end <= points.length);
  const edges = [...new Set([0, points.length, ...valid.flatMap((h) => [h.begin, h.end])])].sort((a, b) => a - b);
  const result: Cut[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const begin = edges[i]!;
    const end = edges[i + 1]!;
    const over = valid.filter((h) => h.begin <= begin && h.end >= end);
    // The shortest is the most exact, so it is the one a click means.
    over.sort((a, b) => a.end - a.begin - (b.end - b.begin));
    result.push({ text: points.slice(begin, end).join(""), begin, over });
  }
  return result;
}

/** The place of words in a text, in code points and without blanks around them; null where there are only blanks. */
export function trimmed(before: string, words: string): { begin: number; end: number } | null {
  const text = words.trim();
  const begin = Array.from(before).length + Array.from(words).length - Array.from(words.trimStart()).length;
  return text ? { begin, end: begin + Array.from(text).length } : null;
}
