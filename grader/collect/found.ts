// What a look at one path of a submission finds, wherever the submission lies.

export type Found =
  /** At most {@link maxFileBytes} long. */
  { readonly kind: "file"; readonly bytes: Uint8Array } | { readonly kind: "absent" } | Refused;

/** There is something, and it is not taken. */
export interface Refused {
  readonly kind: "refused";
  readonly reason: "link" | "submodule" | "not-a-file" | "too-large";
  /** Names the path. */
  readonly sentence: string;
}

export const absent: Found = { kind: "absent" };

/** Looks at a path relative to the submission, with forward slashes. */
export type Look = (path: string) => Promise<Found>;

/** Largest file taken, in bytes: the longest honest solution of this course has a tenth of it. */
export const maxFileBytes = 256_000;

const sentences: Readonly<Record<Exclude<Refused["reason"], "too-large">, string>> = {
  link: "is a symbolic link; hand in the file itself",
  submodule: "is a submodule; hand in the files themselves",
  "not-a-file": "is not an ordinary file",
};

export const refused = (path: string, reason: keyof typeof sentences): Refused => ({
  kind: "refused",
  reason,
  sentence: `${path} ${sentences[reason]}.`,
});

export const tooLarge = (path: string, bytes: number): Refused => ({
  kind: "refused",
  reason: "too-large",
  sentence: `${path} has ${bytes} bytes; at most ${maxFileBytes} are taken.`,
});
