import assert from "node:assert/strict";
import { test } from "node:test";
import { beside, hidden } from "../src/graph-model";

const PLACES = [{ of: "north", x: 0, y: -50 }, { of: "east", x: 40, y: 5 }, { of: "farther east", x: 90, y: 0 }, { of: "askew", x: 30, y: 29 }];

test("an arrow goes to the nearest node on its side, and what lies askew is farther", () => {
  const middle = { x: 0, y: 0 };
  assert.equal(beside(middle, "right", PLACES), "east");
  assert.equal(beside(middle, "up", PLACES), "north");
  assert.equal(beside(middle, "down", PLACES), "askew");
  assert.equal(beside(middle, "left", PLACES), null);
});

test("neighbours that no edge leads to are hidden ones", () => {
  const nodes = [{ id: "a", label: "A", kind: "state", degree: 5 }, { id: "b", label: "B", kind: "state", degree: 1 }];
  assert.deepEqual([...hidden(nodes, [{ id: "ab", source: "a", target: "b" }])], [["a", 4], ["b", 0]]);
});
