import { el } from "./dom";

export const SHEET_CSS = `
  .sheet { position: relative; }
  .sheet canvas { position: absolute; left: 0; width: 100%; touch-action: pan-y; border-radius: 4px; }
`;

/** How much is drawn above and below what is seen, in pixels, so that scrolling finds it drawn. */
const MARGIN = 64;

/** Room as high as the drawing, and a canvas over what is seen of it: each pixel of a canvas costs at every frame, whether it is seen or not. */
export class Sheet {
  readonly element: HTMLElement;
  #top = 0;
  readonly #scrolled = () => this.element.offsetHeight > this.canvas.offsetHeight && this.draw();
  readonly #resized = () => this.draw();
  readonly #printed = () => this.drawWhole();

  /** `draw` is for the next frame, `drawWhole` at once, for paper. */
  constructor(readonly canvas: HTMLCanvasElement, private readonly draw: () => void, private readonly drawWhole: () => void) {
    this.element = el("div", { class: "sheet" }, canvas);
  }

  connect(): void {
    addEventListener("scroll", this.#scrolled, { capture: true, passive: true });
    addEventListener("resize", this.#resized);
    addEventListener("beforeprint", this.#printed);
    addEventListener("afterprint", this.#resized);
  }

  disconnect(): void {
    removeEventListener("scroll", this.#scrolled, { capture: true });
    removeEventListener("resize", this.#resized);
    removeEventListener("beforeprint", this.#printed);
    removeEventListener("afterprint", this.#resized);
  }

  /** Makes room for a drawing, and the canvas ready to have it drawn from its top left corner. */
  fit(g: CanvasRenderingContext2D, width: number, height: number, whole: boolean): void {
    this.element.style.height = `${height}px`;
    const part = whole ? height : Math.min(height, innerHeight + 2 * MARGIN);
    this.#top = Math.round(Math.min(Math.max(0, -this.element.getBoundingClientRect().top - MARGIN), height - part));
    const ratio = devicePixelRatio || 1;
    const [w, h] = [Math.round(width * ratio), Math.round(part * ratio)];
    // Setting a size, even the same, makes the canvas anew.
    if (this.canvas.width !== w) this.canvas.width = w;
    if (this.canvas.height !== h) this.canvas.height = h;
    this.canvas.style.top = `${this.#top}px`;
    this.canvas.style.height = `${part}px`;
    g.setTransform(ratio, 0, 0, ratio, 0, -this.#top * ratio);
  }

  /** How far down in the drawing a place of the canvas is. */
  down(event: MouseEvent): number {
    return event.offsetY + this.#top;
  }
}
