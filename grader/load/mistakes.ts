// Reads the known mistakes of an assignment: whole solutions, each right but for one wrong function.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "../model/fault.ts";
import { courseFolder } from "./assignment.ts";

type Functions = Record<string, (...args: never[]) => unknown>;

export interface KnownMistake {
  /** "hiddenDelta.transposed": the function it is made in, and its word. */
  readonly id: string;
  /** The graded function it is made in. */
  readonly function: string;
  /** Every graded function as a student with this one mistake has it: the others are right, but call the wrong one. */
  readonly functions: Readonly<Functions>;
}

/**
 * All known mistakes of an assignment, by function and in the order of their files; none where `bugs/` is missing.
 * @throws Fault naming the file that does not export what it should.
 */
export async function loadMistakes(id: string, course = courseFolder): Promise<readonly KnownMistake[]> {
  const folder = join(course, "reference", id);
  const bugs = join(folder, "bugs");
  if (!existsSync(bugs)) return [];
  const solution = await factoryOf(join(folder, "solution.ts"), "solution");
  const files = readdirSync(bugs)
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const found = await Promise.all(
    files.map((file) => readMistakes(solution, join(bugs, file), file.slice(0, -3))),
  );
  return found.flat();
}

/** Makes functions that call each other through the object they are given. */
type Factory = (own: Functions) => Functions;

async function readMistakes(solution: Factory, file: string, name: string): Promise<readonly KnownMistake[]> {
  const wrong = await factoryOf(file, name);
  return Object.keys(wrong({})).map((word) => {
    const functions: Functions = {};
    Object.assign(functions, solution(functions), { [name]: wrong(functions)[word] });
    return { id: `${name}.${word}`, function: name, functions };
  });
}

async function factoryOf(file: string, name: string): Promise<Factory> {
  const exported =
    existsSync(file) && ((await import(pathToFileURL(file).href)) as Record<string, unknown>)[name];
  if (typeof exported !== "function")
    throw new Fault("broken-reference", `${file} must export the function "${name}" (own) => functions.`);
  return exported as Factory;
}
