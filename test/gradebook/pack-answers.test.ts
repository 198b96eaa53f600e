// Answers come back from the gradebook exactly, with the arguments after the call.
import { describe, expect, test } from "vitest";
import { packAnswers, unpackAnswers } from "../../grader/gradebook/pack-answers.ts";
import type { Outcome } from "../../grader/model/call.ts";
import { planCall } from "../../grader/model/case-plan.ts";
import { opaque, type Value } from "../../grader/model/value.ts";

const planned = (name: string, ...args: readonly Value[]) => planCall({ name, args });

const roundTrip = (calls: readonly ReturnType<typeof planned>[], outcomes: readonly Outcome[]) => {
  const answers = new Map(calls.map(({ key }, index) => [key, outcomes[index] as Outcome]));
  return [...unpackAnswers(calls, packAnswers(calls, answers)).values()];
};

describe("packAnswers", () => {
  test("carries every kind of outcome", () => {
    const outcomes: readonly Outcome[] = [
      { kind: "returned", value: [Number.NaN, -0, opaque("Map"), undefined], args: [] },
      { kind: "threw", name: "TypeError", message: "\u0000 <b>", file: "02-delta/delta.ts", line: 3 },
      { kind: "threw", name: "Error", message: "" },
      { kind: "timed-out", limitMs: 100 },
      { kind: "out-of-memory", limitMb: 64 },
      { kind: "missing" },
      { kind: "not-implemented" },
      { kind: "unloadable", message: "Unexpected token" },
    ];
    expect(
      roundTrip(
        outcomes.map((_, index) => planned(`f${index}`)),
        outcomes,
      ),
    ).toStrictEqual(outcomes);
  });

  test("takes the arguments after the call from the call only where they are the same", () => {
    const cases: readonly (readonly [before: Value, after: Value])[] = [
      [
        [1, 2],
        [1, 2],
      ],
      [
        [1, 2],
        [2, 1],
      ],
      [[0], [-0]],
      [[Number.NaN], [Number.NaN]],
      [[undefined], Array<Value>(1)],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [[1.5], new Float64Array([1.5])],
      [[], [opaque("Promise")]],
    ];
    for (const [before, after] of cases) {
      const outcome: Outcome = { kind: "returned", value: null, args: [after] };
      expect(roundTrip([planned("f", before)], [outcome])).toStrictEqual([outcome]);
    }
    const [reordered] = roundTrip(
      [planned("f", { a: 1, b: 2 })],
      [{ kind: "returned", value: null, args: [{ b: 2, a: 1 }] }],
    );
    expect(JSON.stringify(reordered)).toContain('{"b":2,"a":1}');
  });

  test("leaves unchanged arguments out, which makes the text smaller, and keeps changed ones", () => {
    const args = Array.from({ length: 40 }, (_, index) => Math.sin(index));
    const calls = [planned("f", args)];
    const packed = (after: readonly number[]) =>
      packAnswers(calls, new Map([[calls[0]?.key ?? "", { kind: "returned", value: 1, args: [after] }]]))
        .length;
    expect(packed(args)).toBeLessThan(100);
    expect(packed(args.toReversed())).toBeGreaterThan(400);
  });

  test("gives nothing for a call that is not on record", () => {
    const [known, unknown] = [planned("f", 1), planned("f", 2)];
    const packed = packAnswers([known], new Map([[known.key, { kind: "missing" }]]));
    expect([...unpackAnswers([unknown, known], packed).keys()]).toEqual([known.key]);
  });
});
