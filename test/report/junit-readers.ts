// Reads JUnit's XML as GitLab and as Jenkins do, by the rules on which naive writers break.
import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root element. @throws Error for what is not well-formed XML 1.0, control characters included. */
export function parseXml(xml: string): Element {
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return document.children[0]!;
}

/** A test case as a reader shows it. */
export interface ReadCase {
  readonly suite: string;
  readonly name: string;
  readonly result: "passed" | "failure" | "error" | "skipped";
  /** What the reader shows of the reason. */
  readonly shown: string;
  readonly file: string | undefined;
}

const casesIn = ({ name, children }: Element): readonly Element[] =>
  children.flatMap((child) =>
    child.name === "testcase" ? (name === "testsuite" ? [child] : []) : casesIn(child),
  );

const childOf = (element: Element, ...names: readonly string[]): Element | undefined =>
  names.flatMap((name) => element.children.filter((child) => child.name === name))[0];

/** A report may have 30 MB, and a text in it 8. */
const largestReport = 30 * 1024 * 1024;
const largestText = 8 * 1024 * 1024;

/**
 * GitLab: a suite is a class name; of two cases with the same class and name one is dropped without a word; a failure
 * comes before an error, that before skipped; what is shown is the content of the element, never its message.
 */
export function readAsGitLab(xml: string): readonly ReadCase[] {
  if (Buffer.byteLength(xml) >= largestReport) throw new Error("GitLab: the report is too large");
  const root = parseXml(xml);
  if (!/^testsuites?$/.test(root.name)) throw new Error(`GitLab: there are no suites in <${root.name}>`);
  const read = casesIn({ ...root, children: root.name === "testsuite" ? [root] : root.children }).map(
    (element): ReadCase => {
      const { classname = "", name = "", file } = element.attributes;
      const reason = childOf(element, "failure", "error", "skipped");
      if ((reason?.text.length ?? 0) >= largestText) throw new Error("GitLab: a text is too large");
      return {
        suite: classname,
        name,
        result: (reason?.name ?? "passed") as ReadCase["result"],
        shown: reason?.text ?? "",
        file,
      };
    },
  );
  return [...new Map(read.map((one) => [JSON.stringify([one.suite, one.name]), one])).values()];
}

/**
 * Jenkins: a suite counts when a case stands directly in it; a case without a class is split at the last dot of its
 * name; an error comes before a failure, and "skipped" before both; what is shown is the message; no case at all fails
 * the build.
 */
export function readAsJenkins(xml: string): readonly ReadCase[] {
  const read = casesIn({ name: "", attributes: {}, children: [parseXml(xml)], text: "" }).map(
    (element): ReadCase => {
      const { classname, name = "", file } = element.attributes;
      const dot = name.lastIndexOf(".");
      const reason = childOf(element, "skipped", "error", "failure");
      return {
        suite: classname ?? name.slice(0, Math.max(dot, 0)),
        name: classname === undefined ? name.slice(dot + 1) : name,
        result: (reason?.name ?? "passed") as ReadCase["result"],
        shown: reason?.attributes["message"] ?? "",
        file,
      };
    },
  );
  if (read.length === 0) throw new Error("Jenkins: the report has no test case, which fails the build");
  return read;
}
