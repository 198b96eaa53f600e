// Links the snapshot's files like CommonJS modules: relative specifiers, over the files in memory, nothing else.

/** The name under which V8 puts a file into a stack: "submission:INDEX:LINE:COLUMN". */
const frameMarker = "submission:";

/** Submitted files first, in their order; then the given ones: `{ path, code, failure, index, exports, entered }`. */
let files = [];
let submittedCount = 0;

const loadFiles = (request) => {
  files = request.files;
  submittedCount = request.submittedCount;
  seed = request.seed;
  for (let i = 0; i < files.length; i++) {
    define(files[i], "index", i);
    define(files[i], "exports", {});
    define(files[i], "entered", false);
  }
  for (let i = 0; i < submittedCount; i++) {
    try {
      loadFile(files[i]);
    } catch {
      // Kept as the file's failure; the other files still answer.
    }
  }
};

/** A file's exports, evaluated at its first use; half-filled while a cycle is being entered. @throws its failure */
const loadFile = (file) => {
  if (file.failure !== null) throw file.failure;
  if (file.entered) return file.exports;
  file.entered = true;
  try {
    restartRandom();
    const body = evaluate(`${file.code}\n//# sourceURL=${frameMarker}${file.index}`);
    apply(body, undefined, [file.exports, (specifier) => loadFile(resolve(specifier, file.path))]);
  } catch (thrown) {
    file.failure = isFailure(thrown) ? thrown : failureOf(thrown);
    throw file.failure;
  }
  return file.exports;
};

/** Whether what was thrown is the failure of an imported file. */
const isFailure = (thrown) => {
  for (let i = 0; i < files.length; i++) if (thrown !== null && files[i].failure === thrown) return true;
  return false;
};

const failureOf = (thrown) => {
  const { name, message, file, line } = describe(thrown);
  return { __proto__: null, message: slice(`${name}: ${message}`, 0, maxMessage), file, line };
};

const resolve = (specifier, importer) => {
  if (typeof specifier === "string" && (startsWith(specifier, "./") || startsWith(specifier, "../"))) {
    const path = join(folderOf(importer), specifier);
    const file = path === undefined ? undefined : findFile(path);
    if (file !== undefined) return file;
  }
  throw new OriginalError(`cannot import ${quoted(specifier)}: no such file belongs to the assignment`);
};

const quoted = (specifier) => (typeof specifier === "string" ? stringify(slice(specifier, 0, 200)) : "this");

/** The folder of a path, with its slash; empty at the top. */
const folderOf = (path) => slice(path, 0, lastIndexOf(path, "/") + 1);

/** Undefined when the specifier leaves the snapshot. */
const join = (folder, specifier) => {
  for (;;) {
    if (startsWith(specifier, "./")) {
      specifier = slice(specifier, 2);
    } else if (startsWith(specifier, "../")) {
      if (folder === "") return undefined;
      folder = folderOf(slice(folder, 0, -1));
      specifier = slice(specifier, 3);
    } else {
      return folder + specifier;
    }
  }
};

const findFile = (path) =>
  fileAt(path) ??
  (endsWith(path, ".js") ? fileAt(slice(path, 0, -3) + ".ts") : undefined) ??
  fileAt(path + ".ts") ??
  fileAt(path + "/index.ts");

// From the end: a given file wins over a submitted one of the same path.
const fileAt = (path) => {
  for (let i = files.length - 1; i >= 0; i--) if (files[i].path === path) return files[i];
  return undefined;
};

/** The submitted function of this name; otherwise the failure of the first file that might have held it. */
const findFunction = (name) => {
  let failure;
  for (let i = 0; i < submittedCount; i++) {
    if (files[i].failure !== null) {
      failure ??= files[i].failure;
    } else if (hasOwn(files[i].exports, name)) {
      const found = files[i].exports[name];
      if (typeof found === "function") return { __proto__: null, found, failure: undefined };
    }
  }
  return { __proto__: null, found: undefined, failure };
};
