// `npm run submit`: shows what will be graded, and whether it is what is here. Pushes only when it is asked to.
import { spawnSync } from "node:child_process";
import { atDesk } from "./at-desk.ts";
import { chooseAssignments } from "./choose-assignments.ts";
import { deliveryOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { judgeOwn, type JudgedOwn } from "./judge-own.ts";
import { gitVersion, readRepository, type OwnRepository } from "./own-repository.ts";
import { readWords } from "./read-words.ts";
import { submitFiles } from "./submit-files.ts";
import { submitLines } from "./submit-lines.ts";

const options = { push: { type: "boolean", default: false } } as const;

await atDesk(async (desk, words) => {
  const { values, positionals } = readWords(words, options, desk);
  const judged: JudgedOwn[] = [];
  for (const id of chooseAssignments(desk, positionals)) judged.push(await judgeOwn(desk, id));
  const files = judged.flatMap(({ assignment }) => submitFiles(assignment));
  const git = gitVersion(desk.course);
  const read = () => readRepository(desk.course, files);
  let repository = read();
  let delivery = deliveryOf(desk.course, git, repository);
  if (values.push && repository && (delivery.kind === "unpushed" || delivery.kind === "nothing-pushed")) {
    push(desk, repository);
    repository = read();
    delivery = deliveryOf(desk.course, git, repository);
  }
  process.stdout.write(`${submitLines(desk, judged, repository, delivery).join("\n")}\n`);
  return delivery.kind === "delivered" ? 0 : 1;
});

/** What git says goes straight to the student, who may have to type a password. */
function push({ course }: Desk, { lastSeen, remote = "origin", branch = "HEAD" }: OwnRepository): void {
  const words = lastSeen === undefined ? ["--set-upstream", remote, branch] : [];
  spawnSync("git", ["-C", course, "push", ...words], { stdio: "inherit" });
}
