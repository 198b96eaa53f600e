// Writes many git objects in one go, as a pack: git itself would take a process for each.
import { hash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { git } from "../../collect/make-repository.ts";

export interface PackedObject {
  readonly type: keyof typeof typeNumbers;
  readonly body: Uint8Array;
}

const typeNumbers = { commit: 1, tree: 2, blob: 3 } as const;

/** @param objects yields each object and is given its id; returns whatever the caller wants to know. */
export function writePack(gitDir: string, objects: () => Generator<PackedObject, string, string>): string {
  const generator = objects();
  const entries: Buffer[] = [];
  let next = generator.next("");
  while (!next.done) {
    const { type, body } = next.value;
    entries.push(packEntry(typeNumbers[type], body.length, body));
    const header = Buffer.from(`${type} ${body.length}\0`);
    next = generator.next(hash("sha1", Buffer.concat([header, body]), "hex"));
  }
  git(["--git-dir", gitDir, "index-pack", "--stdin"], packOf(entries));
  return next.value;
}

/** A whole pack of these entries. */
export function packOf(entries: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(12);
  head.write("PACK", 0, "latin1");
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(entries.length, 8);
  const content = Buffer.concat([head, ...entries]);
  return Buffer.concat([content, hash("sha1", content, "buffer")]);
}

/** One object of a pack: type and size in groups of seven bits, the lowest first, perhaps a base; then the bytes, deflated. */
export function packEntry(
  type: number,
  size: number,
  body: Uint8Array,
  base: Uint8Array = Buffer.alloc(0),
): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 128;
    bytes.push(rest & 127);
  }
  return Buffer.concat([Buffer.from(bytes), base, deflateSync(body)]);
}
