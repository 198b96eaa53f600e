// The hostile repositories: each is collected in one go with an honest one, which must not notice.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect } from "../../grader/collect/collect.ts";
import type { Collected } from "../../grader/collect/collected.ts";
import { exactText } from "../../grader/model/untrusted.ts";
import { gather } from "../collect/gather.ts";
import { makeRepository } from "../collect/make-repository.ts";
import type { Attack, Field } from "./attack.ts";
import { shareOf } from "./exam.ts";
import { addresses } from "./repositories/addresses.ts";
import { deliveredFolders } from "./repositories/delivered-folders.ts";
import { links } from "./repositories/links.ts";
import { submodules } from "./repositories/submodules.ts";
import { trapNames } from "./repositories/trap-names.ts";
import { withoutMeasure } from "./repositories/without-measure.ts";
import { at, type HostileRepositories, type HostileRepository } from "./repository.ts";

const all: HostileRepositories = {
  ...links,
  ...submodules,
  ...deliveredFolders,
  ...trapNames,
  ...addresses,
  ...withoutMeasure,
};

export const repositories: readonly Attack[] = Object.entries(all).map(([name, repository]) => ({
  ...{ name, family: "repositories", covers: [repository.covers], isSlow: repository.isSlow },
  attempt: (field) => collectBeside(repository, field),
}));

async function collectBeside(repository: HostileRepository, field: Field): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "kadai-attack-"));
  try {
    const cell = repository.make(folder, field.canaries.targets);
    const { prepared, files } = field.exam;
    makeRepository(join(folder, "honest.git"), [{ at, files: { "delta.ts": files[0]?.text ?? "" } }]);
    const rows = [cell, "honest.git"].map((address, i) => ({
      ...{ kind: "row" as const, line: i + 2, id: `s${i + 1}`, name: "Student", repository: address },
    }));
    const { id, manifest } = prepared.assignment;
    const collected = await gather(
      collect(rows, {
        ...{ folder, cacheDir: join(folder, "cache"), jobs: 2, assignmentId: id, submit: manifest.submit },
        ...(repository.limitMs !== undefined && { limitMs: repository.limitMs }),
      }),
    );
    const of = (wanted: string) => collected.find(({ row }) => row.id === wanted);
    return differs(repository, of("s1")) ?? (await isHarmed(field, of("s2")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differs({ expected: [kind, words] }: HostileRepository, found?: Collected): string | undefined {
  const [ending, said] = found === undefined ? ["nothing", ""] : endingOf(found);
  const fits = kind === "collected" ? said === words : said.includes(words);
  return ending === kind && fits ? undefined : `ended as ${ending}: ${said.slice(0, 200)}`;
}

function endingOf(found: Collected): readonly [string, string] {
  if (found.kind === "ungraded") return ["ungraded", exactText(found.fault)];
  if (found.kind === "no-submission") return ["none", found.sentence];
  if (found.kind === "unchanged") return ["unchanged", ""];
  const { text = "", problem } = found.files[0] ?? {};
  return problem === undefined ? ["collected", text] : ["refused", problem];
}

async function isHarmed({ exam, pool }: Field, honest?: Collected): Promise<string | undefined> {
  const text = honest?.kind === "collected" ? honest.files[0]?.text : undefined;
  if (text === undefined) return `kept an honest repository from being collected`;
  return (await shareOf(exam, pool, text)) === 1 ? undefined : "cost an honest repository its marks";
}
