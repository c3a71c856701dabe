import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contrast, linear, readable } from "../src/colours";

/** Told apart with ease; twice to four times the step that is just noticed. */
const APART = 0.08;

/** How colours come through to people without one of the three cones: Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES: Record<string, number[][]> = {
  common: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const times = (m: number[][], v: number[]) => m.map((row) => row.reduce((sum, x, i) => sum + x * v[i]!, 0));

/** Oklab (Ottosson 2020), in which equal distances look equal. */
function oklab(light: number[]): number[] {
  const cones = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]],
    light.map((c) => Math.max(0, c)));
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]],
    cones.map(Math.cbrt));
}

const css = readFileSync("src/parley.css", "utf8");
const themes = { light: css.slice(0, css.indexOf("theme~")), dark: css.slice(css.indexOf("theme~")) };
const token = (of: string, name: string) => new RegExp(`--p-${name}: (#[0-9a-f]{6})`).exec(of)![1]!;

for (const [theme, of] of Object.entries(themes)) {
  const actors = Array.from({ length: 8 }, (_, i) => token(of, `actor-${i + 1}`));

  test(`the actors' colours stand out from what is behind them, and their letters from them (${theme})`, () => {
    for (const colour of [...actors, token(of, "other")]) {
      assert.ok(contrast(colour, token(of, "bg")) >= 3 && contrast(colour, token(of, "bg-2")) >= 3, colour);
      assert.ok(contrast(colour, readable(colour, token(of, "bg"), token(of, "text"))) >= 4.5, colour);
    }
  });

  for (const [eyes, seen] of Object.entries(EYES)) {
    test(`no two actors' colours are taken for each other or for grey (${theme}, ${eyes})`, () => {
      const points = [...actors, token(of, "other")].map((colour) => oklab(times(seen, linear(colour))));
      points.forEach((a, i) => points.slice(0, i).forEach((b, j) => {
        assert.ok(Math.hypot(...a.map((x, k) => x - b[k]!)) >= APART, `${i + 1} and ${j + 1}`);
      }));
    });
  }
}
