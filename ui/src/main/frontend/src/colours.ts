/** The colour of an actor that has one, from 0; grey for all others. */
export function actorToken(colour: number | null | undefined): string {
  return colour === null || colour === undefined ? "other" : `actor-${colour + 1}`;
}

/** Of two colours, each as #rrggbb, the one that is read more easily on a third. */
export function readable(on: string, one: string, other: string): string {
  return contrast(on, one) >= contrast(on, other) ? one : other;
}

/** How much two colours stand out from each other, 1 to 21, as WCAG has it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue of #rrggbb as amounts of light, 0 to 1. */
export function linear(colour: string): [number, number, number] {
  const part = (at: number) => {
    const c = parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}
