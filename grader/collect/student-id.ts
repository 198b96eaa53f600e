// What may stand as a student's id: it names a report file, so it must be a plain file name on every system.

/** Longest id, in characters: three bytes each still fit the 255 bytes a file name may have. */
const maxLength = 64;

const form = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Letters that nobody sees, such as the fillers of Hangul: two ids would look the same. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** Names Windows keeps for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The one spelling of an id: trimmed, and full-width letters and digits made plain (NFKC). */
export const normalizeId = (text: string): string => text.normalize("NFKC").trim();

/** Equal for two ids whose report files would be the same file on a system that ignores case. */
export const foldId = (id: string): string => id.toUpperCase();

/** What is wrong with a normalised id, as the end of a sentence that begins with it; undefined when nothing is. */
export function idFault(id: string): string | undefined {
  if (id === "") return "is empty";
  if (id.length > maxLength) return `has more than ${maxLength} characters`;
  if (!form.test(id)) return "may hold only letters, digits, . _ and -, and begins with a letter or a digit";
  if (unseen.test(id)) return "holds a letter that cannot be seen";
  if (id.includes("..") || id.endsWith(".")) return "may not hold .. or end with a dot";
  if (reserved.test(id)) return "is a name that Windows keeps for a device";
  return undefined;
}
