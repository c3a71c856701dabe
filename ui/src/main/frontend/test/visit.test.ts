import assert from "node:assert/strict";
import { test } from "node:test";
import { keepVisits } from "../src/visit";

function memory(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as Storage;
}

test("what is new counts from the end of the visit before this one", () => {
  const store = memory();
  const at = (time: string) => keepVisits(store, () => new Date(`2031-05-${time}:00Z`));
  at("01T08:00");
  assert.equal(store.getItem("parley-since"), null);
  at("01T08:50");
  at("02T07:30");
  assert.equal(store.getItem("parley-since"), "2031-05-01T08:50:00.000Z");
  at("02T07:40");
  assert.equal(store.getItem("parley-since"), "2031-05-01T08:50:00.000Z");
});
