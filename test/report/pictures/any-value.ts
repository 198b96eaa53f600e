// Values of any form for the tests of pictures: wrong types, wrong lengths, numbers that are none, deep and long ones.
import fc from "fast-check";
import { opaque, type Value } from "../../../grader/model/value.ts";

const awkward = fc.constantFrom<Value>(
  Number.NaN,
  Infinity,
  -Infinity,
  -0,
  5e-324,
  1.7e308,
  -1.7e308,
  undefined,
  null,
  "<b>&\"'",
  opaque("Promise"),
  new Float64Array([1, Number.NaN]),
  // eslint-disable-next-line no-sparse-arrays
  [1, , 3],
);

/** Numbers, most of them ordinary. */
const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -5, max: 5 }) },
  { weight: 1, arbitrary: fc.double() },
);

/** Lists of lists, even and ragged. */
const anyMatrix = fc.array(fc.array(anyNumber, { maxLength: 5 }), { maxLength: 14 });

const anyLayer = fc.record({
  activation: fc.constantFrom("tanh", "relu", "none"),
  weights: anyMatrix,
  biases: fc.array(anyNumber, { maxLength: 5 }),
});

/** Networks whose layers fit each other, of two inputs and one output, and others. */
export const anyNetwork = fc.oneof(
  fc.record({ layers: fc.array(anyLayer, { maxLength: 4 }) }),
  fc.tuple(fc.integer({ min: 1, max: 4 }), anyNumber, anyNumber).map(([units, w, b]) => ({
    layers: [
      {
        activation: "tanh",
        weights: [Array(units).fill(w), Array(units).fill(-w)],
        biases: Array(units).fill(b),
      },
      { activation: "sigmoid", weights: Array.from({ length: units }, (_, i) => [w + i]), biases: [b] },
    ],
  })),
);

/** Anything a student may return. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  awkward,
  anyNumber,
  fc.array(fc.oneof(anyNumber, awkward), { maxLength: 70 }),
  anyMatrix,
  anyNetwork,
  anyLayer,
  fc.record({ training: fc.array(anyNumber), validation: fc.array(anyNumber), test: fc.array(anyNumber) }),
  fc.array(
    fc.record({
      training: fc.array(fc.integer({ min: 0, max: 9 })),
      validation: fc.array(fc.integer({ min: 0, max: 9 })),
    }),
  ),
) as fc.Arbitrary<Value>;
