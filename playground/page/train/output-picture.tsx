// What the network answers over the plane, large, with the data on it; or the unit that is pointed at.
import { useLayoutEffect, useRef } from "preact/hooks";
import { mapReach, mapSize } from "../../run/plane.ts";
import { useApp } from "../app-context.ts";
import { contextOf } from "../canvas-context.ts";
import { drawMap } from "../draw-map.ts";
import { SwitchField } from "../field.tsx";
import { drawBoundary } from "../draw-boundary.ts";
import { drawPoints } from "../draw-points.ts";
import { classColours, negative, positive } from "../palette.ts";
import { mapsShown } from "./maps-shown.ts";

/** Pixels of the canvases that carry points and boundary; the sheet scales them. */
const fine = 600;

export function OutputPicture() {
  const { state, conductor, say } = useApp();
  const { settings, setting, frame, hovered } = state;
  const ground = useRef<HTMLCanvasElement>(null);
  const boundary = useRef<HTMLCanvasElement>(null);
  const data = useRef<HTMLCanvasElement>(null);
  const { maps, what } = mapsShown(state);
  const hasBoundary = maps.length === 1 && settings.problem === "classification" && what !== "difference";
  useLayoutEffect(() => drawMap(ground.current!, maps, settings.discretize), [maps[0], settings.discretize]);
  useLayoutEffect(() => {
    const context = cleared(boundary.current!);
    if (hasBoundary) drawBoundary(context, fine, maps[0]!);
  }, [maps[0], hasBoundary]);
  // The data stay while the map changes with every picture.
  useLayoutEffect(() => {
    const context = cleared(data.current!);
    if (!setting) return;
    drawPoints(context, fine, setting.points.training, settings.problem, "training");
    if (!settings.showTestData) return;
    drawPoints(context, fine, setting.points.validation, settings.problem, "validation");
    drawPoints(context, fine, setting.points.test, settings.problem, "test");
  }, [setting, settings.showTestData, settings.problem]);
  return (
    <figure class="map">
      <div class="map-frame">
        <canvas ref={ground} width={mapSize} height={mapSize} aria-hidden="true" />
        <canvas ref={boundary} width={fine} height={fine} aria-hidden="true" />
        <canvas ref={data} width={fine} height={fine} role="img" aria-label={summaryOf()} />
        <Axes />
      </div>
      <figcaption>
        <span class="what">
          {what === "unit" && hovered
            ? say("playground.shows-unit", { layer: hovered.layer + 1, unit: hovered.unit + 1 })
            : say(`playground.shows.${what}`)}
        </span>
        <Key />
        {settings.compare && (
          <SwitchField
            label={say("playground.show-difference")}
            on={state.rest["view"] === "difference"}
            onSet={(on) => conductor.keep({ view: on ? "difference" : "output" })}
          />
        )}
        <SwitchField
          label={say("playground.show-test-data")}
          on={settings.showTestData}
          onSet={(showTestData) => void conductor.set({ showTestData })}
        />
        <SwitchField
          label={say("playground.discretize")}
          on={settings.discretize}
          onSet={(discretize) => void conductor.set({ discretize })}
        />
      </figcaption>
    </figure>
  );

  function summaryOf(): string {
    const map = frame?.maps.at(-1)?.[0];
    if (!map || !setting) return "";
    const share = map.filter((value) => value >= 0).length / map.length;
    return say("playground.map-summary", {
      share: Math.round(share * 100),
      training: setting.points.training.length,
      test: setting.points.test.length,
    });
  }
}

function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = contextOf(canvas);
  context.clearRect(0, 0, fine, fine);
  return context;
}

/** Numbers along two sides. */
function Axes() {
  const marks = [-6, -3, 0, 3, 6];
  const share = (value: number) => `${((value + mapReach) / (2 * mapReach)) * 100}%`;
  return (
    <div aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark} class="tick-x" style={{ left: share(mark) }}>
          {String(mark).replace("-", "−")}
        </span>
      ))}
      {marks.map((mark) => (
        <span key={mark} class="tick-y" style={{ bottom: share(mark) }}>
          {String(mark).replace("-", "−")}
        </span>
      ))}
    </div>
  );
}

function Key() {
  const { state, say } = useApp();
  const { problem } = state.settings;
  const names =
    problem === "three"
      ? ["0", "1", "2"]
      : problem === "classification"
        ? ["+1", "−1"]
        : [say("playground.positive"), say("playground.negative")];
  const colours = problem === "three" ? classColours : [positive, negative];
  return (
    <span class="shapes">
      {names.map((name, n) => (
        <span key={name}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            {n === 0 ? (
              <circle r="5.5" fill={colours[n]} />
            ) : (
              <path d={n === 1 ? "M0 -6.5L6.5 0L0 6.5L-6.5 0Z" : "M0 -6.5L6.5 5H-6.5Z"} fill={colours[n]} />
            )}
          </svg>
          {name}
        </span>
      ))}
    </span>
  );
}
