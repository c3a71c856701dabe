import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, whole, zoomed } from "../src/graph-camera";
import { type Named, placed } from "../src/graph-names";

const at = (x: number, y: number, label: string, r = 10): Named => ({ x, y, r, label, below: 0, first: false });
const wide = (label: string) => 7 * label.length;

test("all places are within what is seen, with room around them", () => {
  const { scale, x, y } = whole([{ x: -10, y: 0 }, { x: 30, y: 10 }], 500, 300);
  assert.deepEqual([-10 * scale + x, 30 * scale + x, 5 * scale + y], [48, 452, 150]);
});

test("what is under the mouse stays there when it zooms, and there is an end to zooming", () => {
  const all = whole([{ x: 0, y: 0 }, { x: 10, y: 10 }], 400, 400);
  const near = zoomed(moved(all, 20, 0), 2, 100, 80, all);
  const under = (camera: typeof all) => [(100 - camera.x) / camera.scale, (80 - camera.y) / camera.scale].map((n) => n.toFixed(6));
  assert.deepEqual(under(near), under(moved(all, 20, 0)));
  assert.equal(zoomed(all, 1e9, 0, 0, all).scale, all.scale * 60);
});

test("a name goes right of its node, else left, below or above, where it covers neither a node nor another name", () => {
  const found = placed([at(100, 100, "Vladimir Putin"), at(150, 100, "Sergei Lavrov"), at(100, 130, "Ukraine")], 400, 400, wide);
  assert.deepEqual(found.map(({ label, left }) => [label, left]), [["Vladimir Putin", 51], ["Sergei Lavrov", 165], ["Ukraine", 115]]);
});

test("a name without room is left out, save where the node is picked out it goes first", () => {
  const [larger, smaller] = [at(30, 20, "Angela Merkel", 20), at(40, 20, "Theresa May", 18)];
  const shown = (...nodes: Named[]) => placed(nodes, 95, 60, wide).map(({ label }) => label);
  assert.deepEqual(shown(smaller, larger), ["Angela Merkel"]);
  assert.deepEqual(shown({ ...smaller, first: true }, larger), ["Theresa May"]);
});

test("small nodes have no names", () => {
  assert.deepEqual(placed([at(50, 50, "Oslo", 4)], 400, 400, wide), []);
});
