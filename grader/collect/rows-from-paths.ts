// Makes roster rows of repositories named on the command line.
import { basename } from "node:path";
import { Fault } from "../model/fault.ts";
import type { StudentRow } from "./roster.ts";
import { foldId, idFault, normalizeId } from "./student-id.ts";

/**
 * One row for each address or path, in order; the last part of it, without ".git", is the student's id and name.
 * @throws Fault when two share an id, or one gives no usable id.
 */
export function rowsFromPaths(paths: readonly string[]): readonly StudentRow[] {
  const seen = new Map<string, string>();
  return paths.map((path, index) => {
    const id = normalizeId(basename(path.replace(/[/\\]+$/, "")).replace(/\.git$/, ""));
    const fault = idFault(id);
    if (fault !== undefined) throw new Fault("bad-option", `The id "${id}" of "${path}" ${fault}.`);
    const earlier = seen.get(foldId(id));
    if (earlier !== undefined)
      throw new Fault(
        "bad-option",
        `"${earlier}" and "${path}" would share the id "${id}". Use a roster instead.`,
      );
    seen.set(foldId(id), path);
    return { kind: "row", line: index + 1, id, name: id, repository: path };
  });
}
