// Shows long work going on: a line that rewrites itself on a terminal, plain lines elsewhere.
import type { Speaker } from "./speaker.ts";

export interface Progress {
  readonly step: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A terminal is redrawn at most this often. */
const redrawMs = 100;

/** Elsewhere a line is printed for every tenth of the work. */
const plainSteps = 10;

/** Progress with count, rate and time left, on stderr so that stdout stays clean. */
export function showProgress({ say }: Speaker, stream: NodeJS.WriteStream = process.stderr): Progress {
  const begun = performance.now();
  const line = (done: number, total: number): string => {
    const seconds = (performance.now() - begun) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    return say("cli.progress", {
      done,
      total,
      rate: rate.toFixed(1),
      left: Math.ceil((total - done) / rate),
    });
  };
  return stream.isTTY ? redrawn(stream, line) : plain(stream, line);
}

type Line = (done: number, total: number) => string;

function redrawn(stream: NodeJS.WriteStream, line: Line): Progress {
  let drawnAt = 0;
  return {
    step: (done, total) => {
      const now = performance.now();
      if (now - drawnAt < redrawMs && done < total) return;
      drawnAt = now;
      stream.write(`\r\u001b[K${line(done, total)}`);
    },
    end: () => void stream.write("\r\u001b[K"),
  };
}

function plain(stream: NodeJS.WriteStream, line: Line): Progress {
  let printed = 0;
  return {
    step: (done, total) => {
      const step = Math.floor((done * plainSteps) / total);
      if (step === printed) return;
      printed = step;
      stream.write(`${line(done, total)}\n`);
    },
    end: () => undefined,
  };
}
