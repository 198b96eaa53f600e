// The published schemas keep to JSON Schema 2020-12: what is read from disk is held against them without asking again.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

const folder = new URL("../../grader/model/schemas/", import.meta.url);
const schemas = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, folder), "utf8")) as object] as const,
);

test.each(schemas)("%s is a schema", (_, schema) => {
  const ajv = new Ajv2020();
  expect(ajv.validateSchema(schema), ajv.errorsText(ajv.errors)).toBe(true);
});

test("a schema with a word of another type is none", () => {
  expect(new Ajv2020().validateSchema({ type: "object", required: "id" })).toBe(false);
});
