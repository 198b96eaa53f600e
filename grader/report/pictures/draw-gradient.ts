// Draws what a gradient check has measured: all its points, and the errors of one call with weights.
import type { Evidence } from "../../model/verdict.ts";
import { errorMap } from "./error-map.ts";
import { gradientScatter } from "./gradient-scatter.ts";
import type { Picture, Voice } from "./picture.ts";

/** @param measured every call of the check that failed, with the measured derivatives as what is expected. */
export function drawGradient(voice: Voice, measured: readonly Evidence[]): readonly Picture[] {
  const scatter = gradientScatter(voice, measured);
  const maps = measured.map(
    ({ yours, expected }) =>
      () =>
        errorMap(voice, yours, expected),
  );
  const map = firstOf(maps);
  return [scatter, map].flatMap((picture) => picture ?? []);
}

function firstOf(drawings: readonly (() => Picture | undefined)[]): Picture | undefined {
  for (const draw of drawings) {
    const picture = draw();
    if (picture) return picture;
  }
  return undefined;
}
