// Answers the questions of GraphSpeed with @neo4j/graphql, in this process and one after the other, and prints how long that took:
// name, p50 and p95 in milliseconds, answers a second. The questions' variables come as JSON on the standard input.
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { graphql } from 'graphql';
import { Neo4jGraphQL } from '@neo4j/graphql';

const WARM_UPS = 40;
const LEAST = 10;
const MOST_MILLISECONDS = 12_000;

const typeDefs = `
type Actor @node {
  id: ID!
  name: String!
  kind: String!
  aliases: [Alias!]! @relationship(type: "NAMES", direction: IN)
  tenures: [Tenure!]! @relationship(type: "HELD", direction: OUT)
  statements: [Statement!]! @relationship(type: "SAID", direction: OUT)
  addressed: [Statement!]! @relationship(type: "ADDRESSED_TO", direction: IN)
  events: [Event!]! @relationship(type: "PARTICIPATED_IN", direction: OUT, properties: "Participation")
  negotiations: [Negotiation!]! @relationship(type: "PARTY_TO", direction: OUT)
}
type Participation @relationshipProperties { role: String! }
type Alias @node { name: String! }
type Tenure @node { title: String! }
type Topic @node { id: ID! }
type Place @node { name: String! }
type Article @node { id: ID! title: String }
type ArticleVersion @node {
  text: String!
  articles: [Article!]! @relationship(type: "VERSION_OF", direction: OUT)
}
type Statement @node {
  id: ID!
  text: String!
  speechAct: String!
  onset: Date
  tMin: Date!
  tMax: Date!
  contentSpans: [Int!]!
  speakers: [Actor!]! @relationship(type: "SAID", direction: IN)
  addressees: [Actor!]! @relationship(type: "ADDRESSED_TO", direction: OUT)
  versions: [ArticleVersion!]! @relationship(type: "IN", direction: OUT)
}
type Event @node {
  id: ID!
  label: String!
  type: String
  status: String!
  onset: Date
  tMin: Date!
  tMax: Date!
  participants: [Actor!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Participation")
  agenda: [Topic!]! @relationship(type: "AGENDA", direction: OUT)
  places: [Place!]! @relationship(type: "AT", direction: OUT)
}
type Round @relationshipProperties { number: Int venue: String }
type Negotiation @node {
  id: ID!
  name: String!
  parties: [Actor!]! @relationship(type: "PARTY_TO", direction: IN)
  rounds: [Event!]! @relationship(type: "HAS_ROUND", direction: OUT, properties: "Round")
}`;

const WINDOW = 'where: { onset: { lte: $to }, tMax: { gte: $from } }';
// Items and number of a window; it has nothing to say how densely they lie.
const window = `query($from: Date, $to: Date) {
  events(${WINDOW}, sort: [{ tMax: ASC }], limit: 500) { id label type status tMin tMax participants { name } }
  statements(${WINDOW}, sort: [{ tMax: ASC }], limit: 500) { id text speechAct tMin tMax speakers { name } }
  eventsConnection(${WINDOW}) { aggregate { count { nodes } } }
  statementsConnection(${WINDOW}) { aggregate { count { nodes } } }
}`;

const documents = {
  'window of a week': window,
  'window of a month': window,
  'actor dossier': `query($id: ID!) { actors(where: { id: { eq: $id } }) {
    id name kind aliases { name } tenures { title }
    statementsConnection(first: 10, sort: [{ node: { onset: DESC } }]) { totalCount edges { node {
      id text tMin tMax contentSpans versions { text articles { id title } } } } }
    eventsConnection(first: 10, sort: [{ node: { onset: DESC } }]) { totalCount edges { node { id label type status tMin tMax } } }
    negotiations(limit: 10) { id name } } }`,
  // Who is tied to whom; counting and cutting off is left to whoever asks.
  'ego network, a month': `query($actor: ID!, $from: Date, $to: Date) { actors(where: { id: { eq: $actor } }) {
    id name kind
    events(${WINDOW}) { id participants { id name kind } }
    statements(${WINDOW}) { id addressees { id name kind } }
    addressed(${WINDOW}) { id speakers { id name kind } } } }`,
  // The same for who they are alone, which is all that Parley is asked beside it.
  'who is in it alone': `query($actor: ID!, $from: Date, $to: Date) { actors(where: { id: { eq: $actor } }) {
    id name kind
    events(${WINDOW}) { participants { id name kind } }
    statements(${WINDOW}) { addressees { id name kind } }
    addressed(${WINDOW}) { speakers { id name kind } } } }`,
  negotiation: `query($id: ID!) { negotiations(where: { id: { eq: $id } }) { name parties { id name }
    roundsConnection(sort: [{ node: { onset: ASC } }]) { edges { properties { number venue } node {
      id label status tMin tMax places { name } agenda { id } participantsConnection { edges { properties { role } node { name } } } } } } } }`,
};

const percentile = (times, percent) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor((times.length * percent) / 100))];

const driver = neo4j.driver(process.env.NEO4J_URI, neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const questions = JSON.parse(readFileSync(0, 'utf8'));
for (const [name, document] of Object.entries(documents)) {
  const times = [];
  const warm = performance.now() + MOST_MILLISECONDS / 4;
  const end = performance.now() + MOST_MILLISECONDS;
  for (const [i, variables] of questions[name].variables.entries()) {
    if (i >= 2 * LEAST && performance.now() > end) break;
    const start = performance.now();
    const answer = await graphql({
      schema,
      source: document,
      variableValues: variables,
      contextValue: { executionContext: driver, sessionConfig: { database: 'neo4j' } },
    });
    const took = performance.now() - start;
    if (answer.errors) throw new Error(`${name}: ${answer.errors[0].message}`);
    if (i >= WARM_UPS || (i >= LEAST && performance.now() > warm)) times.push(took);
  }
  const total = times.reduce((a, b) => a + b, 0);
  console.log([name, percentile(times, 50).toFixed(1), percentile(times, 95).toFixed(1), ((1000 * times.length) / total).toFixed(2)].join('\t'));
}
await driver.close();
