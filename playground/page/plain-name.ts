// The name of a number without mathematics around it.

/** "w_{12}^1" as it is said in a sentence: "w_12^1". */
export const plainName = (name: string): string => name.replace(/[{}]/g, "");
