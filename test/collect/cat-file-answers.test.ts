// Cutting git's output into answers, wherever the chunks happen to end.
import fc from "fast-check";
import { expect, test } from "vitest";
import { answerReader } from "../../grader/collect/cat-file-answers.ts";

const id = "0".repeat(40);

const answer = fc.oneof(
  fc
    .uint8Array({ maxLength: 300 })
    .map((body) => ({ type: "blob", bytes: body.length, body: Buffer.from(body) })),
  fc.constant(undefined),
);

const inChunks = (stream: Buffer, cuts: readonly number[]): Buffer[] => {
  const ends = [...new Set([0, ...cuts.map((cut) => cut % (stream.length + 1)), stream.length])].sort(
    (a, b) => a - b,
  );
  return ends.slice(1).map((end, index) => stream.subarray(ends[index], end));
};

test("gives the same answers however the stream is cut", () => {
  fc.assert(
    fc.property(fc.array(answer), fc.array(fc.nat({ max: 5000 })), (answers, cuts) => {
      const stream = answers.map((one) =>
        one === undefined
          ? Buffer.from(`${id} missing\n`)
          : Buffer.concat([Buffer.from(`${id} blob ${one.bytes}\n`), one.body, Buffer.from("\n")]),
      );
      const read = answerReader(true);
      expect(inChunks(Buffer.concat(stream), cuts).flatMap((chunk) => read(chunk))).toEqual(answers);
    }),
  );
});

test("expects no body where only sizes were asked for", () => {
  const read = answerReader(false);
  expect(read(Buffer.from(`${id} tree 7\n${id} missing\n${id} blob`))).toEqual([
    { type: "tree", bytes: 7, body: Buffer.alloc(0) },
    undefined,
  ]);
  expect(read(Buffer.from(" 9\n"))).toEqual([{ type: "blob", bytes: 9, body: Buffer.alloc(0) }]);
});
