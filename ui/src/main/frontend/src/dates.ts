/** Dates as people in Britain write them; every instant is read and shown in UTC. */
export const DAY = 86_400_000;

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export interface Extent {
  /** Milliseconds since 1970, first instant. */
  readonly from: number;
  /** Milliseconds since 1970, the instant after the last. */
  readonly to: number;
}

/** The extent of two ISO dates ("2025", "2025-07" or "2025-07-23"), the second counted whole; undefined if there is none. */
export function extent(from?: string | null, to?: string | null): Extent | undefined {
  const first = start(from ?? to);
  const last = after(to ?? from);
  return first === undefined || last === undefined || last <= first ? undefined : { from: first, to: last };
}

/** A window of days in a domain, which it ends with on a side that is open. */
export function windowIn(domain: Extent, from?: string | null, to?: string | null): Extent {
  const window = { from: start(from) ?? domain.from, to: after(to) ?? domain.to };
  return window.to > window.from ? window : extent(from, to) ?? domain;
}

function start(iso?: string | null): number | undefined {
  const ms = iso ? Date.parse(iso) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function after(iso?: string | null): number | undefined {
  const ms = start(iso);
  if (ms === undefined || !iso) return undefined;
  const at = new Date(ms);
  if (/^\d{4}$/.test(iso)) return Date.UTC(at.getUTCFullYear() + 1, 0, 1);
  if (/^\d{4}-\d{2}$/.test(iso)) return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
  return iso.length > 10 ? ms + 1 : ms + DAY;
}

export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** "23 Jul 2025", "July 2025" for a whole month, or "1 Jun 2025 – 3 Jun 2025". */
export function told(span: Extent): string {
  const first = new Date(span.from);
  const nextMonth = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  if (span.to - span.from <= DAY) return day.format(first);
  if (first.getUTCDate() === 1 && span.to === nextMonth) return month.format(first);
  return `${day.format(first)} – ${day.format(new Date(span.to - 1))}`;
}
