// Puts a shell, a student's code and the sentences together into one page that needs nothing else.
import { languages, type Language, type Messages } from "../../grader/model/assignment.ts";
import type { StudentCode } from "../model/student-file.ts";
import type { Shell } from "./shell.ts";

export type PageContent = {
  readonly shell: Shell;
  readonly student: StudentCode;
  readonly sentences: Messages;
  readonly language: Language;
  /** Whether a server stands behind the page, which tells of saved changes. */
  readonly served: boolean;
};

/** Keys of the catalogues that the page says; the other sentences stay behind. */
const spoken = /^(playground|outcome|finding\.form|finding\.value|type|state)\./;

/** The page as one file. */
export function pageHtml({ shell, student, sentences, language, served }: PageContent): string {
  const chosen = Object.fromEntries(
    languages.map((one) => [
      one,
      Object.fromEntries(Object.entries(sentences[one]).filter(([key]) => spoken.test(key))),
    ]),
  );
  const content = { student, sentences: chosen, language, served, worker: shell.worker };
  const policy = [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    ...(served ? ["connect-src 'self'"] : []),
  ].join("; ");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>Playground</title>
<style>${shell.style}</style>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="content">${JSON.stringify(content).replaceAll("<", "\\u003c")}</script>
<script>${shell.page.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
}
