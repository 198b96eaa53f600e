// Asks the student's functions within one phase of a learning step, and keeps what became of each.
import type { Lecture, LectureName, Sources } from "../model/lecture.ts";
import type { Asked, Phase, TraceItem } from "../model/trace.ts";
import { Troubled } from "../model/trouble.ts";
import { agrees } from "./agrees.ts";

export type Asker = ReturnType<ReturnType<typeof asker>>;

/** @param own the student's functions, each call looked at. @returns what makes an asker for each phase */
export const asker = (own: Lecture, sources: Sources) => () => {
  const asked = new Map<LectureName, Asked>();
  return {
    yours(name: LectureName, value: number, answer: (run: Lecture) => number): Pick<TraceItem, "yours"> {
      const known = asked.get(name);
      if (known?.state === "errored") return {};
      if (sources[name] !== "yours") {
        asked.set(name, { function: name, state: "not-implemented" });
        return {};
      }
      try {
        const given = answer(own);
        const isRight = agrees(given, value);
        asked.set(name, { function: name, state: isRight && known?.state !== "wrong" ? "right" : "wrong" });
        return { yours: { function: name, value: given, isRight } };
      } catch (error) {
        if (!(error instanceof Troubled)) throw error;
        asked.set(name, { function: name, state: "errored", trouble: error.trouble });
        return {};
      }
    },
    done: (name: Phase["name"], items: readonly TraceItem[]): Phase => ({
      name,
      items,
      asked: [...asked.values()],
    }),
  };
};
