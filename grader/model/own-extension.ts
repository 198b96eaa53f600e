// How the program's own sources end: in the repository as TypeScript, in a student kit with their types stripped.

/** ".ts" or ".js". */
export const ownExtension = import.meta.filename.slice(-".ts".length);
