// test/lod.test.ts
import assert from "node:assert/strict";
import { test } from "node:test";

// src/dates.ts
var DAY = 864e5;
var day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
var month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
function extent(from, to) {
  const first = start(from ?? to);
  const last = after(to ?? from);
  return first === void 0 || last === void 0 || last <= first ? void 0 : { from: first, to: last };
}
function start(iso) {
  const ms = iso ? Date.parse(iso) : NaN;
  return Number.isNaN(ms) ? void 0 : ms;
}
function after(iso) {
  const ms = start(iso);
  if (ms === void 0 || !iso) return void 0;
  const at = new Date(ms);
  if (/^\d{4}$/.test(iso)) return Date.UTC(at.getUTCFullYear() + 1, 0, 1);
  if (/^\d{4}-\d{2}$/.test(iso)) return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
  return iso.length > 10 ? ms + 1 : ms + DAY;
}
function told(span) {
  const first = new Date(span.from);
  const nextMonth = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  if (span.to - span.from <= DAY) return day.format(first);
  if (first.getUTCDate() === 1 && span.to === nextMonth) return month.format(first);
  return `${day.format(first)} \u2013 ${day.format(new Date(span.to - 1))}`;
}

// src/graph-model.ts
function hidden(nodes, edges) {
  const seen = /* @__PURE__ */ new Map();
  const note = (a, b) => {
    const there = seen.get(a);
    if (there) there.add(b);
    else seen.set(a, /* @__PURE__ */ new Set([b]));
  };
  for (const e of edges) {
    if (e.source === e.target) continue;
    note(e.source, e.target);
    note(e.target, e.source);
  }
  return new Map(nodes.map((n) => [n.id, Math.max(0, (n.degree ?? 0) - (seen.get(n.id)?.size ?? 0))]));
}

// src/lod.ts
function arrange(pieces, maxRows, binWidth, gap = 2) {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0);
  const ends = [];
  const marks = [];
  for (const piece2 of sorted) {
    let row = ends.findIndex((end) => end + gap <= piece2.x0);
    if (row < 0) row = ends.length;
    if (row >= maxRows) return { bins: binned(sorted, binWidth), rows: 1 };
    ends[row] = piece2.x1;
    marks.push({ ...piece2, row });
  }
  return { marks, rows: Math.max(1, ends.length) };
}
function binned(pieces, width) {
  const cells = /* @__PURE__ */ new Map();
  for (const { item, x0, x1 } of pieces) {
    const cell = Math.floor((x0 + x1) / 2 / width);
    const there = cells.get(cell);
    if (there) there.push(item);
    else cells.set(cell, [item]);
  }
  return [...cells].sort((a, b) => a[0] - b[0]).map(([cell, items]) => ({ x0: cell * width, x1: (cell + 1) * width, items }));
}

// src/timeline-model.ts
function dated(items) {
  return items.flatMap((item) => {
    const when = extent(item.from, item.to);
    return when ? [{ item, ...when }] : [];
  });
}
function rowsOf(items, max) {
  const byName = /* @__PURE__ */ new Map();
  for (const one of items) {
    for (const name of one.item.lanes?.length ? one.item.lanes : ["Other"]) {
      const there = byName.get(name);
      if (there) there.push(one);
      else byName.set(name, [one]);
    }
  }
  const named = [...byName].filter(([name]) => name !== "Other");
  named.sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0], "en-GB"));
  const other = /* @__PURE__ */ new Set([...byName.get("Other") ?? [], ...named.slice(max).flatMap(([, list]) => list)]);
  const rows = named.slice(0, max).map(([name, list]) => ({ name, items: list }));
  return other.size ? [...rows, { name: "Other", items: [...other] }] : rows;
}

// test/lod.test.ts
var piece = (x0) => ({ item: x0, x0, x1: x0 + 10 });
test("marks that overlap go into rows of their own", () => {
  assert.deepEqual(arrange([piece(0), piece(5), piece(20)], 3, 20).marks?.map((m) => m.row), [0, 1, 0]);
});
test("a lane too crowded for its rows is counted in bins and loses nothing", () => {
  const bins = arrange(Array.from({ length: 50 }, (_, i) => piece(i)), 3, 20).bins;
  assert.equal(bins?.reduce((sum, b) => sum + b.items.length, 0), 50);
});
test("an ISO month covers the whole month, a day the whole day", () => {
  assert.equal(told(extent("2025-07")), "July 2025");
  assert.equal(told(extent("2025-07-23")), "23 Jul 2025");
  assert.equal(extent("never"), void 0);
});
test("lanes beyond the most are joined in Other", () => {
  const items = ["a", "a", "b", "c"].map((lane, i) => ({ id: `${i}`, kind: "event", label: lane, lanes: [lane], from: "2025" }));
  assert.deepEqual(rowsOf(dated(items), 1).map((r) => [r.name, r.items.length]), [["a", 2], ["Other", 2]]);
});
test("hidden neighbours are those no edge leads to, each counted once", () => {
  const nodes = [{ id: "a", label: "A", kind: "person", degree: 5 }];
  const edges = [{ id: "1", source: "a", target: "b" }, { id: "2", source: "b", target: "a" }];
  assert.equal(hidden(nodes, edges).get("a"), 4);
});
