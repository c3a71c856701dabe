/** Light or dark: the person's choice if there is one, else what the system prefers. */
const KEY = "parley-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

function apply(): void {
  const chosen = localStorage.getItem(KEY);
  const dark = chosen ? chosen === "dark" : system.matches;
  document.documentElement.setAttribute("theme", dark ? "dark" : "light");
  dispatchEvent(new Event("parley-theme"));
}

export function toggleTheme(): void {
  const dark = document.documentElement.getAttribute("theme") === "dark";
  localStorage.setItem(KEY, dark ? "light" : "dark");
  apply();
}

system.addEventListener("change", apply);
apply();
(window as unknown as { parleyToggleTheme: () => void }).parleyToggleTheme = toggleTheme;

/** The value of a token as the element sees it now. */
export function token(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(`--p-${name}`).trim();
}

/** The same for many readings in one drawing: each token is looked up once, as looking up costs more than drawing a mark. */
export function palette(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (name) => {
    const value = known.get(name) ?? style.getPropertyValue(`--p-${name}`).trim();
    known.set(name, value);
    return value;
  };
}
