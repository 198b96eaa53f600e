// The network: every unit a map of what it answers over the plane, every link as thick as its weight.
import { featureNames, mostLayers, mostUnits } from "../../model/settings.ts";
import { useApp } from "../app-context.ts";
import { useWidth } from "../use-width.ts";
import { FeatureNode } from "./feature-node.tsx";
import { Links } from "./links.tsx";
import { layoutOf, nodeSize, type Layout } from "./network-layout.ts";
import { UnitNode } from "./unit-node.tsx";
import { px } from "../px.ts";

export function NetworkPicture() {
  const { state, conductor, say } = useApp();
  const { settings } = state;
  const { layers } = state.frame!.network;
  const [box, room] = useWidth<HTMLDivElement>(560);
  const rows = Math.max(featureNames.length, ...layers.map(({ biases }) => biases.length));
  const layout = layoutOf(layers.length + 1, rows, room);
  const shape = settings.networkShape;
  const setShape = (networkShape: readonly number[]) => void conductor.set({ networkShape });
  return (
    <>
      <div class="layer-count" role="group" aria-label={say("playground.hidden-layers")}>
        <button
          type="button"
          class="round"
          disabled={shape.length === 0}
          aria-label={say("playground.remove-layer")}
          onClick={() => setShape(shape.slice(0, -1))}
        >
          −
        </button>
        <button
          type="button"
          class="round"
          disabled={shape.length >= mostLayers}
          aria-label={say("playground.add-layer")}
          onClick={() => setShape([...shape, 2])}
        >
          +
        </button>
        <span>{say("playground.hidden-layers.count", { count: shape.length })}</span>
      </div>
      <div class="net-scroll" ref={box} tabIndex={0} role="group" aria-label={say("playground.network")}>
        <div class="net" style={{ width: px(layout.width), height: px(layout.height) }}>
          <Links layout={layout} />
          <p class="column-name" style={{ left: px(layout.x(0) - 40), width: px(78) }}>
            {say("playground.features")}
          </p>
          {featureNames.map((name, row) => (
            <FeatureNode key={name} name={name} left={layout.x(0)} top={layout.y(row)} />
          ))}
          {layers.map((layer, k) => (
            <Column
              key={k}
              k={k}
              units={layer.biases.length}
              layout={layout}
              isOutput={k === layers.length - 1}
            />
          ))}
        </div>
      </div>
    </>
  );
}

type ColumnProps = {
  readonly k: number;
  readonly units: number;
  readonly layout: Layout;
  readonly isOutput: boolean;
};

function Column({ k, units, layout, isOutput }: ColumnProps) {
  const { state, conductor, say } = useApp();
  const shape = state.settings.networkShape;
  const resize = (by: number) => void conductor.set({ networkShape: shape.with(k, units + by) });
  const left = layout.x(k + 1);
  return (
    <>
      {isOutput ? (
        <p class="column-name" style={{ left: px(left - 22), width: px(nodeSize + 44) }}>
          {say("playground.output-layer")}
        </p>
      ) : (
        <div class="unit-count" style={{ left: px(left - 18), width: px(nodeSize + 36) }}>
          <button
            type="button"
            class="round small"
            disabled={units <= 1}
            aria-label={say("playground.remove-unit", { layer: k + 1 })}
            onClick={() => resize(-1)}
          >
            −
          </button>
          <button
            type="button"
            class="round small"
            disabled={units >= mostUnits}
            aria-label={say("playground.add-unit", { layer: k + 1 })}
            onClick={() => resize(1)}
          >
            +
          </button>
          <span>{say("playground.units", { count: units })}</span>
        </div>
      )}
      {Array.from({ length: units }, (_, j) => (
        <UnitNode key={j} layer={k} unit={j} left={left} top={layout.y(j)} />
      ))}
    </>
  );
}
