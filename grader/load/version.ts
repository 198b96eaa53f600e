// The program's own version.
import { readFileSync } from "node:fs";

/** As `package.json` says it, e.g. "0.1.0". */
export function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
