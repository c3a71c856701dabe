// test/spans.test.ts
import assert from "node:assert/strict";
import { test } from "node:test";

// src/spans.ts
function cuts(text, highlights) {
  const points = Array.from(text);
  const valid = highlights.filter((h) => h.begin >= 0 && h.begin < h.end && h.end <= points.length);
  const edges = [.../* @__PURE__ */ new Set([0, points.length, ...valid.flatMap((h) => [h.begin, h.end])])].sort((a, b) => a - b);
  const result = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const begin = edges[i];
    const end = edges[i + 1];
    const over = valid.filter((h) => h.begin <= begin && h.end >= end);
    over.sort((a, b) => a.end - a.begin - (b.end - b.begin));
    result.push({ text: points.slice(begin, end).join(""), begin, over });
  }
  return result;
}

// test/spans.test.ts
var mark = (id, begin, end) => ({ id, begin, end, kind: "statement" });
test("offsets count code points, not UTF-16 units", () => {
  const found = cuts("\u{1F600} said yes", [mark("a", 2, 6)]);
  assert.deepEqual(found.map((c) => c.text), ["\u{1F600} ", "said", " yes"]);
});
test("overlapping marks are cut at every edge, the shortest first", () => {
  const found = cuts("abcdef", [mark("long", 0, 5), mark("short", 3, 6)]);
  assert.deepEqual(
    found.map((c) => [c.text, c.over.map((h) => h.id)]),
    [["abc", ["long"]], ["de", ["short", "long"]], ["f", ["short"]]]
  );
});
test("marks beyond the text are left out and the text stays whole", () => {
  assert.deepEqual(cuts("abc", [mark("x", 2, 9), mark("y", 2, 2)]).map((c) => c.text), ["abc"]);
});
