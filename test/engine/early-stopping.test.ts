// Early stopping: when it stops, what it remembers, and what it never sees.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earlyStopping } from "../../reference/engine/early-stopping.ts";
import { fixed } from "./random-networks.ts";

const errors = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 });
const patience = fc.integer({ min: 1, max: 5 });

describe("earlyStopping", () => {
  test("stops after `patience` epochs in a row without an improvement, whatever comes later", () => {
    expect(earlyStopping([9, 5, 7, 6, 4], 2)).toBe(1);
  });

  test("does not stop while there is an improvement in time", () => {
    expect(earlyStopping([9, 5, 7, 6, 4], 3)).toBe(4);
  });

  test("begins to wait anew after an improvement", () => {
    expect(earlyStopping([9, 10, 8, 10, 7, 10, 6], 2)).toBe(6);
  });

  test("takes an equal error for no improvement, and the first of the best", () => {
    expect(earlyStopping([9, 5, 5, 5, 1], 2)).toBe(1);
    expect(earlyStopping([9, 5, 6, 5], 3)).toBe(1);
  });

  test("compares with the best so far, not with the epoch before", () => {
    expect(earlyStopping([5, 9, 8, 7, 1], 3)).toBe(0);
  });

  test("gives the best epoch when the list ends before training stops", () => {
    expect(earlyStopping([9, 7, 5], 2)).toBe(2);
    expect(earlyStopping([9, 5, 7], 2)).toBe(1);
    expect(earlyStopping([4], 1)).toBe(0);
  });

  test("with endless patience gives the first smallest error of all", () => {
    fc.assert(
      fc.property(errors, (given) => {
        expect(earlyStopping(given, given.length)).toBe(given.indexOf(Math.min(...given)));
      }),
      fixed,
    );
  });

  test("does not change its answer for what comes after the stop", () => {
    fc.assert(
      fc.property(errors, patience, (given, p) => {
        const stopped = [...given, ...Array.from({ length: p }, () => Math.max(...given))];
        expect(earlyStopping([...stopped, 0], p)).toBe(earlyStopping(stopped, p));
      }),
      fixed,
    );
  });
});
