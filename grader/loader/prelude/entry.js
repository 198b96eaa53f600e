// The one door: the host calls `entry` with a request as text and gets text back. Nothing else crosses.

/** What the calls of the last "call" request have come to, joined by commas. */
let answers = "";
let answeredCount = 0;
let askedCount = 0;

const entry = (text) => {
  const request = parse(text);
  switch (request.kind) {
    case "load":
      loadFiles(request);
      return "[]";
    case "call":
      return callEach(request.name, request.args);
    case "finished":
      return `[${answers}]`;
    case "interrupted":
      // If every call had ended, it was a microtask that never did: then none of the answers stands.
      return answeredCount === askedCount ? "[]" : `[${answers}]`;
  }
};

/** Characters all answers of a function may take: a dozen functions still fit the line to the parent. */
const maxAnswersLength = 1_200_000;
const tooLargeText = `{"kind":"returned","value":${opaqueText("too large")},"args":null}`;

const callEach = (name, argsTexts) => {
  answers = "";
  answeredCount = 0;
  askedCount = argsTexts.length;
  const answer = answererOf(name);
  for (let i = 0; i < argsTexts.length; i++) {
    const whole = answer(argsTexts[i]);
    const text = answers.length + whole.length > maxAnswersLength ? tooLargeText : whole;
    answers += i === 0 ? text : "," + text;
    answeredCount++;
  }
  return `[${answers}]`;
};

/** What turns the arguments of a call into the text of its answer. */
const answererOf = (name) => {
  try {
    const { found, failure } = findFunction(name);
    if (found !== undefined) return (argsText) => callOnce(found, argsText);
    const text = failure === undefined ? '{"kind":"missing"}' : unloadableText(failure);
    return () => text;
  } catch (thrown) {
    const text = threwText(describe(thrown));
    return () => text;
  }
};

const callOnce = (found, argsText) => {
  const args = decodeArgs(argsText);
  try {
    restartRandom();
    const value = apply(found, undefined, args);
    return returnedText(value, args, argsText);
  } catch (thrown) {
    return threwText(describe(thrown));
  }
};

/** `args` is null when they are as they were, which spares carrying and reading them once more. */
const returnedText = (value, args, argsText) => {
  const valueText = encode(value);
  return `{"kind":"returned","value":${valueText},"args":${argsAfterText(args, argsText)}}`;
};

const argsAfterText = (args, argsText) => {
  if (isSame(args, decodeArgs(argsText))) return "null";
  let text = "[";
  for (let i = 0; i < args.length; i++) text += (i === 0 ? "" : ",") + encode(args[i]);
  text += "]";
  return text === argsText ? "null" : text;
};

/** Whether lists of numbers and texts are as they were. Comparing is much faster than writing all numbers out again. */
const isSame = (value, before) => {
  if (typeof before !== "object" || before === null) return is(value, before);
  if (!isArray(before) || !isArray(value) || value.length !== before.length) return false;
  for (let i = 0; i < before.length; i++) if (!isSame(value[i], before[i])) return false;
  return true;
};

const threwText = ({ name, message, file, line }) => {
  if (name === "NotImplemented") return '{"kind":"not-implemented"}';
  const said = `"name":${stringify(name)},"message":${stringify(message)}`;
  return `{"kind":"threw",${said}${placeText(file, line)}}`;
};

const unloadableText = ({ message, file, line }) =>
  `{"kind":"unloadable","message":${stringify(message)}${placeText(file, line)}}`;

const placeText = (file, line) =>
  (typeof file === "string" ? `,"file":${stringify(file)}` : "") +
  (typeof line === "number" ? `,"line":${line}` : "");
