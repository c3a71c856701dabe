import { actorToken } from "./colours";
import { SHARED_CSS, button, el, emit } from "./dom";
import { cuts, trimmed, type Highlight } from "./spans";

/** The kinds of marks, as they are drawn and what they are called. */
const KINDS = [["actor", "actor", "actors"], ["statement", "statement said", "statements"], ["event", "event happened", "events"],
  ["round", "round met", "rounds of talks"], ["negotiation", "negotiation", "negotiations"]] as const;

const CSS = `${SHARED_CSS}
  .text { font: 17px/1.65 var(--p-serif); max-width: 68ch; white-space: pre-wrap; overflow-wrap: anywhere; }
  mark { color: inherit; background: none; cursor: pointer; border-radius: 2px; padding: 1px 0; text-decoration: underline 2px;
    text-underline-offset: 4px; text-decoration-color: var(--p-other); }
  mark.statement { text-decoration-color: var(--p-statement); }
  mark.said { background: color-mix(in srgb, var(--p-statement) 11%, transparent); }
  mark.event, mark.round { text-decoration: none; }
  mark.happened { border-bottom: 3px double var(--p-event); border-radius: 0; }
  mark.met { border-bottom: 2px dashed var(--p-round); border-radius: 0; }
  mark.negotiation { text-decoration-color: var(--p-round); text-decoration-style: dashed; }
  mark.actor { text-decoration-color: var(--p-other); text-decoration-style: dotted; }
  mark.selected { background: var(--p-accent-soft); box-shadow: 0 0 0 2px var(--p-accent); }
  mark.flash { animation: flash 1.4s ease-out; }
  @keyframes flash { from { box-shadow: 0 0 0 8px var(--p-accent); } }
  .key { display: flex; flex-wrap: wrap; gap: 2px 14px; margin-bottom: 8px; }
  .key mark { cursor: default; }
  kbd { font: 12px var(--p-font); border: 1px solid var(--p-line); border-radius: 4px; padding: 0 4px; }
`;

/**
 * An article with its marks. The text is only ever put in as text nodes. Emits `parley-select` {id, kind}, and `parley-words` {id, begin,
 * end} (code points) when a person says which words the selected statement has.
 */
export class ParleyReader extends HTMLElement {
  #text = "";
  #spans: readonly Highlight[] = [];
  #selected: string | null = null;
  #at: number | null = null;
  #drawn = "";
  readonly #body = el("div", { class: "text", role: "article" });
  readonly #words = button("These are the words", "The words marked with the mouse are what was said (w)", () => this.#correct());
  readonly #count = el("span", { class: "note", role: "status" });
  readonly #key = el("div", { class: "key note" });

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const tools = el("div", { class: "tools" }, button("↑", "Previous mark (k)", () => this.#step(-1)),
      button("↓", "Next mark (j)", () => this.#step(1)), this.#words, this.#count);
    this.#words.hidden = true;
    root.append(el("style", {}, CSS), tools, this.#key, this.#body);
    this.addEventListener("keydown", (e) => {
      if (e.key === "j" || e.key === "k") this.#step(e.key === "j" ? 1 : -1);
      if (e.key === "w") this.#correct();
    });
  }

  connectedCallback(): void {
    document.addEventListener("selectionchange", this.#marked);
  }

  disconnectedCallback(): void {
    document.removeEventListener("selectionchange", this.#marked);
  }

  readonly #marked = () => {
    const statement = this.#spans.some((s) => s.id === this.#selected && s.kind === "statement");
    this.#words.hidden = !statement || !this.#range();
  };

  /** What a person has marked of the text, in code points; null for nothing. */
  #range(): { begin: number; end: number } | null {
    // Within a shadow tree only Chromium tells of a selection by the root, the others by the document.
    const root = this.shadowRoot as ShadowRoot & { getSelection?: () => Selection | null };
    const marked = root.getSelection ? root.getSelection() : getSelection();
    if (!marked || marked.isCollapsed || !marked.rangeCount || !this.#body.contains(marked.anchorNode)) return null;
    const range = marked.getRangeAt(0);
    const before = document.createRange();
    before.setStart(this.#body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return trimmed(before.toString(), range.toString());
  }

  #correct(): void {
    const words = this.#range();
    if (!words || !this.#selected || this.#words.hidden) return;
    emit(this, "parley-words", { id: this.#selected, ...words });
  }

  /** {text, spans: [{id, begin, end, kind, label}], selected, at}: at is the code point to scroll to. */
  set data(given: { text?: string; spans?: Highlight[]; selected?: string | null; at?: number | null }) {
    this.#text = given.text ?? this.#text;
    this.#spans = given.spans ?? this.#spans;
    this.#selected = given.selected ?? null;
    this.#at = given.at ?? null;
    this.#render();
    this.#show();
  }

  /** What is drawn already stays, with the words that a person may have marked in it; only what is selected is marked anew. */
  #render(): void {
    const drawn = JSON.stringify([this.#text, this.#spans]);
    if (drawn === this.#drawn) {
      for (const mark of this.#body.querySelectorAll("mark")) {
        mark.classList.toggle("selected", mark.dataset.ids?.split(" ").includes(this.#selected ?? "") ?? false);
      }
      return;
    }
    this.#drawn = drawn;
    const pieces = cuts(this.#text, this.#spans);
    const nodes: Node[] = [];
    const seen = new Set<string>();
    for (const piece of pieces) {
      const top = piece.over[0];
      if (!top) {
        nodes.push(document.createTextNode(piece.text));
        continue;
      }
      const names = piece.over.map((h) => h.label ?? h.kind).join(" · ");
      const mark = el("mark", { class: top.kind, title: names, "data-ids": piece.over.map((h) => h.id).join(" ") }, piece.text);
      // What a longer mark says of these words is drawn under the shorter one, so that an event is one line from end to end.
      if (piece.over.some((h) => h.kind === "statement")) mark.classList.add("said");
      if (piece.over.some((h) => h.kind === "event")) mark.classList.add("happened");
      if (piece.over.some((h) => h.kind === "round")) mark.classList.add("met");
      if (piece.over.some((h) => h.id === this.#selected)) mark.classList.add("selected");
      if (top.kind === "actor" && top.colour !== undefined) mark.style.textDecorationColor = `var(--p-${actorToken(top.colour)})`;
      if (!seen.has(top.id)) {
        seen.add(top.id);
        mark.tabIndex = 0;
        mark.setAttribute("role", "button");
      }
      const choose = () => emit(this, "parley-select", { id: top.id, kind: top.kind });
      mark.addEventListener("click", choose);
      mark.addEventListener("keydown", (e) => e.key === "Enter" && choose());
      nodes.push(mark);
    }
    this.#body.replaceChildren(...nodes);
    this.#key.replaceChildren(...KINDS.filter(([kind]) => this.#spans.some((s) => s.kind === kind))
      .map(([, drawn, name]) => el("mark", { class: drawn }, name)));
    this.#count.textContent = `${seen.size} ${seen.size === 1 ? "mark" : "marks"}; j and k step through them`;
  }

  #show(): void {
    const marks = [...this.#body.querySelectorAll("mark")];
    const exact = this.#selected ? marks.filter((m) => m.classList.contains("selected")) : [];
    const target = exact[0] ?? (this.#at === null ? undefined : this.#markAt(this.#at));
    if (!target) return;
    const flashed = exact.length ? exact : [target];
    requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
    flashed.forEach((m) => m.classList.add("flash"));
  }

  #markAt(point: number): HTMLElement | undefined {
    const hit = this.#spans.find((s) => s.begin <= point && point < s.end);
    return hit && [...this.#body.querySelectorAll("mark")].find((m) => m.dataset.ids?.split(" ").includes(hit.id));
  }

  #step(by: number): void {
    const marks = [...this.#body.querySelectorAll<HTMLElement>("mark[tabindex]")];
    if (!marks.length) return;
    const now = marks.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const next = marks[(now + by + marks.length) % marks.length] ?? marks[0]!;
    next.focus();
    next.scrollIntoView({ block: "center" });
  }
}

customElements.define("parley-reader", ParleyReader);
