// The source text of missions.ts with another configuration in one of its functions.
import type { Configuration } from "../../assignments/06-playground/configuration.ts";
import { missionNames, type MissionName } from "../../assignments/06-playground/mission-rules.ts";

export type Found = { readonly mission: MissionName; readonly configuration: Configuration };

/** @returns undefined when the mission's function is not where the stub has it. */
export function withMission(source: string, { mission, configuration }: Found): string | undefined {
  if (!missionNames.includes(mission)) return undefined;
  const head = new RegExp(`(export function ${mission}Mission\\(\\)[^{]*\\{\\n)([\\s\\S]*?)(\\n\\}\\n?)`);
  if (!head.test(source)) return undefined;
  return source.replace(
    head,
    (_, before: string, __: string, after: string) => `${before}${missionBody(configuration)}${after}`,
  );
}

/** As a student would write it: one field a line. */
export function missionBody(configuration: Configuration): string {
  const { features, hidden, activation, learningRate, batchSize, penalty, penaltyRate, epochs } =
    configuration;
  const fields = { features, hidden, activation, learningRate, batchSize, penalty, penaltyRate, epochs };
  const lines = Object.entries(fields).map(([key, value]) => `    ${key}: ${literal(value)},`);
  return `  return {\n${lines.join("\n")}\n  };`;
}

/** Only what a configuration may hold gets into the file. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "string" && /^[\w-]*$/.test(value)) return `"${value}"`;
  throw new Error("not a configuration");
}
