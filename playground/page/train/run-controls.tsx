// Play, pause, step and rewind, with the number of epochs.
import { useApp } from "../app-context.ts";
import { lossText } from "../numbers.ts";

export function RunControls() {
  const { state, conductor, say } = useApp();
  const { playing, frame, settings } = state;
  return (
    <div class="run" role="group" aria-label={say("playground.run")}>
      <button
        type="button"
        class="icon"
        onClick={() => void conductor.rewind()}
        title={say("playground.rewind-hint")}
      >
        <span aria-hidden="true">↺</span>
        {say("playground.rewind")}
      </button>
      <button
        type="button"
        class="play"
        aria-pressed={playing}
        onClick={playing ? conductor.pause : conductor.play}
      >
        <span aria-hidden="true">{playing ? "❚❚" : "▶"}</span>
        {say(playing ? "playground.pause" : "playground.play")}
      </button>
      <div class="steps" role="group" aria-label={say("playground.step-by")}>
        {(["sample", "batch", "epoch"] as const).map((unit) => (
          <button
            type="button"
            key={unit}
            onClick={() => void conductor.advance(unit === "epoch" ? { epochs: 1 } : unit)}
          >
            <span aria-hidden="true">+1 </span>
            {say(`playground.unit.${unit}`)}
          </button>
        ))}
      </div>
      <p class="epoch">
        <span>{say("playground.epoch")}</span>
        <output>{(frame?.epoch ?? 0).toLocaleString("en")}</output>
        {frame !== undefined && frame.at > 0 && (
          <small>{say("playground.samples-done", { count: frame.at })}</small>
        )}
      </p>
      <button
        type="button"
        class="icon"
        onClick={() => void conductor.newSeed()}
        title={say("playground.new-seed-hint")}
      >
        <span aria-hidden="true">⚄</span>
        {say("playground.new-seed")}
      </button>
      <p class="seed">
        <span>{say("playground.seed")}</span> <code>{settings.seed}</code>
      </p>
      <Live />
    </div>
  );
}

/** Tells a screen reader how far the run is whenever it rests; while it runs, only that it does. */
function Live() {
  const { state, say } = useApp();
  const { frame, playing } = state;
  if (frame?.stopped)
    return (
      <p class="stopped" role="status">
        {say(`playground.stopped.${frame.stopped}`)}
      </p>
    );
  return (
    <p class="visually-hidden" role="status">
      {playing
        ? say("playground.playing")
        : frame &&
          say("playground.live", {
            epoch: frame.epoch,
            training: lossText(frame.now.training),
            test: lossText(frame.now.test),
          })}
    </p>
  );
}
