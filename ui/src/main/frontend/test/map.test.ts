import assert from "node:assert/strict";
import { test } from "node:test";
import { type MapItem, cluster, named, within } from "../src/map-model";

const item = (id: string, lon: number | null, dated = true): MapItem => ({ id, label: id, place: `P${lon}`, lat: 0, lon, when: "", dated });
const project = (lon: number, lat: number) => [lon, lat] as const;

test("events at one place are one mark, and places too near to tell apart are joined", () => {
  const marks = cluster([item("a", 10), item("b", 10), item("c", 15), item("d", 90)], project, 20);
  assert.deepEqual(marks.map((m) => m.items.map((i) => i.id)), [["a", "b", "c"], ["d"]]);
});

test("closer up, places come apart", () => {
  assert.equal(cluster([item("a", 10), item("c", 15)], (lon, lat) => [lon * 10, lat], 20).length, 2);
});

test("what has no point or no date is not drawn", () => {
  assert.deepEqual(cluster([item("a", null), item("b", 1, false)], project, 20), []);
});

test("a mark of many places names two and counts the rest", () => {
  assert.equal(named(["A", "B", "C", "D", "A"]), "A, B and 2 more");
});

test("a world that is larger than what is seen leaves no gap beside it, a smaller one is in the middle", () => {
  assert.equal(within(900, 4, 100, 300, 400), -400);
  assert.equal(within(-9000, 4, 100, 300, 400), -800);
  assert.equal(within(-500, 4, 100, 300, 400), -500);
  assert.equal(within(70, 1, 100, 300, 400), 0);
});
