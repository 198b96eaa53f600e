// The comment on a pull request: one, kept up to date, with nothing in it that the checks' JSON could have smuggled in.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { forStudent } from "../../grader/for-students.ts";
import { ownResultJson } from "../../grader/report/own-result.ts";
import { scratchFolder } from "../cli/kadai.ts";
import { entries, source } from "../report/example-class.ts";
import { strangeThingsIn } from "../report/markdown-reader.ts";
import { markdownTexts } from "../report/markdown-texts.ts";

const script = fileURLToPath(new URL("../../templates/kit/.github/comment.js", import.meta.url));
const { commentText, isResult } = (await import(script)) as {
  readonly isResult: (value: unknown) => boolean;
  readonly commentText: (result: unknown, first: string, runAddress: string) => string;
};
const schema = JSON.parse(
  readFileSync(new URL("../../grader/model/schemas/own-result.schema.json", import.meta.url), "utf8"),
) as object;
const fitsSchema = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const visible = entries.map((entry) => {
  const safe = forStudent(entry);
  return "judged" in safe && safe.judged
    ? { ...safe, judged: safe.judged.filter(({ seen }) => seen === "visible") }
    : safe;
});
const json = (positions: readonly number[]): string =>
  ownResultJson(positions.map((position) => ({ source, entry: visible[position]!, files: [] })));
const result = JSON.parse(json([0, 1, 3])) as { readonly assignments: readonly object[] };
const run = "https://git.example/runs/1";

/** Every place in a tree of JSON, as a path. */
const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key]))]
    : [path];

function replacedAt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = replacedAt(copy[key], rest, by);
  return copy;
}

describe("the shape that the script asks for", () => {
  test("is that of the schema, for results of every kind", () => {
    for (const [position, entry] of visible.entries()) {
      const one: unknown = JSON.parse(json([position]));
      expect([fitsSchema(one), isResult(one), entry.kind]).toEqual([true, true, entry.kind]);
    }
  });

  test("is that of the schema, whatever stands anywhere in the file", () => {
    const places = fc.constantFrom(...placesIn(result));
    const values = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        -1,
        0.5,
        1e9,
        [],
        {},
        "x".repeat(3000),
        "02-delta",
        "passed",
        "toString",
      ),
      fc.array(fc.string(), { maxLength: 25 }),
      fc.dictionary(fc.constantFrom("ja", "en", "check", "__proto__"), fc.string(), { maxKeys: 3 }),
    );
    let refused = 0;
    fc.assert(
      fc.property(places, values, (place, value) => {
        const changed = replacedAt(result, place, value);
        const fits = isResult(changed);
        if (!fits) refused++;
        expect(fits).toBe(fitsSchema(changed));
      }),
      { seed: 20_261_202, numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

describe("the comment", () => {
  test("tells points, where to begin, and every check, in one language openly and in the other folded", () => {
    const text = commentText(result, "en", run);
    for (const part of [
      "5.833/10",
      "**Begin here**: `outputDelta`",
      "All sizes are right, but 2 of 2 numbers differ.",
      "| ✗ To fix | `kFold refuses more folds than there are data` |",
      "<details><summary>日本語</summary>",
      `[Reports and log](${run})`,
    ])
      expect(text).toContain(part);
    expect(commentText(result, "ja", run)).toContain("<details><summary>English</summary>");
  });

  test("leaves out assignments that nobody has begun, unless that is all of them", () => {
    const unwritten = JSON.parse(json([2])) as { readonly assignments: readonly object[] };
    const both = { version: 1, assignments: [...result.assignments, ...unwritten.assignments] };
    expect(commentText(both, "en", run)).toBe(commentText(result, "en", run));
    expect(commentText(unwritten, "en", run)).toContain("0/10");
  });

  test("stays text, whatever the file says", () => {
    const textPlaces = placesIn(result).filter((place) =>
      /^(ja|en|function|place|\d+)$/.test(place.at(-1) ?? ""),
    );
    fc.assert(
      fc.property(fc.constantFrom(...textPlaces), markdownTexts, (place, text) => {
        const changed = replacedAt(result, place, text);
        if (!isResult(changed)) return;
        const [, ...lines] = commentText(changed, "en", run).split("\n");
        // The one link is ours.
        expect(strangeThingsIn(lines.join("\n"))).toEqual(["link_open", "link_close"]);
      }),
      { seed: 20_261_202, numRuns: 150 },
    );
  });

  test("is shortened to what GitHub takes", () => {
    const one = result.assignments[1] as { readonly checks: readonly object[] };
    const checks = Array.from({ length: 200 }, () => one.checks[0]);
    const long = { version: 1, assignments: Array.from({ length: 40 }, () => ({ ...one, checks })) };
    expect(isResult(long)).toBe(true);
    const text = commentText(long, "en", run);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("Too long for a comment");
  });
});

describe("the script", () => {
  interface Comment {
    readonly id: number;
    readonly user: { readonly login: string };
    body: string;
  }

  /** A service on this machine that answers as GitHub does, and remembers. */
  async function service(comments: Comment[], headSha = "abc") {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
        const [, id] = /comments\/(\d+)$/.exec(request.url ?? "") ?? [];
        if (request.method === "PATCH") comments.find((one) => one.id === Number(id))!.body = body;
        if (request.method === "POST")
          comments.push({ id: comments.length + 1, user: { login: "github-actions[bot]" }, body });
        const pulls = [{ number: 7, head: { sha: headSha } }];
        response.end(JSON.stringify(request.url?.includes("/pulls?") ? pulls : comments));
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  async function bodyOf(request: IncomingMessage): Promise<string> {
    let text = "";
    for await (const part of request) text += String(part);
    return text === "" ? "" : (JSON.parse(text) as { readonly body: string }).body;
  }

  async function runScript(address: string, file: string): Promise<number | null> {
    const folder = scratchFolder();
    const event = join(folder, "event.json");
    const workflowRun = {
      ...{ head_sha: "abc", head_branch: "my branch", html_url: run },
      head_repository: { owner: { login: "hanako" } },
    };
    writeFileSync(event, JSON.stringify({ workflow_run: workflowRun }));
    writeFileSync(join(folder, "result.json"), file);
    const child = spawn(process.execPath, [script, join(folder, "result.json")], {
      env: {
        GITHUB_API_URL: address,
        GITHUB_EVENT_PATH: event,
        GITHUB_REPOSITORY: "nn/kit",
        GH_TOKEN: "token",
        KADAI_LANG: "en",
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [code] = (await once(child, "close")) as [number | null];
    return code;
  }

  test("comments once and from then on changes that comment, whoever else writes its marker", async () => {
    const forged = { id: 1, user: { login: "mallory" }, body: "<!-- kadai: checks -->\nforged" };
    const comments: Comment[] = [forged];
    const { address, asked } = await service(comments);
    expect(await runScript(address, json([1]))).toBe(0);
    expect(await runScript(address, json([0]))).toBe(0);
    expect(comments).toHaveLength(2);
    expect(comments[0]?.body).toBe("<!-- kadai: checks -->\nforged");
    expect(comments[1]?.body).toContain("Every check passed.");
    expect(asked[0]).toBe("GET /repos/nn/kit/pulls?state=open&head=hanako%3Amy%20branch Bearer token");
    expect(asked.filter((one) => one.startsWith("POST /repos/nn/kit/issues/7/comments"))).toHaveLength(1);
    expect(asked.filter((one) => one.startsWith("PATCH /repos/nn/kit/issues/comments/2"))).toHaveLength(1);
  });

  test.each([
    "",
    "{",
    "[]",
    '{"version":1,"assignments":[{}]}',
    '{"version":1,"assignments":"<b>"}',
    "x".repeat(2e6),
  ])("says of a file of another shape that it cannot be read (%#)", async (file) => {
    const comments: Comment[] = [];
    const { address } = await service(comments);
    expect(await runScript(address, file)).toBe(0);
    expect(comments[0]?.body).toContain("The result could not be read.");
  });

  test("says nothing where the pull request has moved on", async () => {
    const comments: Comment[] = [];
    const { address } = await service(comments, "newer");
    expect(await runScript(address, json([1]))).toBe(0);
    expect(comments).toEqual([]);
  });
});
