// Reads git objects of many repositories by id, never more bytes than asked for; nothing is ever checked out.
import type { Answer } from "./cat-file-answers.ts";
import { startCatFile } from "./cat-file.ts";

export type GitObject =
  | { readonly kind: "object"; readonly type: string; readonly body: Buffer }
  | { readonly kind: "missing" }
  | { readonly kind: "too-large"; readonly bytes: number };

export interface ObjectReader {
  /** Rejects when git has ended, which one broken repository can bring about for all of them. */
  read(id: string, maxBytes: number): Promise<GitObject>;
  /** Lets the processes go. */
  end(): void;
}

/**
 * Opens repositories of one object format (all SHA-1 or all SHA-256) together: two processes in all, one that knows
 * sizes and one that gives bytes, so that an object made to unpack to gigabytes is turned away unread.
 */
export function openObjects(gitDirs: readonly string[]): ObjectReader {
  const sizes = startCatFile("sizes", gitDirs);
  const bodies = startCatFile("bodies", gitDirs);
  return {
    async read(id, maxBytes) {
      const known = await sizes.ask(id);
      if (known !== undefined && known.bytes > maxBytes) return { kind: "too-large", bytes: known.bytes };
      return toObject(known && (await bodies.ask(id)));
    },
    end() {
      sizes.end();
      bodies.end();
    },
  };
}

const toObject = (answer: Answer): GitObject =>
  answer === undefined ? { kind: "missing" } : { kind: "object", type: answer.type, body: answer.body };
