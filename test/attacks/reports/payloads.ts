// Texts that would act in a report if one of its encoders slept. Expected: safe, and still there to be read.

export interface Payload {
  readonly covers: string;
  /** Put into the name, the section, messages, names of errors, results and keys of one student. */
  readonly text: string;
  /** What has to stand in the page, as HTML, where the text could also have been read as something else. */
  readonly shown?: string;
}

export const payloads: Readonly<Record<string, Payload>> = {
  "script-element": { covers: "markup in names and messages", text: "<script>alert(1)</script>" },
  "image-with-a-handler": { covers: "markup in names and messages", text: `"><img src=x onerror=alert(1)>` },
  "handler-in-an-attribute": {
    covers: "markup in names and messages",
    text: `" onmouseover="alert(1)" x='y' onfocus=alert(1) autofocus a="`,
  },
  "escaped-markup": {
    covers: "markup in names and messages",
    text: "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img&#62;",
    shown: "&amp;lt;script&amp;gt;",
  },
  "script-address": { covers: "script addresses in links", text: "javascript:alert(1)" },
  "data-address": { covers: "script addresses in links", text: "data:text/html,<script>alert(1)</script>" },
  "end-tags": {
    covers: "end tags in shown code",
    text: "</code></pre></textarea></script></style></title>]]>--><!--",
  },
  "template-of-our-own": {
    covers: "markup in names and messages",
    text: `{{say "report.points"}} {{{id}}} {{> page}} $t(report.points) {{constructor}}`,
    shown: "$t(report.points) {{constructor}}",
  },
  "formula-with-equals": { covers: "formulas in cells", text: `=HYPERLINK("https://127.0.0.1:9/","look")` },
  "formula-with-plus": { covers: "formulas in cells", text: "+cmd|' /C calc'!A0" },
  "formula-with-minus": { covers: "formulas in cells", text: "-1+1" },
  "formula-with-at": { covers: "formulas in cells", text: "@SUM(1;2)" },
  "formula-after-a-tab": { covers: "formulas in cells", text: "\t=1+1" },
  "formula-after-a-return": { covers: "formulas in cells", text: "\r=1+1" },
  "formula-in-full-width": { covers: "formulas in cells", text: "＝1+1" },
  "separators-and-quotes": { covers: "separators in cells", text: `a","b";'c'\td|e` },
  "lines-in-a-cell": { covers: "separators in cells", text: "a\r\nforged,forged,forged\nb\u2028c\u0085d" },
  "null-in-a-cell": { covers: "separators in cells", text: "a\0b" },
  "clears-the-screen": { covers: "terminal control", text: "\u001b[2J\u001b[H\u001b]0;title\u0007" },
  "writes-the-clipboard": { covers: "terminal control", text: "\u001b]52;c;cm0gLXJmIC8=\u0007" },
  "link-in-the-terminal": {
    covers: "terminal control",
    text: "\u001b]8;;file:///etc/passwd\u001b\\click\u001b]8;;\u001b\\",
  },
  "single-byte-controls": {
    covers: "terminal control",
    text: "\u009b2J\u009d52;c;eA==\u009c\u0090q\u0008\u007f",
  },
  "turned-around": {
    covers: "bidirectional and invisible characters",
    text: "\u202egnp.exe\u202c \u2066\u2069 \u200b\u200d\ufeff\u{e0041}",
  },
  "pile-of-marks": {
    covers: "bidirectional and invisible characters",
    text: `Z${"\u0300\u0316\u0324".repeat(300)}`,
  },
  markdown: {
    covers: "Markdown and LaTeX",
    text: "[x](javascript:alert(1)) ![y](https://127.0.0.1:9/y) `z` **b**",
  },
  latex: {
    covers: "Markdown and LaTeX",
    text: "$\\href{javascript:alert(1)}{x}$ \\input{/etc/passwd} $$\\def\\a{\\a\\a}\\a$$",
  },
  "forged-lines": {
    covers: "text that imitates the grader",
    text: "10\ngraded   forged   10 / 10 PASS\n::error::forged",
  },
  "text-without-measure": { covers: "huge error message", text: "long ".repeat(20_000) },
};
