// Every colour of text can be read on every surface it stands on, in light and in dark.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../templates/style.css", import.meta.url), "utf8");
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Text colour, surface, least contrast: 4.5 for text, 3 for what only has to be seen (WCAG 1.4.3, 1.4.11). */
const pairs: readonly (readonly [ink: string, surface: string, least: number])[] = [
  ...["ink", "soft", "accent", "passed", "failed", "errored", "neutral", "ungraded"].flatMap((ink) => [
    [ink, "page", 4.5] as const,
    [ink, "paper", 4.5] as const,
  ]),
  ...["passed", "failed", "errored", "neutral", "ungraded"].map((ink) => [ink, `${ink}-tint`, 4.5] as const),
  ["accent", "neutral-tint", 3],
];

test.each(["light", "dark"] as const)("colours of text have contrast enough in %s", (scheme) => {
  const weak = pairs.filter(([ink, surface, least]) => {
    const [one, other] = [colours.get(ink), colours.get(surface)];
    return !one || !other || contrast(one[scheme], other[scheme]) < least;
  });
  expect(weak).toEqual([]);
});

test("contrast is measured as the standard says", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("every colour that is used is defined", () => {
  const used = [...css.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = ""]) => name);
  const defined = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name = ""]) => name));
  expect(used.filter((name) => !defined.has(name) && name !== "height")).toEqual([]);
});
