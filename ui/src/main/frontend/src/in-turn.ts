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

/** What is still to be done, and what is done instead if no answer comes. */
interface Step {
  readonly isLink: boolean;
  readonly go: () => void;
  readonly atLast: () => void;
}

/**
 * Follows links one after the other, the last of several that were clicked meanwhile, and goes back only from a screen that is there. Vaadin's client
 * (25.2.6, Flow.tsx) queues a step that comes before the last is answered by its path alone, though all state is in the query, and now and then loses
 * it altogether.
 */
export function stepInTurn(): void {
  let isLink = false;
  let isNext = false;
  const steps: Step[] = [];
  let impatience: ReturnType<typeof setTimeout> | undefined;

  const wait = (step: Step) => {
    if (step.isLink && steps.at(-1)?.isLink) steps.pop();
    steps.push(step);
    clearTimeout(impatience);
    impatience = setTimeout(step.atLast, PATIENCE);
  };

  document.addEventListener("click", (event) => {
    const link = followed(event);
    if (!link) return;
    if (isNext || (!isUnderWay() && !steps.length)) {
      isLink = true;
      return;
    }
    event.preventDefault();
    const { href } = link;
    wait({ isLink: true, go: () => follow(href), atLast: () => location.assign(href) });
  });
  addEventListener("popstate", (event) => {
    if (isUnderWay() && isLink) {
      // The link's own step is still to come, upon the place that the browser has gone back to.
      event.stopImmediatePropagation();
      wait({ isLink: false, go: () => history.back(), atLast: () => location.reload() });
    } else {
      isLink = false;
    }
  }, { capture: true });
  addEventListener("vaadin-navigated", () => setTimeout(() => {
    if (isUnderWay()) return;
    isLink = false;
    const step = steps.shift();
    if (!steps.length) clearTimeout(impatience);
    isNext = true;
    step?.go();
    isNext = false;
  }));
}
