// Finds the line that declares a function in a file that may be anything.

/** The index, from 0, of the first line that declares the name by `function` or `const`; −1 where none does. */
export function declaredLine(lines: readonly string[], name: string): number {
  if (!/^\w+$/.test(name)) return -1;
  const declared = new RegExp(
    `^\\s*(?:export\\s+)?(?:async\\s+)?(?:function\\*?\\s+${name}\\b|(?:const|let|var)\\s+${name}\\b\\s*[:=])`,
  );
  return lines.findIndex((line) => declared.test(line));
}
