// A unit of a layer, with what it answers over the plane; chosen, its weights can be read and changed below.
import { useApp } from "../app-context.ts";
import { MapCanvas } from "../map-canvas.tsx";
import { short } from "../numbers.ts";
import { colourOf } from "../palette.ts";
import { nodeSize } from "./network-layout.ts";
import { px } from "../px.ts";

type Props = { readonly layer: number; readonly unit: number; readonly left: number; readonly top: number };

export function UnitNode({ layer, unit, left, top }: Props) {
  const { state, conductor, say } = useApp();
  const { frame, selected, settings } = state;
  const map = frame?.maps[layer]?.[unit];
  const bias = frame?.network.layers[layer]?.biases[unit] ?? 0;
  const isSelected = selected?.layer === layer && selected.unit === unit;
  const name = { layer, unit };
  return (
    <>
      <button
        type="button"
        class="node unit"
        style={{ left: px(left), top: px(top), width: px(nodeSize), height: px(nodeSize) }}
        aria-pressed={isSelected}
        aria-label={say("playground.unit-name", { layer: layer + 1, unit: unit + 1 })}
        onClick={() => conductor.dispatch({ kind: "select", unit: isSelected ? undefined : name })}
        onPointerEnter={() => conductor.dispatch({ kind: "hover", unit: name })}
        onPointerLeave={() => conductor.dispatch({ kind: "hover", unit: undefined })}
        onFocus={() => conductor.dispatch({ kind: "hover", unit: name })}
        onBlur={() => conductor.dispatch({ kind: "hover", unit: undefined })}
      >
        {map && <MapCanvas maps={[map]} discretize={settings.discretize} />}
      </button>
      <span
        class="bias"
        style={{
          left: px(left - 5),
          top: px(top + nodeSize - 5),
          background: `rgb(${colourOf(bias).join(" ")})`,
        }}
        title={say("playground.bias-is", { value: short(bias, 2) })}
      />
    </>
  );
}
