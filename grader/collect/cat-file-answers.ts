// Cuts the output stream of `git cat-file --batch` and `--batch-check` into answers.

export interface ObjectAnswer {
  /** "commit", "tree", "blob" or "tag". */
  readonly type: string;
  readonly bytes: number;
  /** Empty when only sizes were asked for. */
  readonly body: Buffer;
}

/** Undefined stands for an object that is in none of the repositories. */
export type Answer = ObjectAnswer | undefined;

const lineFeed = 0x0a;
const nothing = Buffer.alloc(0);

/**
 * Gives a function that takes the next chunk and returns the answers it completes. An answer is a line
 * "id SPACE type SPACE size", followed with `withBodies` by that many bytes and a line feed, or "id missing".
 */
export function answerReader(withBodies: boolean): (chunk: Buffer) => readonly Answer[] {
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = 0;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < needed) return [];
    let rest = Buffer.concat(chunks, held);
    const answers: Answer[] = [];
    for (needed = 0; ;) {
      const line = rest.indexOf(lineFeed);
      if (line === -1) break;
      const [, type = "", size] = rest.toString("latin1", 0, line).split(" ");
      const bytes = Number(size);
      const hasBody = withBodies && size !== undefined;
      const end = line + 1 + (hasBody ? bytes + 1 : 0);
      if (rest.length < end) {
        needed = end;
        break;
      }
      const body = hasBody ? rest.subarray(line + 1, end - 1) : nothing;
      answers.push(size === undefined ? undefined : { type, bytes, body });
      rest = rest.subarray(end);
    }
    chunks = [rest];
    held = rest.length;
    return answers;
  };
}
