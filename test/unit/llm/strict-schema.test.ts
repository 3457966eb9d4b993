import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { toStrictSchema } from "#llm/strict-schema";

test("closes objects, asks for all their members and leaves limits out", () => {
  const schema = z.object({
    rows: z.array(z.object({ kind: z.enum(["a", "b"]), text: z.string().min(1).max(9) })).max(3),
    count: z.int().min(0).nullable(),
    end: z.string(),
  });
  const row = {
    type: "object",
    properties: { kind: { type: "string", enum: ["a", "b"] }, text: { type: "string" } },
    required: ["kind", "text"],
    additionalProperties: false,
  };
  expect(toStrictSchema(schema)).toEqual({
    type: "object",
    properties: {
      rows: { type: "array", items: row },
      count: { anyOf: [{ type: "integer" }, { type: "null" }] },
      end: { type: "string" },
    },
    required: ["rows", "count", "end"],
    additionalProperties: false,
  });
});

test("says a choice by its kind as anyOf", () => {
  const kinds = z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") }), z.object({ kind: z.literal("b") })]);
  expect(toStrictSchema(z.object({ kinds }))).toMatchObject({
    properties: { kinds: { anyOf: [{ additionalProperties: false }, { additionalProperties: false }] } },
  });
});

test.each([
  ["optional members", z.object({ a: z.string().optional() })],
  ["open objects", z.object({ a: z.record(z.string(), z.string()) })],
])("refuses %s", (_what, schema) => {
  expect(() => toStrictSchema(schema)).toThrow(TypeError);
});

const leaf = fc.constantFrom<z.ZodType>(
  z.string().min(2),
  z.int().positive(),
  z.boolean(),
  z.enum(["x", "y"]),
  z.null(),
);
const anySchema = fc.letrec<{ schema: z.ZodType }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie("schema").map((item): z.ZodType => z.array(item).max(5)),
    fc
      .dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie("schema"), { maxKeys: 4 })
      .map((shape): z.ZodType => z.object(shape)),
    fc.array(tie("schema"), { minLength: 2, maxLength: 3 }).map((options): z.ZodType => z.union(options)),
  ),
})).schema;

const known = /^(?:type|properties|required|additionalProperties|items|anyOf|enum|const|\$ref|\$defs|description)$/;

/** Every key of a schema that is no name of a member. */
function keysOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, held]) => [
    key,
    ...(key === "properties" ? Object.values(held ?? {}) : [held]).flatMap(keysOf),
  ]);
}

test("gives nothing but what the strict subset knows", () => {
  fc.assert(
    fc.property(anySchema, (schema) => {
      expect(keysOf(toStrictSchema(z.object({ schema }))).filter((key) => !known.test(key))).toEqual([]);
    }),
  );
});
