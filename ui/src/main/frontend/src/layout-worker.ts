import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Places, Task } from "./graph-layout";

/** Finds places for a network beside the page; the same task always comes to the same places. */
addEventListener("message", ({ data: { run, nodes, edges } }: MessageEvent<Task>) => {
  const graph = new Graph({ multi: true });
  for (const { id, x, y, fixed } of nodes) graph.addNode(id, { x, y, fixed });
  for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight });
  forceAtlas2.assign(graph, { iterations: graph.order > 800 ? 60 : 250,
    settings: { ...forceAtlas2.inferSettings(graph), adjustSizes: false, gravity: 0.6, scalingRatio: 12, edgeWeightInfluence: 0.3 } });
  const places: Places = {};
  graph.forEachNode((id, { x, y }) => (places[id] = { x: x as number, y: y as number }));
  postMessage({ run, places });
});
