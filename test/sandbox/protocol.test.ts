// What a worker says is taken to the letter or not at all.
import { expect, test } from "vitest";
import { readWorkerMessage, toLine, type WorkerMessage } from "../../grader/sandbox/protocol.ts";

const reply = { text: "[]", ended: "timed-out", usedMs: 1.5 } as const;

test.each<WorkerMessage>([
  { kind: "ready" },
  { kind: "answered", id: "c", replies: [reply], memoryRanOut: true },
  { kind: "answered", id: "a", replies: [], memoryRanOut: false },
  { kind: "failed", id: "b", message: "why" },
])("$kind is read as it was written", (message) => {
  expect(readWorkerMessage(toLine(message))).toEqual(message);
  expect(toLine(message).split("\n")).toHaveLength(2);
});

test.each([
  "",
  "null",
  "[]",
  "ready",
  "{}",
  '{"kind":"passed"}',
  '{"kind":"answered","replies":[],"memoryRanOut":false}',
  '{"kind":"answered","id":1,"replies":[],"memoryRanOut":false}',
  '{"kind":"answered","id":"1","replies":{},"memoryRanOut":false}',
  '{"kind":"answered","id":"1","replies":[null],"memoryRanOut":false}',
  '{"kind":"answered","id":"1","replies":[{"text":[],"ended":"whole","usedMs":1}],"memoryRanOut":false}',
  '{"kind":"answered","id":"1","replies":[{"text":"[]","ended":"passed","usedMs":1}],"memoryRanOut":false}',
  '{"kind":"answered","id":"1","replies":[{"text":"[]","ended":"whole"}],"memoryRanOut":false}',
  '{"kind":"answered","id":"1","replies":[{"text":"[]","ended":"whole","usedMs":-1}],"memoryRanOut":false}',
  '{"kind":"answered","id":"1","replies":[],"memoryRanOut":0}',
  '{"kind":"failed","id":"1"}',
])("%s is no message", (line) => {
  expect(readWorkerMessage(line)).toBeUndefined();
});
