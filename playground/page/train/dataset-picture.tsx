// A thumbnail of a data set: its points without noise.
import { dataSet, playgroundRandom, type DataSetName } from "../../truth/data.ts";
import type { DatasetName } from "../../model/settings.ts";
import { threeClasses } from "../../run/three-classes.ts";
import { classColours, colourOf } from "../palette.ts";

const count = 120;
const drawn = new Map<DatasetName, preact.JSX.Element>();

export function DatasetPicture({ name }: { readonly name: DatasetName }) {
  const known = drawn.get(name) ?? picture(name);
  drawn.set(name, known);
  return known;
}

function picture(name: DatasetName) {
  const random = playgroundRandom("thumbnail");
  const three = name === "three-gauss" || name === "three-spiral";
  const points = three
    ? threeClasses(name, 0, random).filter((_, n) => n % 4 === 0)
    : dataSet(name as DataSetName, { count, noise: 0, random });
  return (
    <svg viewBox="-6.5 -6.5 13 13" aria-hidden="true">
      {points.map(({ x, y, label }, n) => (
        <circle
          key={n}
          cx={x}
          cy={-y}
          r={0.42}
          fill={three ? classColours[label] : `rgb(${colourOf(label).join(" ")})`}
        />
      ))}
    </svg>
  );
}
