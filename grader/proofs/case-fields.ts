// Finds what a case holds under a name, however deep: cases name their parts, where calls only place them.
import { isList, isOpaque, type Value } from "../model/value.ts";

/** All values of a case by the names they stand under, e.g. both tables of a network under "weights". */
export type CaseFields = ReadonlyMap<string, readonly Value[]>;

export function fieldsOf(c: Value): CaseFields {
  const fields = new Map<string, Value[]>();
  const visit = (value: Value): void => {
    if (typeof value !== "object" || value === null || isOpaque(value)) return;
    for (const [key, inside] of Object.entries(value) as [string, Value][]) {
      if (!isList(value)) fields.set(key, [...(fields.get(key) ?? []), inside]);
      visit(inside);
    }
  };
  visit(c);
  return fields;
}

/** What stands under any of the names. */
export const under = (fields: CaseFields, ...names: readonly string[]): readonly Value[] =>
  names.flatMap((name) => fields.get(name) ?? []);

/** The lists under any of the names, of whatever they hold. */
export const listsUnder = (fields: CaseFields, ...names: readonly string[]): readonly (readonly Value[])[] =>
  under(fields, ...names).filter(isList);

/** The numbers under any of the names, alone or in lists of any depth. */
export const numbersUnder = (fields: CaseFields, ...names: readonly string[]): readonly number[] =>
  under(fields, ...names).flatMap(numbersIn);

const numbersIn = (value: Value): readonly number[] =>
  typeof value === "number" ? [value] : isList(value) ? Array.from(value).flatMap(numbersIn) : [];
