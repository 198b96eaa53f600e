// A feature: chosen or not, with its map when it is chosen.
import type { FeatureName } from "../../../assignments/06-playground/configuration.ts";
import { featureNames } from "../../model/settings.ts";
import { useApp } from "../app-context.ts";
import { MapCanvas } from "../map-canvas.tsx";
import { featureText } from "./feature-names.ts";
import { nodeSize } from "./network-layout.ts";
import { px } from "../px.ts";

type Props = { readonly name: FeatureName; readonly left: number; readonly top: number };

export function FeatureNode({ name, left, top }: Props) {
  const { state, conductor } = useApp();
  const { features, discretize } = state.settings;
  const place = features.indexOf(name);
  const map = place < 0 ? undefined : state.setting?.featureMaps[place];
  const toggle = () =>
    void conductor.set({
      features: featureNames.filter((one) => features.includes(one) !== (one === name)),
    });
  return (
    <button
      type="button"
      class={`node feature ${place < 0 ? "off" : ""}`}
      style={{ left: px(left), top: px(top), width: px(nodeSize), height: px(nodeSize) }}
      aria-pressed={place >= 0}
      aria-label={featureText[name]}
      onClick={toggle}
      onPointerEnter={() =>
        place >= 0 && conductor.dispatch({ kind: "hover", unit: { layer: -1, unit: place } })
      }
      onPointerLeave={() => conductor.dispatch({ kind: "hover", unit: undefined })}
    >
      <span class="feature-name" aria-hidden="true">
        {featureText[name]}
      </span>
      {map && <MapCanvas maps={[map]} discretize={discretize} />}
    </button>
  );
}
