// Checks what was read from disk against a published schema (the only room that imports ajv).
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Fault, type FaultCode } from "../model/fault.ts";

export type SchemaName =
  | "assignment"
  | "cases"
  | "equivalent-mutants"
  | "expected"
  | "formulas"
  | "kit"
  | "messages"
  | "mistakes"
  | "mutation";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, multipleOfPrecision: 6 });

/**
 * Parses a JSON file and holds it against its schema in `grader/model/schemas/`.
 * @throws Fault naming the file, the place in it, and what is wrong there.
 */
export function readJson<T>(file: string, schema: SchemaName, code: FaultCode): T {
  const json = parse(read(file, code), file, code);
  if (isDeeper(json, deepest))
    throw new Fault(code, `${file} is nested more than ${deepest} levels deep; nothing in it needs that.`);
  const validate = ajv.getSchema(schema) ?? ajv.compile({ ...readSchema(schema), $id: schema });
  if (validate(json)) return json as T;
  const [first] = validate.errors ?? [];
  // ajv names a key that must not be there, or has no fitting name, apart from its sentence.
  const key = first?.propertyName ?? first?.params["additionalProperty"];
  const place = key === undefined ? first?.instancePath : `${first?.instancePath}/${key}`;
  throw new Fault(code, `${file}: at "${place || "/"}" it ${first?.message ?? "does not fit its schema"}.`);
}

/** A matrix within a case within a set takes seven; anything far beyond would exhaust whoever walks through it. */
const deepest = 30;

const isDeeper = (json: unknown, levels: number): boolean =>
  typeof json === "object" &&
  json !== null &&
  (levels === 0 || Object.values(json).some((item) => isDeeper(item, levels - 1)));

function read(file: string, code: FaultCode): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Fault(
      code,
      `${file} cannot be read. Create it (copy one from another assignment) or correct its name.`,
    );
  }
}

function parse(text: string, file: string, code: FaultCode): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault(code, `${file} is not valid JSON: ${(error as SyntaxError).message}.`);
  }
}

const readSchema = (name: SchemaName): object =>
  JSON.parse(
    readFileSync(new URL(`../model/schemas/${name}.schema.json`, import.meta.url), "utf8"),
  ) as object;
