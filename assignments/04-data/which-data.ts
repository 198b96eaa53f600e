// Used by checks.ts: what is left of k patterns where it is yours which data share a fold, and the order of everything.
import { at, itemsOf } from "./laws.ts";

/** Patterns that are wrong in the same way come out the same, whatever data share a fold and in whatever order. */
type Roles = readonly (readonly string[])[];

/**
 * For each pattern the roles its data play in it and in the others: how often each trains and validates. Sorted, so
 * that only the roles count, not who plays them. An answer of another form comes out as it is.
 * @param data what is to be folded; a stranger among the data is a role of its own.
 * @param kindOf what tells data apart that may not be exchanged, such as their class.
 */
export function rolesIn<Answer>(
  patterns: Answer,
  data: readonly number[],
  kindOf: (datum: number) => unknown = () => "",
): Answer | Roles {
  const parts = itemsOf(patterns).map((pattern) => [at(pattern, "training"), at(pattern, "validation")]);
  if (parts.length === 0 || !parts.flat().every(isListOfNumbers)) return patterns;
  const counts = parts.map((both) => both.map(countsOf));
  const inPattern = (datum: number, p: number) => counts[p]!.map((part) => part.get(datum) ?? 0).join("/");
  const known = new Set(data);
  const strangers = parts.flat(2).flatMap(itemsOf) as readonly number[];
  const everyone = [...new Set([...data, ...strangers])].map((datum) => {
    const places = parts.map((_, p) => inPattern(datum, p));
    return {
      places,
      role: `${known.has(datum) ? kindOf(datum) : "stranger"}: ${places.toSorted().join(" ")}`,
    };
  });
  return parts
    .map((_, p) => everyone.map(({ places, role }) => `${places[p]} of ${role}`).toSorted())
    .toSorted((one, other) => (one.join() < other.join() ? -1 : 1));
}

/** A call of kFold or of stratifiedKFold: the data or their labels come first. */
type FoldCall<Answer> = { readonly args: readonly Answer[] };

/** The roles of the data that kFold is called with. */
export const rolesOfData = <Answer>(patterns: Answer, { args: [order] }: FoldCall<Answer>): Answer | Roles =>
  rolesIn(patterns, itemsOf(order) as readonly number[]);

/** The roles of the data that stratifiedKFold is called with: data of one class may be exchanged. */
export function rolesOfClasses<Answer>(
  patterns: Answer,
  { args: [labels] }: FoldCall<Answer>,
): Answer | Roles {
  const classes = itemsOf(labels);
  return rolesIn(patterns, [...classes.keys()], (index) => classes[index]);
}

const isListOfNumbers = (part: unknown): boolean =>
  (Array.isArray(part) || ArrayBuffer.isView(part)) &&
  itemsOf<unknown>(part).every((datum) => typeof datum === "number");

function countsOf(part: unknown): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const datum of itemsOf(part)) counts.set(datum, (counts.get(datum) ?? 0) + 1);
  return counts;
}
