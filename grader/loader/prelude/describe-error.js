// Describes a thrown value by its data properties alone: asking it for its message could hang, or lie.

/** Prototypes looked at; an honest error has fewer. */
const maxAncestors = 10;
/** Characters kept of a message and of a name. */
const maxMessage = 500;
const maxName = 100;
/** Length up to which a message is searched for in its stack, which repeats it; an honest one is shorter. */
const maxSearched = 10_000;

// V8 gives every error an own accessor for `stack` with this one getter.
const stackGetter = getOwnPropertyDescriptor(new OriginalError(), "stack").get;

/** `{ name, message, file, line }`; the last two undefined unless a frame lies in a submitted file. */
const describe = (thrown) => {
  try {
    if ((typeof thrown !== "object" || thrown === null) && typeof thrown !== "function") {
      return description(typeof thrown, primitiveText(thrown), "");
    }
    const name = inheritedText(thrown, "name") || typeName(thrown);
    const message = inheritedText(thrown, "message") ?? "";
    return description(name, message, message.length > maxSearched ? "" : stackText(thrown));
  } catch {
    return description("object", "", "");
  }
};

const description = (name, message, stack) => {
  const frame = submittedFrame(stack, message);
  return {
    __proto__: null,
    name: slice(name, 0, maxName),
    message: slice(message, 0, maxMessage),
    file: frame.file,
    line: frame.line,
  };
};

const primitiveText = (thrown) => (typeof thrown === "symbol" ? symbolText(thrown) : "" + thrown);

const inheritedText = (object, key) => {
  for (let i = 0; object !== null && i < maxAncestors; i++) {
    if (hasOwn(object, key)) {
      const value = ownData(object, key);
      return typeof value === "string" ? value : undefined;
    }
    object = getPrototypeOf(object);
  }
  return undefined;
};

const stackText = (thrown) => {
  const descriptor = getOwnPropertyDescriptor(thrown, "stack");
  if (descriptor === undefined) return "";
  const isGenuine = hasOwn(descriptor, "get") && descriptor.get === stackGetter;
  const stack = isGenuine ? apply(stackGetter, thrown, []) : ownData(thrown, "stack");
  return typeof stack === "string" ? stack : "";
};

/** The first frame in a submitted file; the message, which may imitate frames, is passed over. */
const submittedFrame = (stack, message) => {
  const header = indexOf(stack, message);
  let from = header < 0 ? 0 : header + message.length;
  for (;;) {
    from = indexOf(stack, frameMarker, from);
    if (from < 0) return { __proto__: null, file: undefined, line: undefined };
    from += frameMarker.length;
    const index = readDigits(stack, from);
    const line = index === undefined ? undefined : readDigits(stack, index.end + 1);
    if (line !== undefined && index.value < submittedCount) {
      return { __proto__: null, file: files[index.value].path, line: line.value };
    }
  }
};

const readDigits = (text, start) => {
  let value = 0;
  let end = start;
  for (; end < text.length && end < start + 9; end++) {
    const digit = charCodeAt(text, end) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  return end === start ? undefined : { __proto__: null, value, end };
};
