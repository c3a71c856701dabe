/** A new element with attributes and children; strings become text nodes, so nothing given here can run as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button; a sign such as "+" is read out as its title, a word as itself, as people who speak to the screen say what they see. */
export function button(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", title }, label);
  if (!/\p{L}/u.test(label)) made.setAttribute("aria-label", title);
  made.addEventListener("click", act);
  return made;
}

export function emit(from: HTMLElement, type: string, detail: unknown): void {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/** What the elements' shadow trees have in common. */
export const SHARED_CSS = `
  @media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
  :host { display: block; position: relative; font: 13px/1.4 var(--p-font); color: var(--p-text); }
  button { font: inherit; color: var(--p-text); background: var(--p-bg); border: 1px solid var(--p-line); border-radius: 6px;
    padding: 3px 9px; min-height: 26px; cursor: pointer; }
  button:hover { background: var(--p-bg-3); }
  button[aria-pressed="true"] { background: var(--p-accent-soft); color: var(--p-accent); border-color: var(--p-accent); }
  :focus-visible { outline: 2px solid var(--p-focus); outline-offset: 1px; }
  .tools { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; margin-bottom: 8px; }
  .tools .group { display: flex; flex-wrap: wrap; gap: 6px; margin-left: auto; }
  .note { color: var(--p-text-2); font-variant-numeric: tabular-nums; }
  .table { max-height: 420px; overflow: auto; border: 1px solid var(--p-line); border-radius: 6px; margin-top: 8px; }
  .sr, .table.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; border: 0; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 4px 8px; border-bottom: 1px solid var(--p-line); vertical-align: top; }
  th { position: sticky; top: 0; background: var(--p-bg-2); font-weight: 600; }
  .tip { position: absolute; z-index: 3; pointer-events: none; max-width: 320px; padding: 6px 9px; border-radius: 6px;
    background: var(--p-bg); border: 1px solid var(--p-line); box-shadow: var(--p-shadow); }
  .tip b { display: block; } [hidden] { display: none !important; }
`;
