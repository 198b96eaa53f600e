// The Worker: the only place where a student's functions run. It answers one request at a time.
import type { Answer, FromWorker, Request, ToWorker, TrainingRequest } from "../model/messages.ts";
import type { Question } from "../model/questions.ts";
import { Troubled, type Trouble } from "../model/trouble.ts";
import { playgroundRandom } from "../truth/data.ts";
import { truth } from "../truth/door.ts";
import { answerQuestion, questions } from "./answer-question.ts";
import { errorOf } from "./error-of.ts";
import { gatherFunctions, type Functions } from "./functions.ts";
import type { PlacedFile } from "./link-files.ts";
import { trainingDesk, type TrainingDesk } from "./training-desk.ts";

declare const self: {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: "message", hear: (event: { readonly data: ToWorker }) => void): void;
  /** Called by the script that holds the student's files, after this one. */
  kadaiFiles: (files: readonly PlacedFile[]) => void;
};

const post = self.postMessage.bind(self);

self.kadaiFiles = (files) => {
  let functions: Functions;
  let training: TrainingDesk;

  function start(announce: boolean): void {
    // As in the grader a student's Math.random is seeded: the same run shows the same.
    Math.random = playgroundRandom("kadai");
    const entering = announce ? (name: string) => post({ kind: "entering", name }) : () => {};
    functions = gatherFunctions(files, truth, entering);
    training = trainingDesk(functions, truth, announce);
    const { sources, unloadable } = functions;
    post({ kind: "ready", sources, unloadable, truth: truth.kind });
  }

  function answerTo(request: Request): Answer {
    try {
      return request.kind in questions
        ? answerQuestion(request as Question, functions, truth)
        : { kind: "frame", frame: training.answer(request as TrainingRequest) };
    } catch (error) {
      return { kind: "trouble", trouble: troubleOf(error) };
    }
  }

  function troubleOf(error: unknown): Trouble {
    if (error instanceof Troubled) return error.trouble;
    const { text, ...place } = errorOf(error, files);
    return { kind: "threw", function: "playground", error: text, ...place };
  }

  self.addEventListener("message", ({ data }) => {
    if (data.kind === "start") start(data.announce);
    else {
      const answer = answerTo(data.request);
      // The maps are made for this one picture: they are given away, not copied.
      const maps = answer.kind === "frame" ? answer.frame.maps.flat().map(({ buffer }) => buffer) : [];
      post({ kind: "answer", id: data.id, answer }, maps as ArrayBuffer[]);
    }
  });
};
