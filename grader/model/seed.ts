// Where a student's hidden data come from: the course key, the assignment and the student's id, and nothing else.
import { createHmac, hash } from "node:crypto";
import { exactText, type Untrusted } from "./untrusted.ts";

/** The seed of one student's hidden cases in one assignment: the first 32 bits of an HMAC-SHA-256. */
export function seedOf(courseKey: string, assignmentId: string, studentId: Untrusted): number {
  return createHmac("sha256", courseKey)
    .update(`${assignmentId}:${exactText(studentId).normalize("NFKC")}`)
    .digest()
    .readUInt32BE(0);
}

/**
 * The seed of a submission's own Math.random, from the seed of its hidden cases but leading nowhere back: student code
 * can print what it draws.
 */
export const randomSeedOf = (seed: number): number =>
  createHmac("sha256", "Math.random").update(String(seed)).digest().readUInt32BE(0);

/** A name for a seed that can be printed: it tells two seeds apart and does not give the seed away cheaply. */
export const seedIdOf = (courseKey: string, seed: number): string =>
  createHmac("sha256", courseKey).update(`seed id ${seed}`).digest("hex").slice(0, 8);

/** A name for the course key: it tells two keys apart and does not give the key away cheaply. */
export const keyIdOf = (courseKey: string): string =>
  createHmac("sha256", courseKey).update("key id").digest("hex").slice(0, 8);

/** A short name for any text, e.g. to see whether two things are the same. */
export const fingerprint = (text: string): string => hash("sha256", text, "hex").slice(0, 16);
