// How a program in the worker's place speaks: lent to those of workers/, and copied beside them.
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

/** Where the canaries are. */
export const targets = JSON.parse(process.argv[2]);

export const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`);

/** The questions, from the moment the grader may ask them. */
export async function* questions() {
  say({ kind: "ready" });
  for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line);
}

/** What a worker would say when its submission answered with this value, as JSON. */
export const reply = (id, value) => ({
  ...{ kind: "answered", id, memoryRanOut: false },
  replies: [{ text: `[{"kind":"returned","value":${value},"args":null,"ms":0}]`, ended: "whole", usedMs: 1 }],
});

/** Says as an answer of the submission what the deed comes to. */
export async function answerWith(deed) {
  for await (const { id } of questions()) {
    try {
      say(reply(id, JSON.stringify(String(await deed()))));
    } catch (error) {
      say({ kind: "failed", id, message: String(error) });
    }
  }
}
