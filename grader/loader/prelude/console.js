// Supplies console: it prints through the host's `print` where there is one, and is silent where there is none.

const consoleMethods = ["log", "info", "debug", "warn", "error", "trace", "dir", "table", "assert"];
consoleMethods.push(
  "group",
  "groupCollapsed",
  "groupEnd",
  "count",
  "countReset",
  "time",
  "timeLog",
  "timeEnd",
);

const printValues = (method, values) => {
  if (print === undefined) return;
  let text = "[";
  for (let i = 0; i < values.length; i++) text += (i === 0 ? "" : ",") + printable(values[i]);
  print(method, text + "]");
};

/** Errors are printed as their name and message; everything else as the value it is. */
const printable = (value) => {
  if (!(value instanceof OriginalError)) return encode(value);
  const { name, message } = describe(value);
  return stringify(`${name}: ${message}`);
};

const consoleObject = {};
for (const method of consoleMethods) {
  define(consoleObject, method, { [method]: (...values) => printValues(method, values) }[method]);
}
defineBuiltIn(globalThis, "console", consoleObject);
