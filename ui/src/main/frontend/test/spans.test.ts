import assert from "node:assert/strict";
import { test } from "node:test";
import { cuts, trimmed } from "../src/spans";

const mark = (id: string, begin: number, end: number) => ({ id, begin, end, kind: "statement" });

test("offsets count code points, not UTF-16 units", () => {
  const found = cuts("😀 said yes", [mark("a", 2, 6)]);
  assert.deepEqual(found.map((c) => c.text), ["😀 ", "said", " yes"]);
});

test("overlapping marks are cut at every edge, the shortest first", () => {
  const found = cuts("abcdef", [mark("long", 0, 5), mark("short", 3, 6)]);
  assert.deepEqual(found.map((c) => [c.text, c.over.map((h) => h.id)]),
    [["abc", ["long"]], ["de", ["short", "long"]], ["f", ["short"]]]);
});

test("marks beyond the text are left out and the text stays whole", () => {
  assert.deepEqual(cuts("abc", [mark("x", 2, 9), mark("y", 2, 2)]).map((c) => c.text), ["abc"]);
});

test("marked words are told in code points, without the blanks around them", () => {
  assert.deepEqual(trimmed("\u{1F600} He said ", " it was  late. "), { begin: 11, end: 24 });
  assert.equal(trimmed("a", "  "), null);
});
