import { el, emit, SHARED_CSS } from "./dom";
import { toggleTheme } from "./theme";

const CSS = `${SHARED_CSS}
  dialog { width: min(560px, calc(100vw - 32px)); margin-top: 12vh; padding: 8px; box-sizing: border-box; color: var(--p-text); background: var(--p-bg);
    border: 1px solid var(--p-line); border-radius: 12px; box-shadow: var(--p-shadow); }
  dialog::backdrop { background: rgb(0 0 0 / 30%); }
  h2 { margin: 4px 8px 8px; font-size: 16px; }
  input { font: inherit; font-size: 15px; width: 100%; box-sizing: border-box; padding: 8px 10px; color: var(--p-text); background: var(--p-bg);
    border: 1px solid var(--p-line); border-radius: 6px; }
  ul { list-style: none; margin: 6px 0 0; padding: 0; max-height: 50vh; overflow: auto; }
  li { padding: 6px 10px; border-radius: 6px; cursor: pointer; overflow-wrap: anywhere; }
  li[aria-selected="true"] { background: var(--p-accent-soft); }
  li .note { display: inline-block; min-width: 7em; }
  kbd { font: inherit; padding: 1px 6px; border: 1px solid var(--p-line); border-radius: 4px; background: var(--p-bg-2); white-space: nowrap; }
`;
const SETTLED_MILLIS = 200;

/** Something that can be chosen: a place to go to, or without one, the change between light and dark. */
interface Choice { kind: string; label: string; address?: string }

const LIGHT_OR_DARK: Choice = { kind: "Setting", label: "Light or dark" };
const KEYS: [string, string][] = [
  ["Ctrl K", "Go to a screen, an actor, an event …"],
  ["?", "This list"],
  ["Esc", "Close, or empty the search"],
  ["← → ↑ ↓", "Timeline: from mark to mark. Map: move"],
  ["+ −", "Timeline and map: nearer and farther"],
  ["Enter", "Select the mark that has the focus"],
  ["j k", "Reader: next and previous marked sentence"],
];

function isText(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Goes anywhere by keyboard alone: Ctrl-K opens a box for screens and whatever the server finds, "?" tells the keys. */
class ParleyPalette extends HTMLElement {
  #screens: Choice[] = [];
  #hits: Choice[] = [];
  #choices: Choice[] = [];
  #at = 0;
  #waiting = 0;
  #list = el("ul", { id: "list", role: "listbox", "aria-label": "Choices" });
  #input = el("input", { role: "combobox", "aria-label": "Go to", "aria-autocomplete": "list", "aria-expanded": "true", "aria-controls": "list",
    placeholder: "Screen, actor, event, article …", maxlength: "200", autocomplete: "off", spellcheck: "false" });
  #box = el("dialog", { "aria-label": "Go to" }, this.#input, this.#list);
  #keys = el("dialog", { "aria-labelledby": "title" }, el("h2", { id: "title" }, "Keys"),
    el("table", {}, el("tbody", {}, ...KEYS.map(([key, does]) => el("tr", {}, el("th", { scope: "row" }, el("kbd", {}, key)), el("td", {}, does))))));
  #listen = (event: KeyboardEvent) => this.#open(event);

  connectedCallback(): void {
    document.addEventListener("keydown", this.#listen, true);
    if (this.shadowRoot) return;
    this.attachShadow({ mode: "open" }).append(el("style", {}, CSS), this.#box, this.#keys);
    for (const dialog of [this.#box, this.#keys]) {
      dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    }
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#listen, true);
  }

  set screens(screens: Choice[]) { this.#screens = screens; this.#show(); }

  /** What the server found for the words that were last sent with "parley-find". */
  set hits(found: { text: string; choices: Choice[] }) {
    if (found.text !== this.#input.value.trim()) return;
    this.#hits = found.choices;
    this.#show();
  }

  #open(event: KeyboardEvent): void {
    const palette = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const keys = event.key === "?" && !event.ctrlKey && !event.metaKey && !isText(event.composedPath()[0]);
    if (!palette && !keys) return;
    event.preventDefault();
    event.stopPropagation();
    const [shown, other] = palette ? [this.#box, this.#keys] : [this.#keys, this.#box];
    other.close();
    if (shown.open) return;
    if (palette) {
      this.#input.value = "";
      this.#typed();
    }
    shown.showModal();
  }

  #typed(): void {
    const text = this.#input.value.trim();
    this.#hits = [];
    this.#at = 0;
    this.#show();
    clearTimeout(this.#waiting);
    if (text) this.#waiting = window.setTimeout(() => emit(this, "parley-find", { text }), SETTLED_MILLIS);
  }

  #show(): void {
    const text = this.#input.value.trim().toLowerCase();
    this.#choices = [...[...this.#screens, LIGHT_OR_DARK].filter((choice) => choice.label.toLowerCase().includes(text)), ...this.#hits];
    this.#list.replaceChildren(...this.#choices.map((choice, i) => {
      const option = el("li", { role: "option", id: `choice-${i}` }, el("span", { class: "note" }, choice.kind), choice.label);
      option.addEventListener("click", () => this.#choose(choice));
      return option;
    }));
    this.#mark(Math.min(this.#at, Math.max(0, this.#choices.length - 1)));
  }

  #mark(at: number): void {
    this.#at = at;
    [...this.#list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const marked = this.#list.children[at];
    if (!marked) {
      this.#input.removeAttribute("aria-activedescendant");
      return;
    }
    this.#input.setAttribute("aria-activedescendant", marked.id);
    marked.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): void {
    const count = this.#choices.length;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      this.#mark((this.#at + step + count) % count);
    }
    const chosen = this.#choices[this.#at];
    if (event.key === "Enter" && !event.isComposing && chosen) {
      event.preventDefault();
      this.#choose(chosen);
    }
  }

  #choose(choice: Choice): void {
    this.#box.close();
    if (choice.address === undefined) {
      toggleTheme();
      return;
    }
    // The program's router takes up links that are followed within the page.
    const link = el("a", { href: choice.address });
    this.shadowRoot?.append(link);
    link.click();
    link.remove();
  }
}

customElements.define("parley-palette", ParleyPalette);
