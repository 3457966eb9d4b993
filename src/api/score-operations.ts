import {
  documentScore,
  documentScoringConfig,
  documentScoringMethods,
  type JsonSchema,
  type ScoringDocument,
} from "#services/scoring-documents";

const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const config: JsonSchema = {
  ...refTo("ScoringConfig"),
  description: "Parts of scoring.config.json that shall count for this request only.",
};
const profile: JsonSchema = { type: "string", description: "Industry profile among config.profiles." };

/** A path of its own for every scoring method: body, working example, answer. */
export function scoreOperations() {
  const methods = documentScoringMethods();
  return {
    paths: Object.fromEntries(methods.map((method) => [`/v1/score/${method.name}`, { post: operationOf(method) }])),
    schemas: { Score: documentScore(), ScoringConfig: documentScoringConfig(refTo("ScoringConfig")) },
  };
}

function operationOf({ name, title, inputSchema, example, answer }: ScoringDocument) {
  const properties = { ...inputSchema.properties, config, profile };
  const ofBody = { schema: { ...inputSchema, properties }, example };
  const ofAnswer = { schema: answerSchema(answer), example: answer };
  return {
    tags: ["scoring"],
    summary: `${title.en} · ${title.zh}`,
    operationId: `score-${name}`,
    requestBody: { required: true, content: { "application/json": ofBody } },
    responses: {
      200: { description: "Inputs in, score out; nothing is stored", content: { "application/json": ofAnswer } },
      default: {
        description: "Which record and field is wrong, and why (RFC 9457)",
        content: { "application/problem+json": { schema: refTo("Problem") } },
      },
    },
  };
}

/** One score, or those of a portfolio beside what its chart is drawn from. */
function answerSchema(answer: object): JsonSchema {
  if (!("scores" in answer)) return refTo("Score");
  const others = Object.keys(answer).filter((name) => name !== "scores");
  const scores: JsonSchema = { type: "array", items: refTo("Score") };
  return {
    type: "object",
    properties: { scores, ...Object.fromEntries(others.map((name) => [name, {}])) },
    required: ["scores"],
  };
}
