import { el, SHARED_CSS } from "./dom";
import { lines, type Outcome } from "./outcomes";

const CSS = `${SHARED_CSS}
  :host { display: grid; gap: 0 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 760px)); align-items: start; }
  form, fieldset { display: grid; gap: 8px; }
  fieldset { border: 1px solid var(--p-line); border-radius: 8px; padding: 12px; margin: 0 0 12px; }
  legend { font-weight: 600; padding: 0 4px; }
  .row { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 8px; }
  label { display: grid; gap: 2px; color: var(--p-text-2); }
  input, textarea { font: inherit; color: var(--p-text); background: var(--p-bg); border: 1px solid var(--p-line); border-radius: 6px; padding: 6px 8px;
    width: 100%; box-sizing: border-box; }
  textarea { min-height: 150px; resize: vertical; font-family: var(--p-serif); }
  .drop { border: 2px dashed var(--p-line); border-radius: 8px; padding: 16px; }
  .drop.over { border-color: var(--p-accent); background: var(--p-accent-soft); }
  ol { list-style: none; margin: 8px 0 0; padding: 0; max-height: 50vh; overflow: auto; }
  li { padding: 4px 0; border-bottom: 1px solid var(--p-line); overflow-wrap: anywhere; }
  li.bad { border-left: 3px solid var(--p-error); padding-left: 8px; }
  a { color: var(--p-accent); }
  progress { width: 100%; }
`;
/** More lines than this are counted, not shown: a feed of thousands would stall the page. */
const MOST_SHOWN = 500;

/** A form for articles as text, files or web addresses. The answer of /api/articles tells of every article as soon as it ends. */
class ParleyAdd extends HTMLElement {
  #fields = new Map<string, HTMLInputElement | HTMLTextAreaElement>();
  #told = el("ol", { "aria-label": "What became of each article" });
  #summary = el("p", { role: "status", class: "note" });
  #progress = el("progress", { "aria-label": "Reading" });
  #open = 0;
  #good = 0;
  #bad = 0;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    this.#progress.hidden = true;
    root.append(el("style", {}, CSS), el("div", {}, this.#address(), this.#textForm(), this.#files()),
      el("div", {}, this.#progress, this.#summary, this.#told));
  }

  #textForm(): HTMLElement {
    const form = el("form", {},
      el("fieldset", {}, el("legend", {}, "Text"),
        el("div", { class: "row" }, this.#field("title", "Headline"), this.#field("source", "Published by"),
          this.#field("published", "Day of publication", "date"), this.#field("url", "Address", "url")),
        this.#textArea(),
        el("div", { class: "tools" }, el("button", { type: "submit" }, "Add this text"),
          el("span", { class: "note" }, "Without its day of publication “on Friday” stays without a date."))));
    form.addEventListener("submit", (event) => { event.preventDefault(); void this.#sendText(); });
    return form;
  }

  #field(name: string, label: string, type = "text"): HTMLElement {
    const input = el("input", { name, type, maxlength: "1000", autocomplete: "off" });
    this.#fields.set(name, input);
    return el("label", {}, label, input);
  }

  #textArea(): HTMLElement {
    const area = el("textarea", { name: "text", required: "", maxlength: "2000000" });
    this.#fields.set("text", area);
    return el("label", {}, "The article", area);
  }

  #files(): HTMLElement {
    const input = el("input", { type: "file", multiple: "", "aria-label": "Files to add" });
    const published = el("input", { type: "date" });
    const send = (files: FileList | null | undefined) => {
      for (const file of files ?? []) void this.#sendFile(file.name, file, published.value);
    };
    const drop = el("div", { class: "drop" }, input);
    input.addEventListener("change", () => { send(input.files); input.value = ""; });
    drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => { event.preventDefault(); drop.classList.remove("over"); send(event.dataTransfer?.files); });
    return el("fieldset", {}, el("legend", {}, "Files"),
      el("span", { class: "note" }, "Text, web pages, feeds or JSON Lines, in UTF-8. Choose them or drop them here; they are read at once."),
      drop, el("label", {}, "Day of publication, for articles that tell none themselves", published));
  }

  #address(): HTMLElement {
    const url = el("input", { type: "url", required: "", maxlength: "2000", placeholder: "https://", autocomplete: "off" });
    const published = el("input", { type: "date" });
    const form = el("form", {}, el("fieldset", {}, el("legend", {}, "Web address"),
      el("span", { class: "note" }, "A page, or a feed (RSS or Atom) with many. Parley reads it once."),
      el("div", { class: "row" }, el("label", {}, "Address to read", url), el("label", {}, "Day of publication, if it tells none", published)),
      el("div", { class: "tools" }, el("button", { type: "submit" }, "Read this address"))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const params: Record<string, string> = { url: url.value.trim() };
      if (published.value) params["published"] = published.value;
      void this.#send("api/articles/from", url.value.trim(), params, null).then((good) => { if (good) url.value = ""; });
    });
    return form;
  }

  async #sendText(): Promise<void> {
    const given = (name: string) => this.#fields.get(name)?.value.trim() || null;
    const article = { id: given("url") ?? given("title") ?? "the text", url: given("url"), title: given("title"), source: given("source"),
      published: given("published"), language: "en", text: given("text") };
    if (await this.#sendFile(`${article.id}.jsonl`, new Blob([JSON.stringify(article)]), "")) {
      for (const field of this.#fields.values()) field.value = "";
    }
  }

  #sendFile(name: string, body: Blob, published: string): Promise<boolean> {
    return this.#send("api/articles", name, { name, ...(published ? { published } : {}) }, body);
  }

  /** Whether all of it went in. */
  async #send(to: string, name: string, params: Record<string, string>, body: Blob | null): Promise<boolean> {
    const address = new URL(to, document.baseURI);
    address.search = new URLSearchParams(params).toString();
    this.#count(1);
    let good = true;
    const tell = (outcome: Outcome) => { good = this.#tell(outcome) && good; };
    try {
      const answer = await fetch(address, { method: "POST", body, headers: { "Content-Type": "application/octet-stream" } });
      if (!answer.ok || !answer.body) throw new Error(`the server answered with status ${answer.status}`);
      for await (const outcome of lines(answer.body)) tell(outcome);
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : String(failure);
      tell({ where: name, state: "REFUSED", article: null, reason: `was not taken in to its end (${why}): send it again` });
    }
    this.#count(-1);
    return good;
  }

  #count(more: number): void {
    this.#open += more;
    this.#progress.hidden = this.#open === 0;
    const counts = `${this.#good} in the graph${this.#bad ? `, ${this.#bad} turned down` : ""}`;
    this.#summary.textContent = this.#open > 0 ? `Reading … ${counts}` : this.#good + this.#bad > 0 ? `Done: ${counts}.` : "";
  }

  #tell(outcome: Outcome): boolean {
    const good = outcome.state === "DONE" || outcome.state === "ALREADY_KNOWN";
    if (good) this.#good++; else this.#bad++;
    this.#count(0);
    const line = good
      ? el("li", {}, el("a", { href: `reader?article=${encodeURIComponent(outcome.article ?? "")}` }, outcome.where),
        outcome.state === "DONE" ? " is in the graph" : " was in the graph before")
      : el("li", { class: "bad" }, `${outcome.where}: ${outcome.reason ?? "was turned down"}`);
    this.#told.prepend(line);
    while (this.#told.childElementCount > MOST_SHOWN) this.#told.lastElementChild?.remove();
    return good;
  }
}

customElements.define("parley-add", ParleyAdd);
