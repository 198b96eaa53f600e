// The kit's lock file: what its packages need, found where Node would find it, and nothing else.
import { expect, test } from "vitest";
import { lockFor, type Lock } from "../../grader/student-kit/lock.ts";

const lockOf = (packages: Lock["packages"]): Lock => ({
  ...{ name: "course", version: "1.0.0", lockfileVersion: 3, requires: true },
  packages: { "": {}, ...packages },
});

const root = { name: "kit", version: "1.0.0", dependencies: { a: "1.0.0" } };
const keptOf = (packages: Lock["packages"]): readonly string[] =>
  Object.keys(lockFor(root, lockOf(packages)).packages).slice(1);

test("what a package needs comes along, and what nobody needs does not", () => {
  const packages = {
    "node_modules/a": { dependencies: { b: "1" } },
    "node_modules/b": {},
    "node_modules/c": {},
  };
  expect(keptOf(packages)).toEqual(["node_modules/a", "node_modules/b"]);
});

test("a package takes the copy that lies nearest to it", () => {
  const packages = {
    "node_modules/a": { dependencies: { b: "1" } },
    "node_modules/a/node_modules/b": { dependencies: { c: "1" } },
    "node_modules/a/node_modules/c": {},
    "node_modules/b": {},
    "node_modules/c": {},
  };
  expect(keptOf(packages)).toEqual([
    "node_modules/a",
    "node_modules/a/node_modules/b",
    "node_modules/a/node_modules/c",
  ]);
});

test("the builds for every system come along, whatever this machine is, and peers that have to be there", () => {
  const packages = {
    "node_modules/a": {
      optionalDependencies: { "a-linux": "1", "a-windows": "1", "a-unknown": "1" },
      peerDependencies: { peer: "1", luxury: "1" },
      peerDependenciesMeta: { luxury: { optional: true } },
    },
    "node_modules/a-linux": { optional: true },
    "node_modules/a-windows": { optional: true },
    "node_modules/luxury": {},
    "node_modules/peer": {},
  };
  expect(keptOf(packages)).toEqual([
    "node_modules/a",
    "node_modules/a-linux",
    "node_modules/a-windows",
    "node_modules/peer",
  ]);
});

test("a lock file that lacks something is not shortened but refused", () => {
  expect(() => keptOf({ "node_modules/a": { dependencies: { b: "1" } } })).toThrow("lacks b");
});

test("no address of a registry stands in it, and nothing is for development only", () => {
  const resolved = "https://mirror.example.org/a.tgz";
  const { packages } = lockFor(root, lockOf({ "node_modules/a": { version: "1.0.0", resolved, dev: true } }));
  expect(packages["node_modules/a"]).toEqual({ version: "1.0.0" });
});

test("what is there as a peer alone is marked as one, and nothing else", () => {
  const peers = { peerDependencies: { b: "1" } };
  const packages = {
    "node_modules/a": peers,
    "node_modules/b": { dependencies: { c: "1" } },
    "node_modules/c": {},
  };
  expect(lockFor(root, lockOf(packages)).packages["node_modules/c"]).toEqual({ peer: true });
  const both = { ...packages, "node_modules/a": { ...peers, dependencies: { c: "1" } } };
  expect(lockFor(root, lockOf(both)).packages["node_modules/c"]).toEqual({});
});
