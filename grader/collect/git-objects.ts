// Takes commits and trees apart: the two kinds of git object that are not the student's own bytes.

export interface Commit {
  readonly tree: string;
  /** The first is the branch's own previous commit; the others were merged. */
  readonly parents: readonly string[];
  /** The committer's date in milliseconds since 1970: the student's claim. */
  readonly committedMs: number;
  /** The same as ISO 8601 in the committer's own zone. */
  readonly committedAt: string;
}

/** Undefined when the bytes are no commit, or its date is none a calendar knows. */
export function parseCommit(bytes: Uint8Array): Commit | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const header = text.split("\n\n", 1)[0]?.split("\n") ?? [];
  const values = (key: string) =>
    header.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  const [tree] = values("tree");
  const date = /> (\d{1,11}) ([+-]\d{4})$/.exec(values("committer")[0] ?? "");
  if (tree === undefined || date?.[1] === undefined || date[2] === undefined) return undefined;
  const committedMs = Number(date[1]) * 1000;
  return { tree, parents: values("parent"), committedMs, committedAt: toIso(committedMs, date[2]) };
}

/** A zone is a claim too: an impossible one is shown as UTC. */
function toIso(ms: number, zone: string): string {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))];
  if (hours > 14 || minutes > 59) return toIso(ms, "+0000");
  const offset = (zone[0] === "-" ? -1 : 1) * (hours * 60 + minutes);
  const local = new Date(ms + offset * 60_000).toISOString().replace(/\.\d+Z$/, "");
  return `${local}${zone.slice(0, 3)}:${zone.slice(3)}`;
}

export interface TreeEntry {
  /** "other": of a mode that no git of today writes. */
  readonly kind: "file" | "folder" | "link" | "submodule" | "other";
  readonly id: string;
}

/** Modes as git writes them. */
const kinds: Readonly<Record<string, TreeEntry["kind"]>> = {
  "100644": "file",
  "100755": "file",
  "40000": "folder",
  "120000": "link",
  "160000": "submodule",
};

const space = 0x20;

/**
 * Finds one name in a tree. A tree is a row of entries "mode SPACE name NUL id", the id as raw bytes.
 * @param idBytes 20 with SHA-1, 32 with SHA-256.
 */
export function findInTree(tree: Buffer, name: string, idBytes: number): TreeEntry | undefined {
  const wanted = Buffer.from(name);
  for (let at = 0; at < tree.length;) {
    const nameAt = tree.indexOf(space, at) + 1;
    const end = tree.indexOf(0, nameAt);
    if (nameAt === 0 || end === -1) return undefined;
    const next = end + 1 + idBytes;
    if (wanted.equals(tree.subarray(nameAt, end))) {
      const kind = kinds[tree.toString("latin1", at, nameAt - 1)] ?? "other";
      return { kind, id: tree.toString("hex", end + 1, next) };
    }
    at = next;
  }
  return undefined;
}
