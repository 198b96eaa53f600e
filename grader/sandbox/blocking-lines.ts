// Lines in and out of a process that has nothing else to do meanwhile: no event loop, no copies kept.
import { readSync, writeSync } from "node:fs";

const newline = 10;

/** The lines of a file descriptor, until it ends. Blocks. */
export function* readLines(descriptor: number): Generator<string> {
  const chunk = Buffer.allocUnsafe(65_536);
  let begun: Buffer[] = [];
  for (let length = read(descriptor, chunk); length > 0; length = read(descriptor, chunk)) {
    let rest = chunk.subarray(0, length);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      yield Buffer.concat([...begun, rest.subarray(0, end)]).toString("utf8");
      begun = [];
      rest = rest.subarray(end + 1);
    }
    begun.push(Buffer.from(rest));
  }
}

/** Writes all of a text. Blocks. */
export function writeText(descriptor: number, text: string): void {
  let rest = Buffer.from(text, "utf8");
  while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
}

function read(descriptor: number, chunk: Buffer): number {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    // Windows reports the end of a pipe as an error.
    if ((error as NodeJS.ErrnoException).code === "EOF") return 0;
    throw error;
  }
}
