import { z } from "zod";
import { anyScoreSchema } from "#domain/score";
import { scoringConfigSchema, scoringDefaults } from "#scoring/config";
import { scoringMethods } from "#scoring/methods";
import { createScoringText } from "#scoring/rules/scoring-text";
import { scoringMethodNames } from "./score-inputs.ts";

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What a person needs to call one scoring method. */
export type ScoringDocument = {
  name: string;
  /** What the catalogues call it. */
  title: { zh: string; en: string };
  inputSchema: JsonSchema;
  /** A body that works as it is, and what it is answered with. */
  example: unknown;
  answer: object;
};

/** One document for every method in the table, made from the method itself. */
export function documentScoringMethods(): ScoringDocument[] {
  const zh = createScoringText("zh", {});
  const en = createScoringText("en", {});
  return scoringMethodNames.map((name) => {
    const { inputSchema, example, run } = scoringMethods[name];
    const title = { zh: zh.name(`method.${name}`, name), en: en.name(`method.${name}`, name) };
    return { name, title, inputSchema: toSchema(inputSchema, "input"), example, answer: run(example) };
  });
}

/** The one result shape; a method may add members. */
export function documentScore(): JsonSchema {
  return toSchema(anyScoreSchema, "output");
}

/** Any part of the config: what is left out keeps its default. `profiles` holds such parts by industry profile. */
export function documentScoringConfig(profile: JsonSchema): JsonSchema {
  const { properties, ...rest } = withoutRequired(toSchema(scoringConfigSchema, "input"));
  const profiles: JsonSchema = { type: "object", additionalProperties: profile };
  return { ...rest, properties: { ...properties, profiles }, default: scoringDefaults };
}

function toSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _dialect, ...document } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return document;
}

/** Overrides are merged member by member, so nothing on the way down is required; lists are replaced whole. */
function withoutRequired({ required: _all, ...schema }: JsonSchema): JsonSchema {
  if (!schema.properties) return schema;
  const members = Object.entries(schema.properties).map(([name, member]) => [
    name,
    typeof member === "object" ? withoutRequired(member) : member,
  ]);
  return { ...schema, properties: Object.fromEntries(members) };
}
