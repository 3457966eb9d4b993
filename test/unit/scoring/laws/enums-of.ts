import { z } from "zod";
import type { ScoringMethod } from "#scoring/scoring-method";
import { leavesOf, type Path } from "./example-paths.ts";

type Schema = z.core.JSONSchema.JSONSchema;

/** Members of the example that take one of a list of words, by the method's own schema. */
export function enumsOf({ inputSchema, example }: ScoringMethod): Path[] {
  const schema = z.toJSONSchema(inputSchema, { io: "input", unrepresentable: "any" });
  return leavesOf(example)
    .map(({ path }) => path)
    .filter((path) => schemasAt(schema, path).some((found) => found.enum !== undefined));
}

/** What the schema says of the member at the path; several where it may be this or that. */
function schemasAt(schema: z.core.JSONSchema._JSONSchema | undefined, path: Path): Schema[] {
  if (typeof schema !== "object") return [];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap((choice) => schemasAt(choice, path));
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  if (typeof key === "number") return Array.isArray(schema.items) ? [] : schemasAt(schema.items, rest);
  return schemasAt(schema.properties?.[key] ?? schema.additionalProperties, rest);
}
