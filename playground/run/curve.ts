// The losses of a run, thinned out where there are many, so that a long run stays as quick to draw as a short one.
import type { CurvePoint } from "../model/messages.ts";

/** More points than a chart has pixels for. */
const mostPoints = 400;

/** Keeps every n-th epoch, n doubling as needed, and always the last. */
export function curveOf() {
  let kept: CurvePoint[] = [];
  let stride = 1;
  let last: CurvePoint | undefined;
  return {
    /** Whether the curve shows this epoch for good, and not only as its last. */
    keeps: (epoch: number): boolean => epoch % stride === 0,
    last: (): CurvePoint | undefined => last,
    add(point: CurvePoint): void {
      last = point;
      if (point.epoch % stride !== 0) return;
      if (kept.at(-1)?.epoch === point.epoch) kept.pop();
      kept.push(point);
      if (kept.length <= mostPoints) return;
      stride *= 2;
      kept = kept.filter(({ epoch }) => epoch % stride === 0);
    },
    points: (): readonly CurvePoint[] =>
      last === undefined || kept.at(-1) === last ? [...kept] : [...kept, last],
  };
}
