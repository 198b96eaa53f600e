// The functions the page runs: the student's where they are written, the truth's where they are not.
import type { Lecture, LectureName, Source, Sources } from "../model/lecture.ts";
import { Troubled, type Trouble } from "../model/trouble.ts";
import type { Truth } from "../truth/truth.ts";
import { errorOf } from "./error-of.ts";
import { linkFiles, type PlacedFile } from "./link-files.ts";
import { lectureNames, probes } from "./probes.ts";
import { mismatch } from "./watch-values.ts";

type Any = (...args: unknown[]) => unknown;

export type Functions = {
  readonly sources: Sources;
  /** Functions whose file cannot be loaded, with the reason. */
  readonly unloadable: readonly Trouble[];
  /** As they are: fast. What they throw is theirs. */
  readonly plain: Lecture;
  /** Each call is looked at; the first that throws, or returns what cannot be, is named by a Troubled. */
  readonly watched: Lecture;
  /** Whether every one of them is not the student's. */
  allReplaced(names: readonly LectureName[]): boolean;
};

/** @param entering is told what is about to run, for the case that it never ends. */
export function gatherFunctions(
  files: readonly PlacedFile[],
  truth: Truth,
  entering: (name: string) => void,
): Functions {
  const linked = linkFiles(files, entering);
  const sources: Partial<Record<LectureName, Source>> = {};
  const unloadable: Trouble[] = [];
  const plain: Partial<Record<LectureName, Any>> = {};
  const watched: Partial<Record<LectureName, Any>> = {};

  for (const name of lectureNames) {
    const own = find(name);
    const stand = truth.functions[name] as Any | undefined;
    const run = own ?? stand ?? lacking(name);
    sources[name] = own ? "yours" : stand ? "replaced" : "lacking";
    plain[name] = run;
    watched[name] = own ? watch(name, own) : run;
  }

  function find(name: LectureName): Any | undefined {
    try {
      const found = linked.find(name);
      return typeof found === "function" && isWritten(name, found as Any) ? (found as Any) : undefined;
    } catch (error) {
      if (!(error instanceof Troubled)) throw error;
      unloadable.push({ ...error.trouble, function: name } as Trouble);
      return undefined;
    }
  }

  function isWritten(name: LectureName, own: Any): boolean {
    entering(name);
    try {
      own(...(probes[name]() as unknown[]));
      return true;
    } catch (error) {
      return !(error instanceof Error && error.name === "NotImplemented");
    }
  }

  function watch(name: LectureName, own: Any): Any {
    return (...args) => {
      entering(name);
      let value: unknown;
      try {
        value = own(...args);
      } catch (error) {
        if (error instanceof Troubled) throw error;
        const { text, ...place } = errorOf(error, files);
        throw new Troubled({ kind: "threw", function: name, error: text, ...place });
      }
      const trouble = mismatch(name, args, value);
      if (trouble) throw new Troubled(trouble);
      return value;
    };
  }

  return {
    sources: sources as Sources,
    unloadable,
    plain: plain as unknown as Lecture,
    watched: watched as unknown as Lecture,
    allReplaced: (names) => names.every((name) => sources[name] === "replaced"),
  };
}

const lacking = (name: LectureName) => (): never => {
  throw new Troubled({ kind: "lacking", function: name });
};
