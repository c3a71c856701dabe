/** Where a person wanted to go: a path and a query, both as in an address. */
export interface Place {
  readonly pathname: string;
  readonly search: string;
}

/** Whether a navigation came out at the wanted screen without the state that was asked for. */
export function isLost(wanted: Place | null, reached: Place): boolean {
  return wanted !== null && wanted.search !== "" && reached.search === "" && reached.pathname === wanted.pathname;
}

/**
 * Vaadin's client keeps only the path of a link that is followed while another navigation is still being answered (25.2.6, Flow.tsx: the
 * blocked location is queued without its query). All state is in the query, so such a click would open an empty screen: it is gone to again.
 */
export function keepQueries(): void {
  let wanted: Place | null = null;
  document.addEventListener("click", (event) => {
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
    if (link && link.origin === location.origin && !link.hasAttribute("router-ignore")) wanted = { pathname: link.pathname, search: link.search };
  }, { capture: true });
  addEventListener("popstate", () => { wanted = null; });
  addEventListener("vaadin-navigated", () => {
    const asked = wanted;
    const lost = isLost(asked, location);
    // The navigation before it ends here too, and must not make the link forgotten.
    if (lost || (location.pathname === asked?.pathname && location.search === asked.search)) wanted = null;
    if (asked && lost) {
      // Without the callback the client takes the screen for shown already and does not ask the server.
      dispatchEvent(new CustomEvent("vaadin-navigate", { detail: { url: asked.pathname.slice(1) + asked.search, replace: true, callback: true } }));
    }
  });
}
