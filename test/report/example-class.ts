// A small class for the tests of reports and gradebook: every state and verdict, hostile names, values hard to carry.
import { readFileSync } from "node:fs";
import { loadAssignment } from "../../grader/load/assignment.ts";
import type { Language, Messages, RubricItem } from "../../grader/model/assignment.ts";
import type { Entry, EntryItem, Gradebook } from "../../grader/model/gradebook.ts";
import { opaque } from "../../grader/model/value.ts";
import type { JudgedCheck, Seen, Verdict } from "../../grader/model/verdict.ts";
import { renderFormulas } from "../../grader/report/render-formulas.ts";
import type { ReportSource } from "../../grader/report/report-source.ts";
import { wordingOf } from "../../grader/wording/wording.ts";

export const items: readonly RubricItem[] = [
  {
    id: "activationDerivative",
    title: { ja: "活性化関数の微分", en: "Derivatives of the activation functions" },
    points: 2,
    checks: ["activationDerivative.form", "activationDerivative.gradient"],
  },
  {
    id: "outputDelta",
    title: { ja: "出力層のデルタ", en: "Delta of the output layer" },
    points: 4,
    checks: ["outputDelta.form", "outputDelta.reference", "outputDelta.gradient"],
  },
  {
    id: "kFold",
    title: { ja: "交差検証の分割", en: "Folds of cross-validation" },
    points: 4,
    checks: ["kFold.partition", "kFold.refuses"],
  },
];

const titles: Messages = {
  ja: {
    "check.activationDerivative.form": "activationDerivative は数を 1 つ返し、引数を変えません",
    "check.activationDerivative.gradient": "activationDerivative は数値微分と一致します",
    "check.outputDelta.form": "outputDelta は出力層のユニットごとに δ を 1 つ返します",
    "check.outputDelta.reference": "outputDelta は二乗誤差の δ = −∂E/∂in を返します",
    "check.outputDelta.gradient": "outputDelta は勾配確認を通ります",
    "check.kFold.partition": "kFold はすべてのデータを 1 回ずつ検証データに入れます",
    "check.kFold.refuses": "kFold は分割の数が多すぎる入力を断ります",
  },
  en: {
    "check.activationDerivative.form": "activationDerivative returns one number and leaves its input alone",
    "check.activationDerivative.gradient": "activationDerivative agrees with the numerical derivative",
    "check.outputDelta.form": "outputDelta returns one δ for each output unit",
    "check.outputDelta.reference": "outputDelta gives δ = −∂E/∂in for the squared error",
    "check.outputDelta.gradient": "outputDelta passes the gradient check",
    "check.kFold.partition": "kFold puts every item of the data into exactly one validation set",
    "check.kFold.refuses": "kFold refuses more folds than there are data",
  },
};

/** The program's own sentences, as they are shipped. */
export const catalogue = (language: Language): Readonly<Record<string, string>> =>
  JSON.parse(
    readFileSync(new URL(`../../templates/locales/${language}.json`, import.meta.url), "utf8"),
  ) as Record<string, string>;

export const wording = wordingOf({
  ja: { ...catalogue("ja"), ...titles.ja },
  en: { ...catalogue("en"), ...titles.en },
});

const passed: Verdict = { kind: "passed" };

/** The sign-reversed delta of the lecture's worked example. */
export const signReversed: Verdict = {
  kind: "failed",
  findings: [
    {
      key: "value.differs",
      params: { count: 2, of: 2, path: "[0]" },
      evidence: {
        call: { name: "outputDelta", args: ["sigmoid", [1, 0], [0.5987, 0.7311], [0.4, 1]] },
        yours: [-0.09641663726607565, 0.14373484],
        expected: [0.09641663726607565, -0.14373484],
      },
    },
  ],
};

const hiddenDiffers: Verdict = {
  kind: "failed",
  findings: [
    {
      key: "value.differs",
      params: { count: 1, of: 1, path: "[0]" },
      evidence: {
        call: { name: "outputDelta", args: ["tanh", [0.123]] },
        yours: [0.456],
        expected: [-0.456],
      },
    },
  ],
};

const unrefused: Verdict = {
  kind: "failed",
  findings: [
    {
      key: "refusal.missing",
      params: { errorName: "RangeError" },
      evidence: { call: { name: "kFold", args: [[0, 1, 2], 4] }, yours: [[0], [1], [2], []] },
    },
  ],
};

const threw: Verdict = {
  kind: "errored",
  call: { name: "outputDelta", args: ["tanh", [1], [0.5], [0.55]] },
  outcome: {
    kind: "threw",
    name: "TypeError",
    message: "Cannot read properties of undefined (reading '0')\u202E<img src=x onerror=alert(1)>",
    file: "02-delta/delta.ts",
    line: 14,
  },
};

const timedOut: Verdict = {
  kind: "errored",
  call: { name: "kFold", args: [] },
  outcome: { kind: "timed-out", limitMs: 100 },
};

type Verdicts = readonly [check: string, visible: Verdict, hidden?: Verdict];

const judgedOf = (rows: readonly Verdicts[]): readonly JudgedCheck[] => {
  const seen = (which: Seen, place: 1 | 2) =>
    rows.flatMap((row) => {
      const verdict = row[place];
      return verdict ? [{ check: row[0], seen: which, verdict }] : [];
    });
  return [...seen("visible", 1), ...seen("hidden", 2)];
};

const every = (verdict: Verdict): readonly JudgedCheck[] =>
  judgedOf([
    ["activationDerivative.form", verdict],
    ["activationDerivative.gradient", verdict, verdict],
    ["outputDelta.form", verdict],
    ["outputDelta.reference", verdict, verdict],
    ["outputDelta.gradient", verdict, verdict],
    ["kFold.partition", verdict, verdict],
    ["kFold.refuses", verdict, verdict],
  ]);

const mixed = judgedOf([
  ["activationDerivative.form", passed],
  ["activationDerivative.gradient", passed, passed],
  ["outputDelta.form", passed],
  ["outputDelta.reference", signReversed, hiddenDiffers],
  ["outputDelta.gradient", { kind: "skipped", requires: "outputDelta.form" }, threw],
  ["kFold.partition", { kind: "passed", followThrough: ["outputDelta", "activationDerivative"] }, passed],
  ["kFold.refuses", unrefused, timedOut],
]);

const points = (milliPoints: readonly number[]) => ({
  items: items.map(({ id, points: most }, index): EntryItem => ({
    item: id,
    milliPoints: milliPoints[index] ?? 0,
    maxMilliPoints: most * 1000,
  })),
  milliPoints: milliPoints.reduce((sum, one) => sum + one, 0),
});

const version = {
  commit: "8c7e5a2f0f9f4d06b1c2a90d34a7a4c55f9d2e10",
  committedAt: "2026-12-01T21:04:11+09:00",
  late: false,
};

/** Values that only the codec carries: they must survive the gradebook. */
const hardToCarry: Verdict = {
  kind: "failed",
  findings: [
    {
      key: "value.nan",
      params: { count: 1, of: 3, path: "[1]" },
      evidence: {
        call: { name: "outputDelta", args: [[Number.NaN, -0, Infinity], new Float64Array([1.5, -0])] },
        // eslint-disable-next-line no-sparse-arrays
        yours: [1, , undefined, opaque("Promise")],
        expected: { $: 1, _x: null, __proto__x: -Infinity },
      },
    },
  ],
};

/** In the order of the roster; hidden verdicts as they are recorded, so some hold data. */
export const entries: readonly Entry[] = [
  {
    id: "s2640001",
    name: "佐藤 花子",
    email: "hanako@example.ac.jp",
    section: "A",
    kind: "graded",
    ...version,
    seedId: "3f2a91c0",
    judged: every(passed),
    diagnoses: [],
    ...points([2000, 4000, 4000]),
  },
  {
    id: "s2640002",
    name: "Anna Müller-Ångström",
    section: "B",
    kind: "graded",
    ...version,
    committedAt: "2026-12-02T08:30:00+09:00",
    late: true,
    seedId: "77aa01bd",
    judged: mixed,
    diagnoses: [],
    ...points([2000, 1333, 2500]),
  },
  {
    id: "s2640003",
    name: "<script>alert('x')</script>",
    email: '"><img src=x>@example.com',
    section: "{{x}}",
    kind: "graded",
    seedId: "00000000",
    judged: every({ kind: "not-implemented" }),
    diagnoses: [],
    ...points([0, 0, 0]),
  },
  {
    id: "s2640004",
    name: "=cmd()|' /C calc'!A0",
    kind: "graded",
    ...version,
    seedId: "0badcafe",
    diagnoses: [],
    judged: every({
      kind: "errored",
      call: { name: "activationDerivative", args: [] },
      outcome: { kind: "unloadable", message: "Unexpected token (3:8)", file: "02-delta/delta.ts", line: 3 },
    }),
    ...points([0, 0, 0]),
  },
  {
    id: "s2640005",
    name: "高橋\u200B 健\u202E太",
    kind: "graded",
    ...version,
    seedId: "12345678",
    diagnoses: [],
    judged: [{ check: "outputDelta.reference", seen: "visible", verdict: hardToCarry }],
    ...points([2000, 3333, 4000]),
  },
  {
    id: "s2640006",
    name: "鈴木 一郎",
    section: "A",
    kind: "no-submission",
    reason: "none-before",
  },
  {
    id: "s2640007",
    name: "Lê Thị Mai",
    kind: "ungraded",
    fault: "Row 8: the repository https://git.example.ac.jp/<mai>.git cannot be reached; try again.",
  },
  {
    id: "s2640008",
    name: "田中 美咲",
    kind: "ungraded",
    ...version,
    fault: 'the reference is not in order for check "outputDelta.gradient", hidden case 2',
    seedId: "deadbeef",
    judged: [
      { check: "outputDelta.reference", seen: "visible", verdict: passed },
      {
        check: "outputDelta.gradient",
        seen: "hidden",
        verdict: { kind: "ungraded", fault: "the reference is not in order" },
      },
    ],
  },
  {
    id: "s2640001",
    name: "Double Row",
    kind: "ungraded",
    fault: 'Row 10: the id "s2640001" already stands in line 2.',
  },
  {
    id: "../etc",
    name: "",
    kind: "ungraded",
    fault: "Row 11: the id may hold only letters, digits, . _ and -.",
  },
];

export const gradebook: Gradebook = {
  assignment: "02-delta",
  title: { ja: "誤差逆伝播法: デルタ", en: "Backpropagation: deltas" },
  maxMilliPoints: 10_000,
  sandbox: "strong",
  isolation: "shared",
  paranoid: false,
  entries,
};

/** The shipped formulas of the functions in {@link items}. */
const formulas = renderFormulas(await loadAssignment("02-delta"));

export const source: ReportSource = {
  gradebook,
  items,
  deadline: "2026-12-01T23:59:59+09:00",
  submit: ["delta.ts"],
  slides: { outputDelta: ["第 M 層(出力層) の場合"] },
  formulas,
  wording,
  version: "0.1.0",
};
