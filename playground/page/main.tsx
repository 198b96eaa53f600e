// The page begins: content is read, the Worker started, and everything drawn whenever the state changes.
import { render } from "preact";
import type { StudentCode } from "../model/student-file.ts";
import { AppContext } from "./app-context.ts";
import { conduct, type Conductor } from "./conductor.ts";
import { readContent } from "./content.ts";
import { Frame } from "./frame.tsx";
import { sayIn } from "./say.ts";
import type { State } from "./state.ts";
import { openWire } from "./wire.ts";

const { student, sentences, language, served, worker } = readContent();
const root = document.getElementById("app")!;
let conductor: Conductor | undefined;
let waiting = false;

/** At most once a picture, however often the state changes. */
function draw(state: State): void {
  document.documentElement.lang = state.language;
  if (waiting || !conductor) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    drawNow(conductor!);
  });
}

function drawNow(current: Conductor): void {
  const { state } = current;
  const say = sayIn(sentences, state.language);
  document.title = say("playground.title");
  const app = { state, conductor: current, say, served };
  render(
    <AppContext.Provider value={app}>
      <Frame />
    </AppContext.Provider>,
    root,
  );
}

conductor = conduct(openWire(worker), language, draw);
drawNow(conductor);
void conductor.load(student);
addEventListener("hashchange", () => void conductor.readAddress());

if (served) {
  const saves = new EventSource("saves");
  saves.addEventListener("message", async () => {
    const response = await fetch("code");
    void conductor.load((await response.json()) as StudentCode);
  });
}
