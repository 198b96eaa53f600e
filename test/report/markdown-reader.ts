// Reads Markdown and tells what is more than words, lists, tables, code and folds.
import markdownIt from "markdown-it";

export const markdown = markdownIt({ html: true, linkify: true });

/** Everything GitHub would make of a text besides words, lists, tables, code and our own folds. */
export function strangeThingsIn(text: string): readonly string[] {
  const ours = /^(?:<\/?details>|<details><summary>[^<>]*<\/summary>)\n?$/;
  return markdown.parse(text, {}).flatMap((token) => {
    if (token.type === "html_block") return ours.test(token.content) ? [] : [token.content];
    return (token.children ?? []).flatMap((child) => {
      if (child.type === "text")
        return /@\w|www\.|#\d|:\w+:|\bGH-\d|\b[0-9a-f]{7,40}\b|\$/i.test(child.content)
          ? [child.content]
          : [];
      return ["code_inline", "strong_open", "strong_close", "softbreak"].includes(child.type)
        ? []
        : [child.type];
    });
  });
}
