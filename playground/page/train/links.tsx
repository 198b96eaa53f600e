// The links of the network picture: blue and whole for positive weights, orange and dashed for negative ones.
import { useState } from "preact/hooks";
import { featureNames } from "../../model/settings.ts";
import { useApp } from "../app-context.ts";
import { short } from "../numbers.ts";
import { linkPath, type Layout } from "./network-layout.ts";
import { px } from "../px.ts";

/** Pixels of the thickest link, which a weight of 3 has. */
const thickest = 9;
const weightOfThickest = 3;

type Hovered = { readonly text: string; readonly x: number; readonly y: number };

export function Links({ layout }: { readonly layout: Layout }) {
  const { state, conductor } = useApp();
  const [hovered, setHovered] = useState<Hovered>();
  const { layers } = state.frame!.network;
  const inputRows = state.settings.features.map((name) => featureNames.indexOf(name));
  return (
    <>
      <svg class="links" width={layout.width} height={layout.height} aria-hidden="true">
        {layers.flatMap(({ weights }, k) =>
          weights.flatMap((row, i) =>
            row.map((weight, j) => {
              const from = k === 0 ? (inputRows[i] ?? i) : i;
              const path = linkPath(layout, k, from, j);
              return (
                <g
                  key={`${k} ${i} ${j}`}
                  onPointerEnter={() =>
                    setHovered({
                      text: short(weight, 2),
                      x: (layout.x(k) + layout.x(k + 1)) / 2 + 16,
                      y: (layout.y(from) + layout.y(j)) / 2,
                    })
                  }
                  onPointerLeave={() => setHovered(undefined)}
                  onClick={() => conductor.dispatch({ kind: "select", unit: { layer: k, unit: j } })}
                >
                  <path class="reach" d={path} />
                  <path
                    class={`link ${weight < 0 ? "negative" : weight > 0 ? "positive" : "dead"}`}
                    d={path}
                    stroke-width={Math.max(0.6, Math.min(1, Math.abs(weight) / weightOfThickest) * thickest)}
                  />
                </g>
              );
            }),
          ),
        )}
      </svg>
      {hovered && (
        <span class="tip" style={{ left: px(hovered.x), top: px(hovered.y) }}>
          {hovered.text}
        </span>
      )}
    </>
  );
}
