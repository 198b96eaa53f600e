// A worker that breaks the protocol in the way it is told; with a second argument only the first of its kind does.
import { existsSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [way = "", marker] = process.argv.slice(2);
const isBroken = marker === undefined || !existsSync(marker);
if (marker !== undefined) writeFileSync(marker, "");

const say = (message: unknown) => process.stdout.write(`${JSON.stringify(message)}\n`);
const replies = [{ text: '[{"kind":"missing"}]', ended: "whole", usedMs: 0 }];

/** The best guess at the id of the next job. */
const guessed = (id: string) => id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

const ways: Readonly<Record<string, (id: string) => void>> = {
  garbage: () => process.stdout.write("hello\n"),
  "another id": (id) => say({ kind: "answered", id: guessed(id), replies, memoryRanOut: false }),
  "no replies": (id) => say({ kind: "answered", id, replies: [], memoryRanOut: false }),
  "replies that are none": (id) => say({ kind: "answered", id, replies: [{ text: 1 }], memoryRanOut: false }),
  "a verdict": (id) =>
    say({
      kind: "answered",
      id,
      replies: [{ text: '[{"kind":"passed"}]', ended: "whole", usedMs: 0 }],
      memoryRanOut: false,
    }),
  "ready again": () => say({ kind: "ready" }),
  exit: () => process.exit(0),
  failed: (id) => say({ kind: "failed", id, message: "of itself" }),
  "a line without end": () => {
    process.stdout.write("x".repeat(17_000_000));
  },
  "two replies": (id) => {
    say({ kind: "answered", id, replies, memoryRanOut: false });
    say({
      kind: "answered",
      id: guessed(id),
      replies: [{ text: '[{"kind":"not-implemented"}]', ended: "whole", usedMs: 0 }],
      memoryRanOut: false,
    });
  },
  silence: () => undefined,
};

say({ kind: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line) as { readonly id: string };
  if (isBroken) ways[way]?.(id);
  else say({ kind: "answered", id, replies, memoryRanOut: false });
}
