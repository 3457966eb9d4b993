import { z } from "zod";

export type JsonSchema = { [key: string]: unknown };

/** What strict endpoints do not take; the answer is parsed with the whole schema anyway. */
const dropped: ReadonlySet<string> = new Set([
  "$schema",
  "default",
  "examples",
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "propertyNames",
]);
/** Members whose own members are schemas by name. */
const maps: ReadonlySet<string> = new Set(["properties", "$defs", "definitions"]);

const recordSchema = z.record(z.string(), z.unknown());

/**
 * A schema as JSON Schema in the subset that strict structured output takes everywhere: objects are closed and have all their
 * members, unions are `anyOf`, limits of length and size are left out
 * (https://platform.openai.com/docs/guides/structured-outputs, supported schemas).
 * @throws TypeError for optional members and open objects, which that subset cannot say
 */
export function toStrictSchema(schema: z.ZodType): JsonSchema {
  return strict(recordSchema.parse(z.toJSONSchema(schema)));
}

function strict(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema)
    .filter(([key]) => !dropped.has(key))
    .map(([key, value]): [string, unknown] => [key === "oneOf" ? "anyOf" : key, strictMember(key, value)]);
  const made: JsonSchema = Object.fromEntries(entries);
  return made.type === "object" ? closed(made) : made;
}

function strictMember(key: string, value: unknown): unknown {
  if (maps.has(key)) return mapValues(recordSchema.parse(value), strictValue);
  return key === "const" || key === "enum" || key === "required" ? value : strictValue(value);
}

function strictValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strictValue);
  const parsed = recordSchema.safeParse(value);
  return parsed.success ? strict(parsed.data) : value;
}

function closed(schema: JsonSchema): JsonSchema {
  const members = Object.keys(recordSchema.parse(schema.properties ?? {}));
  const required = z.array(z.string()).parse(schema.required ?? []);
  const optional = members.find((name) => !required.includes(name));
  if (optional !== undefined) throw new TypeError(`optional member ${optional}: make it nullable`);
  if (schema.additionalProperties !== false) throw new TypeError("open objects have no strict schema: use z.object");
  return { ...schema, required: members };
}

function mapValues(record: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
