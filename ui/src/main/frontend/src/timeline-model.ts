import { extent, type Extent } from "./dates";

/** One thing on the timeline, as the server sends it. */
export interface TimelineItem {
  readonly id: string;
  /** "statement", "event" or "round". */
  readonly kind: string;
  readonly label: string;
  /** The lanes it belongs in, under the chosen lane mode. */
  readonly lanes?: readonly string[];
  /** ISO dates, day, month or year; none means undated. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly fuzzy?: boolean;
  /** Such as "held", "planned" or "denied"; said in words beside the mark. */
  readonly status?: string | null;
}

export interface Bucket {
  readonly from: string;
  readonly to?: string | null;
  readonly count: number;
}

/** A lane of which only counts are sent. */
export interface LaneOfBins {
  readonly name: string;
  readonly count: number;
  readonly buckets: readonly Bucket[];
}

export interface Dated extends Extent {
  readonly item: TimelineItem;
}

export interface Row {
  readonly name: string;
  readonly items: readonly Dated[];
}

export function dated(items: readonly TimelineItem[]): Dated[] {
  return items.flatMap((item) => {
    const when = extent(item.from, item.to);
    return when ? [{ item, ...when }] : [];
  });
}

/** Lanes by how much is in them, most first; what belongs nowhere is in "Other", last. At most max lanes, the rest join "Other". */
export function rowsOf(items: readonly Dated[], max: number): Row[] {
  const byName = new Map<string, Dated[]>();
  for (const one of items) {
    for (const name of one.item.lanes?.length ? one.item.lanes : ["Other"]) {
      const there = byName.get(name);
      if (there) there.push(one);
      else byName.set(name, [one]);
    }
  }
  const named = [...byName].filter(([name]) => name !== "Other");
  named.sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0], "en-GB"));
  const other = new Set([...(byName.get("Other") ?? []), ...named.slice(max).flatMap(([, list]) => list)]);
  const rows = named.slice(0, max).map(([name, list]) => ({ name, items: list }));
  return other.size ? [...rows, { name: "Other", items: [...other] }] : rows;
}

/** The whole extent of what is there, with a little air on both sides; a year to now if nothing is. */
export function domainOf(items: readonly Extent[], now: number): Extent {
  if (!items.length) return { from: now - 365 * 86_400_000, to: now };
  let from = Infinity;
  let to = -Infinity;
  for (const one of items) {
    from = Math.min(from, one.from);
    to = Math.max(to, one.to);
  }
  const air = Math.max((to - from) * 0.02, 86_400_000);
  return { from: from - air, to: to + air };
}

/** The same counts by month: for a table that nobody would read to its end day by day. */
export function monthly(buckets: readonly Bucket[]): Bucket[] {
  const months = new Map<string, number>();
  for (const b of buckets) months.set(b.from.slice(0, 7), (months.get(b.from.slice(0, 7)) ?? 0) + b.count);
  return [...months].map(([month, count]) => ({ from: month, count }));
}
