/** An event on the map, as the server sends it. */
export interface MapItem {
  readonly id: string;
  readonly label: string;
  /** Where, as the articles name it. */
  readonly place: string;
  /** Degrees north and east; none for a state or a region. */
  readonly lat?: number | null;
  readonly lon?: number | null;
  /** When, in words. */
  readonly when: string;
  readonly dated?: boolean;
  /** The day is known only roughly. */
  readonly fuzzy?: boolean;
  readonly status?: string | null;
}

export interface Mark {
  /** Its own among the marks, and the same while the same places are joined in it. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly places: readonly string[];
  readonly items: readonly MapItem[];
}

export type Project = (lon: number, lat: number) => readonly [number, number] | null;

/** Whether an event can be drawn: it has a position and a date, if only a rough one. */
export function drawable(item: MapItem): boolean {
  return item.lat != null && item.lon != null && item.dated !== false;
}

/** One mark for each place; places nearer to each other than `apart` pixels are joined in the one with most events. */
export function cluster(items: readonly MapItem[], project: Project, apart: number): Mark[] {
  const byPosition = new Map<string, MapItem[]>();
  for (const item of items.filter(drawable)) {
    const key = `${item.lat} ${item.lon}`;
    byPosition.set(key, [...(byPosition.get(key) ?? []), item]);
  }
  const places = [...byPosition].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0], "en-GB"));
  const marks: { key: string; x: number; y: number; places: string[]; items: MapItem[] }[] = [];
  for (const [key, here] of places) {
    const first = here[0]!;
    const at = project(first.lon!, first.lat!);
    if (!at) continue;
    const near = marks.find((m) => Math.hypot(m.x - at[0], m.y - at[1]) < apart);
    if (near) {
      near.places.push(first.place);
      near.items.push(...here);
    } else marks.push({ key, x: at[0], y: at[1], places: [first.place], items: [...here] });
  }
  return marks;
}

/**
 * How far to move a world, so that what is seen has no gap beside it; one smaller than what is seen stands in the middle.
 *
 * @param from where it begins when it is not zoomed, in pixels
 * @param to where it ends then
 * @param size how much is seen
 */
export function within(moved: number, zoom: number, from: number, to: number, size: number): number {
  const [least, most] = [size - to * zoom, -from * zoom];
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, moved));
}

/** "Istanbul", or "Istanbul, Ankara and 3 more". */
export function named(places: readonly string[]): string {
  const different = [...new Set(places)];
  return different.length <= 3 ? different.join(", ") : `${different.slice(0, 2).join(", ")} and ${different.length - 2} more`;
}
