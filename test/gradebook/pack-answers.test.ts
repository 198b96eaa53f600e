// Answers come back from the gradebook as they came out of the sandbox.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packAnswers, unpackAnswers } from "../../grader/gradebook/pack-answers.ts";
import { limitHit } from "../../grader/loader/questions.ts";
import type { Observation, Outcome } from "../../grader/model/call.ts";
import { planCall, type PlannedCall } from "../../grader/model/case-plan.ts";
import { readOutcome, type Answer } from "../../grader/model/read-outcome.ts";
import type { Value } from "../../grader/model/value.ts";

const planned = (name: string, ...args: readonly Value[]) => planCall({ name, args });

const answered = ({ call }: PlannedCall, said: Answer): Observation => ({
  ...{ call, said, ms: 0 },
  outcome: readOutcome(said, call),
});

const cutOff = ({ call }: PlannedCall, limit: "timed-out" | "out-of-memory"): Observation => ({
  ...{ call, ms: 0 },
  outcome: limitHit(limit, { limitMs: 100, limitMb: 64 }),
});

const roundTrip = (
  calls: readonly PlannedCall[],
  observations: readonly Observation[],
): readonly Outcome[] => [...unpackAnswers(calls, packAnswers(calls, observations)).values()];

describe("packAnswers", () => {
  test("carries every kind of outcome", () => {
    const said: readonly Answer[] = [
      {
        kind: "returned",
        value: [{ $: "NaN" }, { $: "-0" }, { $: "opaque", type: "Map" }, { $: "undefined" }, { $: "hole" }],
        args: null,
      },
      { kind: "returned", value: { $: "Float64Array", items: [1.5, { $: "Infinity" }] }, args: null },
      { kind: "returned", value: { ___proto__: 1 }, args: null },
      { kind: "threw", name: "TypeError", message: "\u0000 <b>", file: "02-delta/delta.ts", line: 3 },
      { kind: "threw", name: "Error", message: "" },
      { kind: "missing" },
      { kind: "not-implemented" },
      { kind: "unloadable", message: "Unexpected token" },
    ];
    const calls = said.map((_, index) => planned(`f${index}`));
    const observations = calls.map((call, index) => answered(call, said[index]!));
    expect(roundTrip(calls, observations)).toStrictEqual(observations.map(({ outcome }) => outcome));
  });

  test("carries how a limit cut a call off", () => {
    const calls = [planned("f"), planned("g")] as const;
    const observations = [cutOff(calls[0], "timed-out"), cutOff(calls[1], "out-of-memory")];
    expect(roundTrip(calls, observations)).toStrictEqual(observations.map(({ outcome }) => outcome));
  });

  test("gives the arguments after the call: the call's own where they are as they were", () => {
    const [same, changed] = [planned("f", [1, 2]), planned("f", [3, 4])];
    expect(
      roundTrip(
        [same, changed],
        [
          answered(same, { kind: "returned", value: 1, args: null }),
          answered(changed, { kind: "returned", value: 1, args: [[4, { $: "-0" }]] }),
        ],
      ),
    ).toStrictEqual([
      { kind: "returned", value: 1, args: [[1, 2]] },
      { kind: "returned", value: 1, args: [[4, -0]] },
    ]);
  });

  test("gives nothing for a call that is not on record", () => {
    const [known, unknown] = [planned("f", 1), planned("f", 2)];
    const packed = packAnswers([known], [answered(known, { kind: "missing" })]);
    expect([...unpackAnswers([unknown, known], packed).keys()]).toEqual([known.key]);
  });

  test("gives nothing for what an older kadai wrote in another way", () => {
    const call = planned("f", 1);
    const packed = packAnswers([call], [answered(call, { kind: "missing" })]);
    const text = inflateRawSync(packed).toString();
    expect(text).toContain('{"kind":"missing"}');
    const older = deflateRawSync(text.replace("kind", "_kind"));
    expect(unpackAnswers([call], older).size).toBe(0);
  });
});
