import assert from "node:assert/strict";
import { test } from "node:test";
import { extent, told, windowIn } from "../src/dates";
import { hidden } from "../src/graph-model";
import { arrange } from "../src/lod";
import { ofBins } from "../src/timeline-layout";
import { dated, monthly, rowsOf } from "../src/timeline-model";

const piece = (x0: number) => ({ item: x0, x0, x1: x0 + 10 });

test("marks that overlap go into rows of their own", () => {
  assert.deepEqual(arrange([piece(0), piece(5), piece(20)], 3, 20).marks?.map((m) => m.row), [0, 1, 0]);
});

test("a lane too crowded for its rows is counted in bins and loses nothing", () => {
  const bins = arrange(Array.from({ length: 50 }, (_, i) => piece(i)), 3, 20).bins;
  assert.equal(bins?.reduce((sum, b) => sum + b.items.length, 0), 50);
});

test("an ISO month covers the whole month, a day the whole day", () => {
  assert.equal(told(extent("2025-07")!), "July 2025");
  assert.equal(told(extent("2025-07-23")!), "23 Jul 2025");
  assert.equal(extent("never"), undefined);
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

const days = Array.from({ length: 31 }, (_, i) => `2025-07-${String(i + 1).padStart(2, "0")}`).map((day) => ({ from: day, to: day, count: 2 }));
const lane = { name: "Port", count: 62, buckets: days };
test("a window that is open on a side ends with what there is", () => {
  const domain = extent("2022", "2025")!;
  assert.deepEqual(windowIn(domain, "2025-01-01", null), { from: extent("2025-01-01")!.from, to: domain.to });
  assert.deepEqual(windowIn(domain, null, "2023-05-31"), { from: domain.from, to: extent("2023-05-31")!.to });
  assert.deepEqual(windowIn(domain), domain);
  assert.deepEqual(windowIn(domain, "2027-01-01"), extent("2027-01-01"));
});

const july = { window: extent("2025-07")!, left: 0 };

test("counts with room for their number stand on their own days", () => {
  const { bins } = ofBins(lane, { ...july, width: 3100 });
  assert.equal(bins?.length, 31);
  assert.equal(told(bins![22]!.span), "23 Jul 2025");
  assert.deepEqual([Math.round(bins![22]!.x0), Math.round(bins![22]!.x1)], [2200, 2300]);
});

test("narrower counts are put together, and lose nothing", () => {
  const { bins } = ofBins(lane, { ...july, width: 310 });
  assert.ok(bins!.length < 11);
  assert.equal(bins!.reduce((sum, bin) => sum + bin.count, 0), 62);
  assert.equal(told(bins![0]!.span), "1 Jul 2025 – 3 Jul 2025");
});

test("counts outside of the window are not drawn", () => {
  assert.deepEqual(ofBins(lane, { window: extent("2024")!, left: 0, width: 900 }).bins, []);
});

test("months add up the counts of their days", () => {
  assert.deepEqual(monthly(days), [{ from: "2025-07", count: 62 }]);
});
