// The part of a package-lock.json that some packages need: what they are and what they depend on, at the same versions.

/** An entry of a lock file, as far as it is looked at. */
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
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
  const needed = new Set<string>();
  const visit = (place: string): void => {
    if (needed.has(place)) return;
    needed.add(place);
    for (const { name, optional } of dependenciesOf(packages[place] ?? {})) {
      const found = nearest(packages, place, name);
      if (found !== undefined) visit(found);
      else if (!optional) throw new Error(`the lock file lacks ${name}, which ${place} needs`);
    }
  };
  for (const name of Object.keys(root.dependencies)) visit(`node_modules/${name}`);
  const kept = Object.entries(packages).flatMap(([place, locked]) =>
    needed.has(place) ? [[place, asDependency(locked)] as const] : [],
  );
  return {
    ...{ name: root.name, version: root.version, lockfileVersion, requires: true },
    packages: { "": root, ...Object.fromEntries(kept) },
  };
}

function dependenciesOf(locked: Locked): readonly { readonly name: string; readonly optional: boolean }[] {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = locked;
  return [
    ...Object.keys(dependencies).map((name) => ({ name, optional: false })),
    ...Object.keys(optionalDependencies).map((name) => ({ name, optional: true })),
    // npm installs a peer, unless it may be missing and nobody else asks for it.
    ...Object.keys(peerDependencies)
      .filter((name) => peerDependenciesMeta[name]?.optional !== true)
      .map((name) => ({ name, optional: false })),
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

/** What was "dev" of the one project is a dependency of the other. */
function asDependency({ dev: _dev, devOptional, resolved: _resolved, ...locked }: Locked): Locked {
  return devOptional ? { ...locked, optional: true } : locked;
}
