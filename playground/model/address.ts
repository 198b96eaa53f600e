// The state in the page's address: the Playground's own keys, and ours beside them.
import { clamped } from "./clamp.ts";
import {
  activations,
  classDatasets,
  defaultSettings,
  featureNames,
  limits,
  mostLayers,
  mostUnits,
  problems,
  regDatasets,
  regularizations,
  speeds,
  threeDatasets,
  type NumberKey,
  type TrainSettings,
} from "./settings.ts";

/** One thing in the address that was not taken as it stood: what was asked, and what is used. */
export type AddressNotice = { readonly key: string; readonly asked: string; readonly used: string };

export type ReadAddress = {
  readonly settings: TrainSettings;
  readonly notices: readonly AddressNotice[];
  /** Keys of the page's other tabs, as they stand. */
  readonly rest: Readonly<Record<string, string>>;
};

const choices = {
  activation: activations,
  regularization: regularizations,
  dataset: classDatasets,
  regDataset: regDatasets,
  threeDataset: threeDatasets,
  problem: problems,
  speed: speeds,
} as const;

const booleans = ["showTestData", "discretize", "initZero", "showPenalty", "compare"] as const;

/** Keys of the Playground behind which nothing stands: accepted and dropped. */
const idle = ["cosX", "cosY", "collectStats", "hideText", "tutorial"];

/** Everything but the text "false" is true, as in the Playground. */
const isTrue = (text: string): boolean => text !== "false";

/**
 * Reads `#key=value&…`. As in the Playground an unknown value of a choice is ignored; unlike there a number out of
 * range is clamped. Both are noticed.
 * @param randomSeed the seed where the address has none.
 */
export function readAddress(hash: string, randomSeed: string): ReadAddress {
  const given = new Map(
    hash
      .replace(/^#/, "")
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [key = "", ...value] = pair.split("=");
        return [decoded(key), decoded(value.join("="))] as const;
      }),
  );
  const notices: AddressNotice[] = [];
  const settings: Record<string, unknown> = { ...defaultSettings, seed: randomSeed };
  const take = (key: string, read: (text: string) => unknown): void => {
    const text = given.get(key);
    given.delete(key);
    if (text === undefined) return;
    const value = read(text);
    if (value !== undefined) settings[key] = value;
    if (String(value) !== text && !isSameNumber(value, text))
      notices.push({ key, asked: text, used: String(settings[key]) });
  };

  for (const [key, allowed] of Object.entries(choices))
    take(key, (text) => (allowed as readonly string[]).find((choice) => choice === text));
  for (const key of Object.keys(limits) as NumberKey[]) take(key, (text) => clamped(text, limits[key]));
  take("networkShape", readShape);
  take("seed", (text) => (text === "" ? undefined : text));
  for (const key of booleans) {
    const text = given.get(key);
    given.delete(key);
    if (text !== undefined) settings[key] = isTrue(text);
  }
  settings["features"] = featureNames.filter((name) => {
    const text = given.get(name);
    given.delete(name);
    return text === undefined ? defaultSettings.features.includes(name) : isTrue(text);
  });
  for (const key of [...idle, ...[...given.keys()].filter((name) => name.endsWith("_hide"))])
    given.delete(key);

  const checked = settings as unknown as TrainSettings;
  const [fitting, shareNotices] = fitShares(checked);
  return { settings: fitting, notices: [...notices, ...shareNotices], rest: Object.fromEntries(given) };
}

/** Validation data leave at least a tenth for the test. */
function fitShares(settings: TrainSettings): readonly [TrainSettings, readonly AddressNotice[]] {
  const most = Math.max(0, 90 - settings.percTrainData);
  if (settings.percValData <= most) return [settings, []];
  const notice = { key: "percValData", asked: String(settings.percValData), used: String(most) };
  return [{ ...settings, percValData: most }, [notice]];
}

function readShape(text: string): readonly number[] | undefined {
  if (text === "") return [];
  const units = text.split(",").map((part) => clamped(part, { low: 1, high: mostUnits, whole: true }));
  return units.every((count) => count !== undefined) ? units.slice(0, mostLayers) : undefined;
}

const isSameNumber = (value: unknown, text: string): boolean =>
  typeof value === "number" && Number(text) === value;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a state: every key of the Playground, and ours where they are not at their default. */
export function writeAddress(settings: TrainSettings, rest: Readonly<Record<string, string>>): string {
  const { features, csv: _, ...plain } = settings;
  const pairs = Object.entries(plain)
    .filter(([key, value]) => !ours.has(key) || value !== defaultSettings[key as keyof TrainSettings])
    .filter(([key, value]) => key !== "regularization" || value !== "none")
    .map(([key, value]) => [key, String(value)]);
  const chosen = featureNames.map((name) => [name, String(features.includes(name))]);
  return [...pairs, ...chosen, ...Object.entries(rest)]
    .map(([key = "", value = ""]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}

const ours: ReadonlySet<string> = new Set<keyof TrainSettings>([
  "threeDataset",
  "percValData",
  "speed",
  "stopEpoch",
  "stopLoss",
  "showPenalty",
  "compare",
]);
