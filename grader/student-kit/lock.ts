// The part of a package-lock.json that some packages need: what they are and what they depend on, at the same versions.

/** An entry of a lock file, as far as it is looked at. */
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
  readonly dependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

type Names = Readonly<Record<string, string>>;

/** A lock file of version 3. */
export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: number;
  readonly requires: boolean;
  /** By where it lies: "" is the project, "node_modules/a/node_modules/b" the b of a. */
  readonly packages: Readonly<Record<string, Locked>>;
}

/** What a package.json and its lock file both say. */
export interface Root {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Names;
}

/**
 * The lock file of a project that has some of the packages of another.
 * Where a package was fetched from is left out: npm asks the registry that is set where it is installed.
 * @throws Error when the lock lacks a package that is needed.
 */
export function lockFor(root: Root, { lockfileVersion, packages }: Lock): Lock {
  const needed = reachable(root, packages, true);
  const withoutPeers = reachable(root, packages, false);
  const kept = Object.entries(packages).flatMap(([place, locked]) =>
    needed.has(place) ? [[place, asDependency(locked, !withoutPeers.has(place))] as const] : [],
  );
  return {
    ...{ name: root.name, version: root.version, lockfileVersion, requires: true },
    packages: { "": root, ...Object.fromEntries(kept) },
  };
}

/** Where the packages lie that a project needs. @param withPeers whether also what is needed only as a peer. */
function reachable(root: Root, packages: Lock["packages"], withPeers: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (place: string): void => {
    if (found.has(place)) return;
    found.add(place);
    for (const { name, kind } of dependenciesOf(packages[place] ?? {})) {
      if (kind === "peer" && !withPeers) continue;
      const nearestPlace = nearest(packages, place, name);
      if (nearestPlace !== undefined) visit(nearestPlace);
      else if (kind !== "optional") throw new Error(`the lock file lacks ${name}, which ${place} needs`);
    }
  };
  for (const name of Object.keys(root.dependencies)) visit(`node_modules/${name}`);
  return found;
}

interface Dependency {
  readonly name: string;
  readonly kind: "needed" | "optional" | "peer";
}

function dependenciesOf(locked: Locked): readonly Dependency[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta = {} } = locked;
  const named = (names: Names = {}, kind: Dependency["kind"]) =>
    Object.keys(names).map((name) => ({ name, kind }));
  return [
    ...named(dependencies, "needed"),
    ...named(optionalDependencies, "optional"),
    // npm installs a peer, unless it may be missing and nobody else asks for it.
    ...named(peerDependencies, "peer").filter(({ name }) => peerDependenciesMeta[name]?.optional !== true),
  ];
}

/** Where Node finds a package that is imported from another: beside it, or beside one above it. */
function nearest(packages: Lock["packages"], from: string, name: string): string | undefined {
  const place = `${from}/node_modules/${name}`;
  if (place in packages) return place;
  const above = from.lastIndexOf("/node_modules/");
  if (above >= 0) return nearest(packages, from.slice(0, above), name);
  const top = `node_modules/${name}`;
  return top in packages ? top : undefined;
}

/** With the marks that npm sets by the way a package is reached. */
function asDependency(
  { dev: _dev, devOptional, resolved: _resolved, optional, peer: _peer, ...locked }: Locked,
  isPeer: boolean,
): Locked {
  const marked = {
    ...locked,
    ...((optional || devOptional) && { optional: true }),
    ...(isPeer && { peer: true }),
  };
  return Object.fromEntries(Object.entries(marked).toSorted(asNpmWrites));
}

/** In the order of npm, so that it finds nothing to rewrite: version and hash, plain values, what it depends on, the rest. */
function asNpmWrites([one, value]: [string, unknown], [other, otherValue]: [string, unknown]): number {
  return rank(one, value) - rank(other, otherValue) || (one < other ? -1 : 1);
}

function rank(key: string, value: unknown): number {
  const first = ["version", "integrity"];
  if (first.includes(key)) return first.indexOf(key);
  if (typeof value !== "object" || Array.isArray(value)) return 2;
  return key === "dependencies" ? 3 : 4;
}
