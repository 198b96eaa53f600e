// A pack of a few kilobytes that unpacks to four gigabytes: each object is made of 250 copies of the one before.
import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { packEntry, packOf } from "./write-pack.ts";

const blobType = 3;
const deltaToId = 7;
const copies = 250;
const baseBytes = 65_000;

/**
 * Puts the bomb into a repository's objects, with an index of our own: git's would unpack it first. The ids of what was
 * never unpacked are made up.
 * @returns the id of the largest blob.
 */
export function deltaBomb(gitDir: string): string {
  const base = Buffer.alloc(baseBytes);
  const ids = [
    hash("sha1", Buffer.concat([Buffer.from(`blob ${baseBytes}\0`), base]), "buffer"),
    hash("sha1", "kept in no pack, 1", "buffer"),
    hash("sha1", "kept in no pack, 2", "buffer"),
  ] as const;
  const deltas = [deltaOf(baseBytes), deltaOf(baseBytes * copies)] as const;
  const entries = [
    packEntry(blobType, baseBytes, base),
    packEntry(deltaToId, deltas[0].length, deltas[0], ids[0]),
    packEntry(deltaToId, deltas[1].length, deltas[1], ids[1]),
  ];
  const pack = packOf(entries);
  const name = join(gitDir, "objects", "pack", `pack-${hash("sha1", pack, "hex")}`);
  mkdirSync(join(gitDir, "objects", "pack"), { recursive: true });
  writeFileSync(`${name}.pack`, pack);
  writeFileSync(`${name}.idx`, indexOf(ids, entries, pack));
  return ids[2].toString("hex");
}

/** Instructions that copy a base of this size many times over. */
function deltaOf(size: number): Buffer {
  const copyAll = [0b1111_0000, size & 255, (size >> 8) & 255, (size >> 16) & 255];
  const instructions = Array.from({ length: copies }, () => copyAll).flat();
  return Buffer.from([...variableLength(size), ...variableLength(size * copies), ...instructions]);
}

function variableLength(size: number): number[] {
  const bytes = [size % 128];
  for (let rest = Math.floor(size / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 128;
    bytes.push(rest % 128);
  }
  return bytes;
}

/** Version 2 of git's index of a pack: how many ids begin with which byte, the ids, checksums, places. */
function indexOf(ids: readonly Buffer[], entries: readonly Buffer[], pack: Buffer): Buffer {
  let place = 12;
  const rows = ids.map((id, i) => {
    const row = { id, crc: crc32(entries[i]!), place };
    place += entries[i]!.length;
    return row;
  });
  rows.sort((a, b) => Buffer.compare(a.id, b.id));
  const upTo = Array.from({ length: 256 }, (_, first) => rows.filter(({ id }) => id[0]! <= first).length);
  const content = Buffer.concat([
    Buffer.from([255, 0x74, 0x4f, 0x63, 0, 0, 0, 2]),
    numbers(upTo),
    ...rows.map(({ id }) => id),
    numbers(rows.map(({ crc }) => crc)),
    numbers(rows.map((row) => row.place)),
    pack.subarray(-20),
  ]);
  return Buffer.concat([content, hash("sha1", content, "buffer")]);
}

function numbers(list: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * list.length);
  list.forEach((number, i) => bytes.writeUInt32BE(number, 4 * i));
  return bytes;
}
