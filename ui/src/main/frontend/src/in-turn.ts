/** How long a link waits for the screen before it, in milliseconds; then the page is loaded anew, for no answer is likely to come any more. */
const PATIENCE = 10_000;

declare global {
  interface Window {
    Vaadin?: { Flow?: { navigation?: boolean } };
  }
}

/** Vaadin's client sets this when a step begins, and takes it away after `vaadin-navigated`. */
function isUnderWay(): boolean {
  return window.Vaadin?.Flow?.navigation === true;
}

/** The link that a click follows within the program, if it does. */
function followed(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
  const leaves = !link || link.origin !== location.origin || (link.target !== "" && link.target !== "_self")
    || link.hasAttribute("download") || link.hasAttribute("router-ignore");
  return leaves ? undefined : link;
}

function follow(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Where the browser is in its history. */
interface Place {
  readonly href: string;
  readonly state: unknown;
}

/** The router numbers the places in the history. */
function number(place: Place): number {
  return (place.state as { idx?: number } | null)?.idx ?? 0;
}

function here(): Place {
  return { href: location.href, state: history.state as unknown };
}

/** Has the router show the place where the browser is already, by Vaadin's own event for steps that the server asks for. */
function show(place: Place): void {
  const url = place.href.slice(document.baseURI.length);
  const state = (place.state as { usr?: unknown } | null)?.usr;
  dispatchEvent(new CustomEvent("vaadin-navigate", { detail: { url, state, replace: true, callback: true } }));
}

/**
 * Takes one step after the other: of several links that were clicked while a screen was still being answered the last, of several steps in the
 * browser's history where they led to. Vaadin's client (25.2.6, Flow.tsx) queues a step that comes before the last is answered by its path alone,
 * though all state is in the query, and now and then loses it altogether.
 *
 * <p>The router is not told of steps in the history. For each it would go forth to where it was, ask, and go back again, and a person's next step
 * among these cannot be told from its own. The browser has gone where the person wanted, so that place is shown in its stead.
 * A window calls its listeners in the order in which they were added, so the page loads this before the router.
 */
function stepInTurn(): void {
  let isFirstThere = false;
  /** Whether the step under way writes over the place in the history, and adds none. */
  let replaces = true;
  let link: string | undefined;
  /** Where the browser is since the step under way began, and where it was just before. */
  let moved: Place | undefined;
  let before: Place = here();
  let impatience: ReturnType<typeof setTimeout> | undefined;

  const isBusy = () => !isFirstThere || isUnderWay();
  const waitOrElse = (atLast: () => void) => {
    clearTimeout(impatience);
    impatience = setTimeout(atLast, PATIENCE);
  };

  document.addEventListener("click", (event) => {
    const href = followed(event)?.href;
    if (href === undefined) return;
    if (isBusy()) {
      event.preventDefault();
      link = href;
      waitOrElse(() => location.assign(href));
    } else {
      replaces = false;
      before = here();
    }
  });
  addEventListener("vaadin-navigate", (event) => {
    replaces = (event as CustomEvent<{ replace?: boolean }>).detail.replace === true;
    before = here();
  });
  addEventListener("popstate", (event) => {
    event.stopImmediatePropagation();
    const place = here();
    if (isBusy()) {
      before = moved ?? before;
      moved = place;
      // Whoever goes back or forth no longer wants the link that is waiting.
      link = undefined;
      waitOrElse(() => location.reload());
    } else {
      show(place);
    }
  }, { capture: true });
  addEventListener("vaadin-navigated", () => setTimeout(() => {
    if (isUnderWay()) return;
    clearTimeout(impatience);
    isFirstThere = true;
    const place = moved;
    moved = undefined;
    // A person who went back from a link wants to be where the link was, whether it had a place already or not.
    const wanted = place && !replaces && number(place) <= number(before) ? before : place;
    if (wanted && (replaces || wanted !== place)) {
      // The router has written the place that it was asked for over the one that the browser is to be at.
      history.replaceState(wanted.state, "", wanted.href);
      show(wanted);
    } else if (wanted) {
      // A new place came upon the one that the browser has gone forth to.
      history.back();
    } else if (link !== undefined) {
      const href = link;
      link = undefined;
      follow(href);
    }
  }));
}

stepInTurn();

export {};
