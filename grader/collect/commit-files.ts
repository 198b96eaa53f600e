// Looks at the files of one commit, straight in git's objects.
import { Fault } from "../model/fault.ts";
import { absent, maxFileBytes, refused, tooLarge, type Found, type Look } from "./found.ts";
import { findInTree } from "./git-objects.ts";
import type { GitObject, ObjectReader } from "./objects.ts";

/** Largest listing of one folder read, in bytes: about 100,000 files. */
const maxTreeBytes = 4_000_000;

/**
 * @param rootTree id of the commit's tree.
 * @returns a look that rejects with a Fault "bad-repository" when an object on the way cannot be read.
 */
export function lookInCommit(reader: ObjectReader, rootTree: string): Look {
  const trees = new Map<string, Promise<Buffer>>();
  const tree = (id: string) => {
    const known = trees.get(id) ?? readTree(reader, id);
    trees.set(id, known);
    return known;
  };
  return async (path) => {
    const names = path.split("/");
    let id = rootTree;
    for (const [index, name] of names.entries()) {
      const entry = findInTree(await tree(id), name, id.length / 2);
      if (entry?.kind === "link" || entry?.kind === "submodule") {
        return refused(names.slice(0, index + 1).join("/"), entry.kind);
      }
      if (index === names.length - 1 && entry !== undefined) {
        return entry.kind === "file" ? readBlob(reader, entry.id, path) : refused(path, "not-a-file");
      }
      if (entry?.kind !== "folder") return absent;
      id = entry.id;
    }
    return absent;
  };
}

async function readTree(reader: ObjectReader, id: string): Promise<Buffer> {
  const object = await reader.read(id, maxTreeBytes);
  if (object.kind === "too-large")
    throw new Fault("bad-repository", "One of its folders holds too many files.");
  return bodyOf(object, "tree", id);
}

async function readBlob(reader: ObjectReader, id: string, path: string): Promise<Found> {
  const object = await reader.read(id, maxFileBytes);
  if (object.kind === "too-large") return tooLarge(path, object.bytes);
  return { kind: "file", bytes: bodyOf(object, "blob", id) };
}

function bodyOf(object: GitObject, type: string, id: string): Buffer {
  if (object.kind === "object" && object.type === type) return object.body;
  throw new Fault("bad-repository", `Its ${type} ${id} is missing or damaged.`);
}
