/** Puts a drawing into a file of the person's. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves layers of one drawing, one over the other on a background, as PNG. */
export function savePng(layers: readonly CanvasImageSource[], width: number, height: number, background: string, name: string): void {
  const whole = document.createElement("canvas");
  whole.width = width;
  whole.height = height;
  const g = whole.getContext("2d");
  if (!g) return;
  g.fillStyle = background;
  g.fillRect(0, 0, width, height);
  for (const layer of layers) g.drawImage(layer, 0, 0, width, height);
  whole.toBlob((blob) => blob && save(blob, `${name}.png`));
}

const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "font-family", "font-size", "font-weight", "text-anchor", "vector-effect"];

/** The drawing as it is seen, its styles written into it so that it looks the same elsewhere. */
export function standalone(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((to, i) => {
    const style = getComputedStyle(from[i]!);
    for (const name of KEPT) to.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "role", "style"]) to.removeAttribute(name);
  });
  set(copy, { xmlns: SVG, width: svg.clientWidth, height: svg.clientHeight });
  copy.prepend(shape("rect", { width: "100%", height: "100%", fill: background }));
  return new XMLSerializer().serializeToString(copy);
}

const SVG = "http://www.w3.org/2000/svg";

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  return set(document.createElementNS(SVG, name), attributes);
}

function set<T extends Element>(element: T, attributes: Record<string, string | number>): T {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
