/** What a person does to a drawing with a mouse, a pen or fingers; in pixels from its upper left corner. */
export interface Gestures {
  move(x: number, y: number): void;
  zoom(by: number, x: number, y: number): void;
  /** A press that did not move. */
  press(x: number, y: number): void;
  /** Where the mouse is while nothing is pressed; null when it has left. */
  hover(at: { x: number; y: number } | null): void;
}

/** A press that moves less than this is still one. */
const STILL = 4;

/** One finger or the mouse moves, two fingers and the wheel zoom. */
export function listen(stage: HTMLElement, to: Gestures): void {
  const down = new Map<number, { x: number; y: number }>();
  let pressed: { x: number; y: number } | null = null;
  const at = (e: MouseEvent) => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: e.clientX - left, y: e.clientY - top };
  };
  const go = (e: PointerEvent) => {
    const last = down.get(e.pointerId);
    if (!last) return;
    const now = at(e);
    if (pressed && Math.hypot(now.x - pressed.x, now.y - pressed.y) < STILL) return;
    pressed = null;
    const other = [...down].find(([id]) => id !== e.pointerId)?.[1];
    down.set(e.pointerId, now);
    if (other) to.zoom(apart(now, other) / apart(last, other), (now.x + other.x) / 2, (now.y + other.y) / 2);
    to.move((now.x - last.x) / down.size, (now.y - last.y) / down.size);
  };
  const up = (e: PointerEvent) => {
    if (!down.delete(e.pointerId)) return;
    if (pressed && e.type === "pointerup") to.press(pressed.x, pressed.y);
    pressed = null;
    if (down.size) return;
    removeEventListener("pointermove", go);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", up);
  };
  stage.addEventListener("pointerdown", (e) => {
    if (e.button) return;
    const here = at(e);
    pressed = down.size ? null : here;
    down.set(e.pointerId, here);
    to.hover(null);
    // What leaves the stage while it is pressed still moves it.
    addEventListener("pointermove", go);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
  });
  stage.addEventListener("pointermove", (e) => {
    if (!down.size && e.pointerType !== "touch") to.hover(at(e));
  });
  stage.addEventListener("pointerleave", () => to.hover(null));
  stage.addEventListener("wheel", (e) => {
    e.preventDefault();
    const { x, y } = at(e);
    to.zoom(Math.exp(-e.deltaY / 300), x, y);
  }, { passive: false });
}

function apart(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
}
