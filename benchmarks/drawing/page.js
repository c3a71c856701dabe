// What is measured, in the page: each function makes a drawing of the data given and resolves to its figures in milliseconds.
import cytoscape from "cytoscape";
import { DataSet } from "vis-data/standalone";
import { Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.css";
import "../../ui/src/main/frontend/src/parley.css";
import "../../ui/src/main/frontend/src/theme.ts";
import "../../ui/src/main/frontend/src/timeline.ts";
import "../../ui/src/main/frontend/src/graph.ts";

const DAY = 86_400_000;
const START = Date.UTC(2022, 0, 1);
const DAYS = 1400;
const stage = document.getElementById("stage");

/** The same numbers in every run. */
function chance(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

function items(count) {
  const random = chance(7);
  return Array.from({ length: count }, (_, i) => {
    const from = START + Math.floor(random() * DAYS) * DAY;
    const event = i % 4 === 0;
    return { id: `i${i}`, kind: event ? "event" : "statement", label: `${event ? "Talks" : "Statement"} number ${i}`,
      lanes: [`Actor ${Math.floor(random() ** 2 * 14)}`], from: iso(from), to: iso(from + (event ? 2 * DAY : 0)), status: "held" };
  });
}

function iso(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

function network(count, ties) {
  const random = chance(11);
  const nodes = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, label: `Actor ${i}`, kind: i % 3 ? "person" : "state", degree: 4 }));
  // Near ones are tied more often than far ones, as in a network of real actors.
  const edges = Array.from({ length: ties }, (_, i) => {
    const from = Math.floor(random() * count);
    const to = random() < 0.8 ? (from + 1 + Math.floor(random() * 20)) % count : Math.floor(random() * count);
    return { id: `e${i}`, source: `n${from}`, target: `n${to}`, sources: 1 + Math.floor(random() * 5) };
  });
  return { nodes, edges };
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Until the browser has drawn what was asked for: the frame after the next has begun. */
async function drawn() {
  await frame();
  await frame();
}

async function first(make) {
  stage.replaceChildren();
  const start = performance.now();
  const made = await make();
  await drawn();
  return [performance.now() - start, made];
}

/** Moves once a frame and tells how long the frames took. */
async function frames(count, move) {
  const times = [];
  let last = await frame();
  for (let i = 0; i < count; i++) {
    move(i);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { p50: at(0.5), p95: at(0.95), most: sorted.at(-1) };
}

/** A window of a year that goes to and fro, and one that shrinks to a month and grows again. */
const pan = (i) => START + (DAYS - 365) * DAY * (0.5 - 0.5 * Math.cos(i / 12));
const width = (i) => (30 + 335 * (0.5 + 0.5 * Math.cos(i / 12))) * DAY;

export async function ownTimeline(count, moves) {
  const data = items(count);
  const [render, element] = await first(() => {
    const made = document.createElement("parley-timeline");
    stage.append(made);
    made.data = { items: data, from: iso(START), to: iso(START + 365 * DAY) };
    return made;
  });
  const canvas = element.shadowRoot.querySelector("canvas");
  const wheel = (more) => canvas.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, ...more }));
  const panned = await frames(moves, (i) => wheel({ deltaX: 60 * Math.cos(i / 12) }));
  const zoomed = await frames(moves, (i) => wheel({ ctrlKey: true, deltaY: -24 * Math.cos(i / 12) }));
  return { render, pan: summary(panned), zoom: summary(zoomed) };
}

export async function visTimeline(count, moves) {
  const data = items(count);
  const groups = [...new Set(data.map((d) => d.lanes[0]))].map((id) => ({ id, content: id }));
  const [render, timeline] = await first(() => new Timeline(stage,
    new DataSet(data.map((d) => ({ id: d.id, group: d.lanes[0], content: d.label, start: d.from, end: d.kind === "event" ? d.to : undefined,
      type: d.kind === "event" ? "range" : "point" }))),
    new DataSet(groups), { start: START, end: START + 365 * DAY, height: "700px" }));
  const go = (from, to) => timeline.setWindow(from, to, { animation: false });
  const panned = await frames(moves, (i) => go(pan(i), pan(i) + 365 * DAY));
  const zoomed = await frames(moves, (i) => go(START, START + width(i)));
  timeline.destroy();
  return { render, pan: summary(panned), zoom: summary(zoomed) };
}

/** In and out. */
const near = (i) => 0.6 + 0.4 * Math.cos(i / 12);

export async function ownGraph(count, ties, moves) {
  const data = network(count, ties);
  const element = document.createElement("parley-graph");
  const start = performance.now();
  const found = new Promise((done) => element.addEventListener("parley-settled", (e) =>
    done({ places: e.detail.places, settled: performance.now() - start })));
  const [render] = await first(() => {
    stage.append(element);
    element.data = { ...data, ego: "n0" };
  });
  const { places, settled } = await found;
  // By the mouse, as a person does it.
  const canvas = element.shadowRoot.querySelector("canvas");
  const at = (i) => ({ bubbles: true, pointerId: 1, clientX: 600 + 120 * Math.cos(i / 12), clientY: 350 + 120 * Math.sin(i / 12) });
  canvas.dispatchEvent(new PointerEvent("pointerdown", at(0)));
  const panned = await frames(moves, (i) => window.dispatchEvent(new PointerEvent("pointermove", at(i))));
  window.dispatchEvent(new PointerEvent("pointerup", at(moves)));
  const zoomed = await frames(moves, (i) => canvas.dispatchEvent(new WheelEvent("wheel", { ...at(0), cancelable: true, deltaY: -60 * Math.cos(i / 12) })));
  return { render, settled, pan: summary(panned), zoom: summary(zoomed), places };
}

/** On the places that Parley's layout found, so that both draw the very same picture. */
export async function cytoscapeGraph(count, ties, moves, places) {
  const { nodes, edges } = network(count, ties);
  const [render, cy] = await first(() => cytoscape({ container: stage, layout: { name: "preset" },
    elements: [...nodes.map(({ id, label }) => ({ data: { id, label }, position: { x: 40 * places[id].x, y: 40 * places[id].y } })),
      ...edges.map(({ id, source, target }) => ({ data: { id, source, target } }))],
    style: [{ selector: "node", style: { label: "data(label)", width: 8, height: 8, "font-size": 12, "min-zoomed-font-size": 8 } },
      { selector: "edge", style: { width: 1 } }] }));
  cy.fit();
  const [zoom, middle] = [cy.zoom(), { x: cy.width() / 2, y: cy.height() / 2 }];
  const panned = await frames(moves, (i) => cy.pan({ x: middle.x + 120 * Math.cos(i / 12), y: middle.y + 120 * Math.sin(i / 12) }));
  const zoomed = await frames(moves, (i) => cy.zoom({ level: zoom / near(i), renderedPosition: middle }));
  cy.destroy();
  return { render, pan: summary(panned), zoom: summary(zoomed) };
}

Object.assign(window, { ownTimeline, visTimeline, ownGraph, cytoscapeGraph });
