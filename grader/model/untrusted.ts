// Text that came from outside: out of a roster, a repository, or a student's program.

/**
 * A string at run time. The compiler takes it for a string or a symbol: any string may become one, but no template, no
 * `+` and no string parameter takes it, so it reaches a reader only through the encoder of what it is written into.
 */
export type Untrusted = string | (symbol & { readonly outside: true });

/** The text as it is: for comparing, keeping and parsing it, never for showing it. */
export const exactText = (text: Untrusted): string => text as string;
