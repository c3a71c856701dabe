export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a network lies on the screen: a place's pixels are `scale` times its own numbers, moved by x and y. */
export interface Camera extends Point {
  readonly scale: number;
}

/** Pixels left free around a network that is shown whole. */
const MARGIN = 48;
/** How many times as small and as large as whole a network can be made. */
const FARTHEST = 1 / 4;
const CLOSEST = 60;

/** Shows all places. */
export function whole(places: readonly Point[], width: number, height: number): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { scale: 1, x: width / 2, y: height / 2 };
  const room = (size: number) => Math.max(size - 2 * MARGIN, size / 4);
  const scale = Math.min(room(width) / (right - left || 1), room(height) / (bottom - top || 1));
  return { scale, x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale };
}

/** What is at x and y stays there. */
export function zoomed(camera: Camera, by: number, x: number, y: number, whole: Camera): Camera {
  const scale = Math.min(whole.scale * CLOSEST, Math.max(whole.scale * FARTHEST, camera.scale * by));
  const real = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * real, y: y - (y - camera.y) * real };
}

export function moved(camera: Camera, x: number, y: number): Camera {
  return { ...camera, x: camera.x + x, y: camera.y + y };
}
