import { type Extent, extent, isoDay, told } from "./dates";
import { button, el } from "./dom";
import { type Bucket, type Dated, type LaneOfBins, type TimelineItem, monthly } from "./timeline-model";

const MOST_ROWS = 2000;
/** More stretches than this are told by month. */
const MOST_STRETCHES = 400;

/** The marks as a table; a button in each row selects one. */
export function tableOfMarks(items: readonly TimelineItem[], all: readonly Dated[], select: (item: TimelineItem) => void): HTMLElement {
  const when = new Map(all.map((d) => [d.item.id, d]));
  return table(["When", "Kind", "What", "Status"], items.slice(0, MOST_ROWS).map((item) => {
    const d = when.get(item.id);
    return [d ? day(d) : "undated", item.kind + (item.fuzzy ? ", date uncertain" : ""),
      button(item.label, `Open ${item.kind}: ${item.label}`, () => select(item)), item.status ?? ""];
  }));
}

/** What is counted as a table; a button in each row looks closer. */
export function tableOfBins(lanes: readonly LaneOfBins[], closer: (span: Extent) => void): HTMLElement {
  const many = lanes.reduce((sum, lane) => sum + lane.buckets.length, 0) > MOST_STRETCHES;
  const row = (lane: LaneOfBins, bucket: Bucket) => {
    const span = extent(bucket.from, bucket.to);
    if (!span) return [];
    const look = button("Look closer", `${lane.name}, ${told(span)}`, () => closer(span));
    look.setAttribute("aria-label", `Look closer at ${lane.name}, ${told(span)}`);
    return [[lane.name, day(span), bucket.count.toLocaleString("en-GB"), look]];
  };
  return table(["Lane", "When", "How many", "Closer"],
    lanes.flatMap((lane) => (many ? monthly(lane.buckets) : lane.buckets).flatMap((bucket) => row(lane, bucket))));
}

function day(span: Extent): HTMLElement {
  return el("time", { title: `${isoDay(span.from)}/${isoDay(span.to - 1)}` }, told(span));
}

function table(heads: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  const head = el("tr", {}, ...heads.map((t) => el("th", { scope: "col" }, t)));
  const body = rows.map((cells) => el("tr", {}, ...cells.map((cell) => el("td", {}, cell))));
  return el("table", {}, el("thead", {}, head), el("tbody", {}, ...body));
}

/** What the marks mean, for those who see them; the table says it in words. */
export function key(): HTMLElement {
  const mark = (style: string, text: string) => el("span", {}, el("i", { style }), text);
  const bar = "width:16px;height:9px;border-radius:3px;";
  return el("div", { class: "key", "aria-hidden": "true" },
    mark("width:9px;height:9px;border-radius:50%;background:var(--p-statement)", "statement"),
    mark(`${bar}background:var(--p-event)`, "event"), mark(`${bar}border-radius:0;background:var(--p-round)`, "round of talks"),
    mark(`${bar}background:repeating-linear-gradient(135deg,var(--p-event) 0 1.5px,transparent 1.5px 4px)`, "date uncertain"),
    mark(`${bar}box-sizing:border-box;border:1.5px dashed var(--p-event)`, "not (yet) held"));
}
