// One `git cat-file` process that answers questions about objects in many repositories, in order.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { answerReader, type Answer } from "./cat-file-answers.ts";
import { gitCommand, gitConfig, gitEnvironment } from "./git-settings.ts";

export interface CatFile {
  /** Rejects when the process has ended. */
  ask(id: string): Promise<Answer>;
  end(): void;
}

/** Longest time without an answer, in milliseconds: far more than the largest object taken needs. */
const silenceMs = 30_000;

/**
 * Starts the process. It is spawned here and not through simple-git, which takes the whole input before a command
 * starts and gives the whole output after it has ended; here each answer decides the next question. The arguments
 * are fixed and an id is 40 or 64 hexadecimal digits, so there is nothing for simple-git to guard.
 *
 * @param mode what to answer with.
 * @param gitDirs repositories of one object format.
 */
export function startCatFile(mode: "sizes" | "bodies", gitDirs: readonly string[]): CatFile {
  const child = startGit(mode === "sizes" ? "--batch-check" : "--batch", gitDirs);
  const waiting: PromiseWithResolvers<Answer>[] = [];
  const complete = answerReader(mode === "bodies");
  let questions = "";
  /** Many submissions ask in one turn of the event loop: one write carries all of it. */
  const ask = () => {
    child.stdin.write(questions);
    questions = "";
  };
  let ended: Error | undefined;
  const fail = (error: Error) => {
    ended ??= error;
    clearTimeout(alarm);
    child.kill("SIGKILL");
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  const alarm = setTimeout(() => {
    if (waiting.length > 0) fail(new Error(`git cat-file gave no answer for ${silenceMs / 1000} s`));
  }, silenceMs);
  child.on("error", fail);
  child.on("close", () => fail(new Error("git cat-file has ended")));
  child.stdin.on("error", () => {}); // a closed pipe: the end of the process tells more
  child.stdout.on("data", (chunk: Buffer) => {
    alarm.refresh();
    for (const answer of complete(chunk)) waiting.shift()?.resolve(answer);
  });
  return {
    ask(id) {
      if (ended) return Promise.reject(ended);
      const question = Promise.withResolvers<Answer>();
      waiting.push(question);
      alarm.refresh();
      if (questions === "") setImmediate(ask);
      questions += `${id}\n`;
      return question.promise;
    },
    end: () => child.stdin.end(),
  };
}

function startGit(batch: string, [own = "", ...others]: readonly string[]) {
  const [program, ...script] = gitCommand;
  const settings = gitConfig().flatMap((setting) => ["-c", setting]);
  return spawn(program, [...script, ...settings, "cat-file", batch], {
    env: { ...gitEnvironment(), GIT_DIR: own, GIT_ALTERNATE_OBJECT_DIRECTORIES: objectFolders(others) },
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
}

/** The objects of the other repositories, as git wants a list of paths: quoted as in C, apart by colons. */
const objectFolders = (gitDirs: readonly string[]): string =>
  gitDirs.map((gitDir) => JSON.stringify(join(gitDir, "objects"))).join(delimiter);
