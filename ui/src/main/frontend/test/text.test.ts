import assert from "node:assert/strict";
import { test } from "node:test";
import { clip, counted } from "../src/timeline-text";

/** Every character is ten pixels wide. */
const g = (font: string) => ({ font, measureText: (text: string) => ({ width: Array.from(text).length * 10 }) }) as unknown as CanvasRenderingContext2D;

test("what has room stays whole", () => {
  assert.equal(clip(g("a"), "Istanbul", 80), "Istanbul");
});

test("what has none is cut where its dots still fit, between code points", () => {
  assert.equal(clip(g("a"), "Istanbul", 79), "Istanb…");
  assert.equal(clip(g("a"), "Ist🕊nbul", 50), "Ist🕊…");
  assert.equal(clip(g("a"), "Istanbul", 5), "I…");
});

test("counts stay short", () => {
  // Languages' data differ in k and K.
  assert.deepEqual([0, 999, 1005, 3049, 6062, 98_607, 1_200_000].map((n) => counted(n).toUpperCase()), ["0", "999", "1K", "3K", "6.1K", "99K", "1.2M"]);
});
