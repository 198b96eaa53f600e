// What `kit.json`, at the root of a student kit, says about the kit.
import { hash } from "node:crypto";

export interface Kit {
  /** Of the grader in it. */
  readonly version: string;
  /** Where newer kits are to be had: the address of a git repository; absent when the teacher named none. */
  readonly address?: string;
  /** The released assignments by id, each with the name of its state: another name means that its kit is older or newer. */
  readonly assignments: Readonly<Record<string, string>>;
  /** The files that students leave as they are: paths with forward slashes from the kit's root, and {@link kitHash}. */
  readonly files: Readonly<Record<string, string>>;
}

/** SHA-256 of a file's text in hex; the same whether its lines end as on Windows or not. */
export const kitHash = (text: string): string => hash("sha256", text.replaceAll("\r\n", "\n"), "hex");
