// Texts full of what means something to Markdown or to GitHub.
import fc from "fast-check";

export const markdownTexts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "`",
          "```",
          "<",
          ">",
          "&lt;",
          "|",
          "\\",
          "\n",
          "\r",
          "# ",
          "- ",
          "1. ",
          "---",
          "===",
          "> ",
          "    ",
        ],
        ...[
          "[x](y)",
          "![x](y)",
          "*",
          "_",
          "~~",
          "$",
          "@user",
          "#1",
          ":x:",
          "::error::x",
          "https://example.com",
          "www.example.com",
        ],
        ...["</details>", "<!--", "<script>", "a", "山", "「", "(", "1", "abcdef1", "GH-1", " "],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);
