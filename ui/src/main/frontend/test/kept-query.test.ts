import assert from "node:assert/strict";
import { test } from "node:test";
import { isLost } from "../src/kept-query";

const wanted = { pathname: "/reader", search: "?article=a1" };

test("a screen reached without the state that was asked for is lost", () => {
  assert.ok(isLost(wanted, { pathname: "/reader", search: "" }));
});

test("another screen, another state or no wish at all is none of our business", () => {
  assert.ok(!isLost(wanted, { pathname: "/graph", search: "" }));
  assert.ok(!isLost(wanted, { pathname: "/reader", search: "?article=a2" }));
  assert.ok(!isLost({ pathname: "/reader", search: "" }, { pathname: "/reader", search: "" }));
  assert.ok(!isLost(null, { pathname: "/reader", search: "" }));
});
