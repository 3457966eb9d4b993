type Schema = Record<string, unknown>;

/** Keywords that strict mode has no place for (https://platform.openai.com/docs/guides/structured-outputs). */
const refused = [
  "allOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
  "default",
];
const deepest = 10;

/** The first thing that strict mode would not take, in words with its place; null where the schema is fine. */
export function strictFault(schema: Schema): string | null {
  if (schema.type !== "object") return "schema must be a JSON Schema of 'type: \"object\"'";
  return faultIn(schema, [], 0);
}

function faultIn(schema: Schema, path: readonly string[], depth: number): string | null {
  const at = `In context=(${path.map((part) => `'${part}'`).join(", ")})`;
  if (depth > deepest) return `${at}, the schema nests deeper than ${deepest} levels.`;
  const keyword = refused.find((word) => word in schema);
  if (keyword) return `${at}, '${keyword}' is not permitted.`;
  return objectFault(schema, at) ?? childFault(schema, path, depth);
}

function objectFault(schema: Schema, at: string): string | null {
  const { type, properties, required, additionalProperties } = schema;
  if (type !== "object" && properties === undefined) return null;
  if (additionalProperties !== false)
    return `${at}, 'additionalProperties' is required to be supplied and to be false.`;
  const names = Object.keys(isSchema(properties) ? properties : {});
  const given = Array.isArray(required) ? required : [];
  const missing = names.find((name) => !given.includes(name));
  if (missing === undefined) return null;
  return `${at}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
}

function childFault(schema: Schema, path: readonly string[], depth: number): string | null {
  for (const [child, name] of childrenOf(schema)) {
    const fault = faultIn(child, [...path, ...name], depth + 1);
    if (fault) return fault;
  }
  return null;
}

function childrenOf({ properties, items, anyOf, $defs }: Schema): [Schema, string[]][] {
  const named = (held: unknown, word: string): [Schema, string[]][] =>
    Object.entries(isSchema(held) ? held : {}).flatMap(([name, child]) =>
      isSchema(child) ? [[child, [word, name]]] : [],
    );
  const options = Array.isArray(anyOf) ? anyOf : [];
  return [
    ...named(properties, "properties"),
    ...named($defs, "$defs"),
    ...(isSchema(items) ? [[items, ["items"]] satisfies [Schema, string[]]] : []),
    ...options.flatMap((option, at): [Schema, string[]][] =>
      isSchema(option) ? [[option, ["anyOf", String(at)]]] : [],
    ),
  ];
}

function isSchema(held: unknown): held is Schema {
  return typeof held === "object" && held !== null && !Array.isArray(held);
}
