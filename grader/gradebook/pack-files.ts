// Writes the files of one submission small, and reads them back: a report shows a student the function it speaks of.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { deflateSettings } from "./deflate-settings.ts";
import type { SourceFile } from "../model/snapshot.ts";

/** Deflated JSON. A file that could not be taken as it is has no text worth keeping. */
export const packFiles = (files: readonly SourceFile[]): Uint8Array =>
  deflateRawSync(
    JSON.stringify(
      files.filter(({ problem }) => problem === undefined).map(({ path, text }) => ({ path, text })),
    ),
    deflateSettings,
  );

/** The inverse of {@link packFiles}. */
export const unpackFiles = (packed: Uint8Array): readonly SourceFile[] =>
  JSON.parse(inflateRawSync(packed).toString()) as readonly SourceFile[];
