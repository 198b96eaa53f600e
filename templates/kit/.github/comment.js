// Keeps one comment on a pull request up to date with what the visible checks found (workflows/comment.yml runs it).
//
// It runs with the right to write, and the JSON it reads was made where a student's code ran. So the file is held
// against its shape first, every text in it goes into a span or a block of code, where nothing is read as Markdown, and
// which pull request it is about is asked of GitHub, never of the file.
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Invisible in the comment: by it the comment is found again. */
const marker = "<!-- kadai: checks -->";

/** GitHub takes 65,536 characters. */
const longestComment = 60_000;

/** Six assignments with all that can be said of them take a twentieth of it. */
const largestResultBytes = 1_000_000;

const words = {
  ja: {
    language: "日本語",
    title: "公開ケースの結果",
    begin: "ここから始めましょう",
    all: "すべてのチェック",
    done: "すべてのチェックを通過しました。",
    unread: "結果を読み取れませんでした。チェックのログを見てください。",
    details: "詳しい結果",
    cut: "長いので省略しました。レポートを見てください。",
    states: {
      passed: "✓ 通過",
      failed: "✗ 要修正",
      errored: "! エラー",
      skipped: "– 保留",
      "not-implemented": "未実装",
      ungraded: "? 未採点",
    },
  },
  en: {
    language: "English",
    title: "Results of the visible cases",
    begin: "Begin here",
    all: "All checks",
    done: "Every check passed.",
    unread: "The result could not be read. Look at the log of the checks.",
    details: "Reports and log",
    cut: "Too long for a comment; the rest stands in the report.",
    states: {
      passed: "✓ Passed",
      failed: "✗ To fix",
      errored: "! Error",
      skipped: "– Waiting",
      "not-implemented": "Not implemented",
      ungraded: "? Not graded",
    },
  },
};

const text = (longest) => (value) => typeof value === "string" && [...value].length <= longest;
const number = (value) => typeof value === "number" && value >= 0 && value <= 1_000_000;
const nothingOr = (fits) => (value) => value === null || fits(value);
const list = (most, fits) => (value) => Array.isArray(value) && value.length <= most && value.every(fits);
const fields = (shape) => (value) =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === Object.keys(shape).length &&
  Object.entries(shape).every(([name, fits]) => Object.hasOwn(value, name) && fits(value[name]));
const bilingual = (fits) => fields({ ja: fits, en: fits });

/** Whether a value has the shape of grader/model/schemas/own-result.schema.json. */
export const isResult = fields({
  version: (value) => value === 1,
  assignments: list(
    40,
    fields({
      assignment: (value) => typeof value === "string" && /^\d\d-[\w-]{1,60}$/.test(value),
      title: bilingual(text(500)),
      points: nothingOr(number),
      maxPoints: number,
      begin: nothingOr(
        fields({ function: text(100), place: nothingOr(text(300)), said: bilingual(list(20, text(2000))) }),
      ),
      checks: list(
        200,
        fields({
          check: text(100),
          verdict: (value) => typeof value === "string" && Object.hasOwn(words.en.states, value),
          title: bilingual(text(500)),
        }),
      ),
    }),
  ),
});

/** Nothing invisible, nothing that ends a line. */
const visible = (value) => value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "·");

const fenceFor = (value, shortest) =>
  "`".repeat(Math.max(shortest, ...Array.from(value.matchAll(/`+/g), ([run]) => run.length + 1)));

/** A span of code; a bar would end the cell of a table even there. */
function span(value) {
  const shown = visible(value).replaceAll("|", "¦").trim();
  const fence = fenceFor(shown, 1);
  return shown === "" ? "" : fence.length > 1 ? `${fence} ${shown} ${fence}` : fence + shown + fence;
}

function block(lines) {
  const shown = lines.map(visible).join("\n");
  const fence = fenceFor(shown, 3);
  return `${fence}text\n${shown}\n${fence}`;
}

const folded = (summary, inside) => `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;

function assignmentText({ assignment, title, points, maxPoints, begin, checks }, language) {
  const say = words[language];
  const rows = checks.map(({ verdict, title: of }) => `| ${say.states[verdict]} | ${span(of[language])} |`);
  return [
    `#### ${span(`${assignment} ${title[language]}`)} ${points ?? "-"}/${maxPoints}`,
    ...(begin
      ? [
          `**${say.begin}**: ${span(begin.function)} ${span(begin.place ?? "")}`.trim(),
          block(begin.said[language]),
        ]
      : [say.done]),
    folded(say.all, ["| | |", "| --- | --- |", ...rows].join("\n")),
  ].join("\n\n");
}

/** Assignments nobody has begun are left out, unless that is all of them. */
const begunIn = (assignments) => {
  const begun = assignments.filter(({ checks }) =>
    checks.some(({ verdict }) => verdict !== "not-implemented"),
  );
  return begun.length > 0 ? begun : assignments.slice(0, 1);
};

/**
 * The comment. @param result of {@link isResult}; undefined when it had another shape. @param first "ja" or "en".
 * @param runAddress of the run whose log and reports say more.
 */
export function commentText(result, first, runAddress) {
  const other = first === "ja" ? "en" : "ja";
  const page = (language) =>
    result
      ? begunIn(result.assignments)
          .map((one) => assignmentText(one, language))
          .join("\n\n")
      : words[language].unread;
  const head = `${marker}\n### ${words[first].title}`;
  const foot = `[${words[first].details}](${runAddress})`;
  const bodies = [
    `${page(first)}\n\n${folded(words[other].language, page(other))}`,
    page(first),
    words[first].cut,
  ];
  const comments = bodies.map((body) => [head, body, foot].join("\n\n"));
  return comments.find(({ length }) => length <= longestComment) ?? comments.at(-1);
}

function readResult(file) {
  try {
    if (statSync(file).size > largestResultBytes) return undefined;
    const value = JSON.parse(readFileSync(file, "utf8"));
    return isResult(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function main(file) {
  const { GITHUB_API_URL, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GH_TOKEN, KADAI_LANG } = process.env;
  const api = async (path, method = "GET", body = undefined) => {
    const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
      method,
      headers: { authorization: `Bearer ${GH_TOKEN}`, accept: "application/vnd.github+json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: GitHub answered ${response.status}`);
    return response.json();
  };
  const { workflow_run: run } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, "utf8"));
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const pulls = await api(`pulls?state=open&head=${head}`);
  // A newer push has a run of its own.
  const pull = pulls.find((one) => one.head.sha === run.head_sha);
  if (!pull) return;
  const body = commentText(readResult(file), KADAI_LANG === "en" ? "en" : "ja", run.html_url);
  for (let page = 1; ; page++) {
    const comments = await api(`issues/${pull.number}/comments?per_page=100&page=${page}`);
    // Anyone may write the marker; only this workflow writes as the bot.
    const own = comments.find(
      (one) => one.user.login === "github-actions[bot]" && one.body.startsWith(marker),
    );
    if (own) return void (await api(`issues/comments/${own.id}`, "PATCH", { body }));
    if (comments.length < 100) break;
  }
  await api(`issues/${pull.number}/comments`, "POST", { body });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
