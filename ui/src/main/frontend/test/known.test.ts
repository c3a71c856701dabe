import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, isoDay } from "../src/dates";
import { monthFrom } from "../src/timeline-known";

const from = (iso: string, by: 1 | -1) => isoDay(monthFrom(Date.parse(iso) / DAY, by) * DAY);

test("a month on is the same day, or the last one of a shorter month", () => {
  assert.equal(from("2025-07-23", 1), "2025-08-23");
  assert.equal(from("2025-01-31", 1), "2025-02-28");
  assert.equal(from("2024-03-31", -1), "2024-02-29");
  assert.equal(from("2025-01-15", -1), "2024-12-15");
});
