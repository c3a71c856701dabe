import assert from "node:assert/strict";
import { test } from "node:test";
import { lines } from "../src/outcomes";

function body(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({ start(to) { for (const piece of pieces) to.enqueue(encoder.encode(piece)); to.close(); } });
}

test("lines cut anywhere are put together, and the last needs no line end", async () => {
  const told: string[] = [];
  for await (const outcome of lines(body('{"where":"a","sta', 'te":"DONE"}\n\n{"where"', ':"b","state":"REFUSED"}'))) {
    told.push(`${outcome.where} ${outcome.state}`);
  }
  assert.deepEqual(told, ["a DONE", "b REFUSED"]);
});
