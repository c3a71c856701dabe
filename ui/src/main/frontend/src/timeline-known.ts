import { DAY, isoDay, told } from "./dates";
import { el, emit } from "./dom";

/** How long a person may hold still before the day counts as chosen. */
const SETTLE = 400;

export const KNOWN_CSS = `
  .known { position: absolute; left: 0; right: 0; z-index: 2; display: flex; align-items: center; gap: 8px; height: 26px; color: var(--p-text-2); font-size: 12px; }
  .known span { flex: none; box-sizing: border-box; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .known input { flex: 1; min-width: 0; height: 24px; margin: 0; accent-color: var(--p-accent); cursor: pointer; }
`;

/** The day a month later or earlier, or the last one of a shorter month; both in days since 1970. */
export function monthFrom(day: number, by: 1 | -1): number {
  const at = new Date(day * DAY);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + by + 1, 0)).getUTCDate();
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + by, Math.min(at.getUTCDate(), last)) / DAY;
}

/** A slider for the day whose knowledge is shown. Emits `parley-known` {day} from its host, an empty day for all that is known. */
export class KnownSlider {
  readonly #input = el("input", { type: "range", step: "1", "aria-label": "As known on", title: "Leave out what articles of later days tell" });
  readonly #label = el("span", { "aria-hidden": "true" });
  readonly element = el("div", { class: "known" }, this.#label, this.#input);
  #waiting = 0;

  constructor(private readonly host: HTMLElement) {
    this.#input.addEventListener("input", () => this.#choose());
    this.#input.addEventListener("keydown", (e) => {
      const by = e.key === "PageUp" ? 1 : e.key === "PageDown" ? -1 : null;
      if (!by) return;
      this.#input.valueAsNumber = monthFrom(this.#input.valueAsNumber, by);
      this.#choose();
      e.preventDefault();
    });
  }

  /** From the day of the first article, which is none in an empty graph, to today; null for all that is known. */
  show(first: string | null, day: string | null, now: number): void {
    this.element.hidden = first === null;
    // What a person is choosing stands.
    if (first === null || this.#waiting) return;
    this.#input.min = String(Date.parse(first) / DAY);
    this.#input.max = String(Math.max(Math.floor(now / DAY), Number(this.#input.min) + 1));
    this.#input.value = day === null ? this.#input.max : String(Date.parse(day) / DAY);
    this.#tell();
  }

  /** Stands under the strip: this far down, with a label as wide as those of the lanes. */
  place(top: number, left: number): void {
    this.element.style.top = `${top}px`;
    this.#label.style.width = left ? `${left - 8}px` : "";
  }

  #choose(): void {
    this.#tell();
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => {
      this.#waiting = 0;
      emit(this.host, "parley-known", { day: this.#all ? "" : isoDay(this.#input.valueAsNumber * DAY) });
    }, SETTLE);
  }

  /** The choice in words; empty in an empty graph. */
  get told(): string {
    return this.#label.textContent ?? "";
  }

  get #all(): boolean {
    return this.#input.value === this.#input.max;
  }

  #tell(): void {
    const from = this.#input.valueAsNumber * DAY;
    const day = told({ from, to: from + DAY });
    this.#label.textContent = this.#all ? "As known today" : `As known on ${day}`;
    this.#input.setAttribute("aria-valuetext", this.#all ? `${day}, all that is known` : day);
  }
}
