// The rules that Gradescope has for results.json, as far as a file can break them.
import { Ajv2020 } from "ajv/dist/2020.js";

export interface GradescopeResults {
  readonly score?: number | undefined;
  readonly visibility?: string;
  readonly stdout_visibility?: string;
  readonly output?: string;
  readonly output_format?: string;
  readonly tests: readonly GradescopeTest[];
}

interface GradescopeTest {
  readonly score?: number;
  readonly max_score?: number;
  readonly status?: string;
  readonly number?: string;
  readonly output?: string;
  readonly tags?: readonly string[];
  readonly visibility?: string;
}

const text = { type: "string" };
const format = { enum: ["text", "html", "simple_format", "md", "ansi"] };
const visibility = { enum: ["hidden", "after_due_date", "after_published", "visible"] };

const schema = {
  type: "object",
  additionalProperties: false,
  // Otherwise every test needs points, and checks here have none.
  required: ["score"],
  properties: {
    score: { type: "number" },
    // The official helper for Python writes it as text.
    execution_time: { type: ["number", "string"] },
    output: text,
    output_format: format,
    test_output_format: format,
    test_name_format: format,
    visibility,
    stdout_visibility: visibility,
    extra_data: { type: "object" },
    leaderboard: { type: "array" },
    tests: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          score: { type: "number" },
          max_score: { type: "number" },
          status: { enum: ["passed", "failed"] },
          name: text,
          name_format: format,
          number: text,
          output: text,
          output_format: format,
          tags: { type: "array", items: text },
          visibility,
          extra_data: { type: "object" },
        },
      },
    },
  },
};

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const sum = (points: readonly number[]): number =>
  points.reduce((total, one) => total + Math.round(1000 * one), 0);

/** Every rule that the results break, as a phrase. @param assignmentPoints what Gradescope says can be had. */
export function faultsForGradescope(results: GradescopeResults, assignmentPoints: number): readonly string[] {
  if (!validate(results))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const { score = 0, tests, stdout_visibility } = results;
  const rules: readonly (readonly [string, boolean])[] = [
    ["the total is not the sum of its tests", sum([score]) !== sum(tests.map((one) => one.score ?? 0))],
    [
      "the most points are not those of the assignment",
      sum([assignmentPoints]) !== sum(tests.map(({ max_score = 0 }) => max_score)),
    ],
    [
      "a test has points out of range",
      tests.some(({ score: points = 0, max_score = 0 }) => points < 0 || points > max_score),
    ],
    ["what a submission prints is shown", stdout_visibility !== undefined && stdout_visibility !== "hidden"],
  ];
  return rules.filter(([, broken]) => broken).map(([rule]) => rule);
}
