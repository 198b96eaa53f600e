// A file of a student kit, before it is written.

export interface KitFile {
  /** From the kit's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
