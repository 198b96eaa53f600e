// The Chebyshev basis: closed forms, and the laws that make it a good basis.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { polynomialBasis, scaled } from "../../reference/engine/chebyshev.ts";
import { fixed } from "./random-networks.ts";

const unit = { lo: -1, hi: 1 };
/** u from −1 to 1, and an interval to stretch it over. */
const inside = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000);

describe("scaled", () => {
  test("is −1, 0 and 1 at the lower end, in the middle and at the upper end", () => {
    expect([2, 4, 6].map((x) => scaled(x, { lo: 2, hi: 6 }))).toEqual([-1, 0, 1]);
  });
});

describe("polynomialBasis", () => {
  test("gives 1, u, 2u² − 1 and 4u³ − 3u", () => {
    expect(polynomialBasis(0.5, 3, unit)).toEqual([1, 0.5, -0.5, -1]);
  });

  test("does not give powers of u", () => {
    expect(polynomialBasis(0.5, 3, unit)).not.toEqual([1, 0.5, 0.25, 0.125]);
  });

  test("has one item for degree 0 and two for degree 1", () => {
    expect(polynomialBasis(5, 0, { lo: 2, hi: 6 })).toEqual([1]);
    expect(polynomialBasis(5, 1, { lo: 2, hi: 6 })).toEqual([1, 0.5]);
  });

  test("is cos(n · acos u) inside the interval, up to degree 50", () => {
    fc.assert(
      fc.property(inside, (u) => {
        for (const [n, value] of polynomialBasis(u, 50, unit).entries())
          expect(value).toBeCloseTo(Math.cos(n * Math.acos(u)), 11);
      }),
      fixed,
    );
  });

  test("stays between −1 and 1 inside the interval, and leaves that range outside", () => {
    fc.assert(
      fc.property(inside, (u) => {
        for (const value of polynomialBasis(u, 50, unit)) expect(Math.abs(value)).toBeLessThan(1 + 1e-12);
      }),
      fixed,
    );
    expect(polynomialBasis(1.5, 50, unit)[50]).toBeGreaterThan(1e20);
  });

  test("depends on the place in the interval, not on the interval", () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: -8, max: 8 }), fc.integer({ min: 1, max: 8 }), (u, lo, half) => {
        const x = lo + half * (u + 1);
        const there = polynomialBasis(x, 8, { lo, hi: lo + 2 * half });
        polynomialBasis(u, 8, unit).forEach((value, n) => expect(there[n]).toBeCloseTo(value, 11));
      }),
      fixed,
    );
  });
});
