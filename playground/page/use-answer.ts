// Asks the Worker whenever the question is another one or the student's code has changed.
import { useEffect, useState } from "preact/hooks";
import type { Question, Reply } from "../model/questions.ts";
import { useApp } from "./app-context.ts";

/** The last answer of that kind; undefined until there is one. A trouble goes to the top of the page. */
export function useAnswer<Kind extends Reply["kind"]>(
  kind: Kind,
  question: Question | undefined,
): Extract<Reply, { kind: Kind }> | undefined {
  const { state, conductor } = useApp();
  const [answer, setAnswer] = useState<Extract<Reply, { kind: Kind }>>();
  const key = JSON.stringify(question);
  useEffect(() => {
    if (question === undefined || state.reloads === 0) return;
    let isCurrent = true;
    void conductor.ask(question).then((given) => {
      if (!isCurrent) return;
      if (given.kind === "trouble") conductor.dispatch({ kind: "troubled", trouble: given.trouble });
      else if (given.kind === kind) {
        conductor.dispatch({ kind: "calm" });
        setAnswer(given as Extract<Reply, { kind: Kind }>);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [key, state.reloads]);
  return answer;
}
