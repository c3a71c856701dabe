/** Visits that are less far apart are one. */
const APART = 3_600_000;
const VISITED = "parley-visited";
const SINCE = "parley-since";

/** Keeps when the person was here last before this visit, in ISO 8601, for the screen that tells what is new. */
export function keepVisits(store: Storage, now: () => Date): void {
  const last = store.getItem(VISITED);
  if (last && now().getTime() - Date.parse(last) > APART) store.setItem(SINCE, last);
  store.setItem(VISITED, now().toISOString());
}
