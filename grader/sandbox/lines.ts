// A stream taken apart into lines, with a bound on how long one may grow.
import type { Readable } from "node:stream";

/** @param onFlood called, and the stream given up, when a line has grown longer than `maxLength` characters. */
export function onLines(
  stream: Readable,
  maxLength: number,
  onLine: (line: string) => void,
  onFlood: () => void,
): void {
  let begun: string[] = [];
  let length = 0;
  stream.setEncoding("utf8").on("data", (text: string) => {
    const [first = "", ...others] = text.split("\n");
    begun.push(first);
    for (const next of others) {
      onLine(begun.join(""));
      begun = [next];
      length = 0;
    }
    length += begun.at(-1)?.length ?? 0;
    if (length <= maxLength) return;
    stream.destroy();
    onFlood();
  });
}
