import { createRoute, z } from "@hono/zod-openapi";
import { claimSchema } from "#domain/claim";
import { verdictSchema } from "#domain/finding";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { scoreResponseSchema } from "../schemas/score.ts";

const score = createRoute({
  method: "post",
  path: "/v1/score/{method}",
  // Described method by method, each under a path of its own.
  hide: true,
  request: {
    params: z.object({ method: z.string().max(40) }),
    body: {
      required: true,
      content: { "application/json": { schema: z.record(z.string(), z.unknown()) } },
    },
  },
  responses: { 200: jsonAnswer(scoreResponseSchema, "Inputs in, score out; nothing is stored"), ...problemAnswers },
});

const verify = createRoute({
  method: "post",
  path: "/v1/verify",
  tags: ["stateless"],
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.record(z.string(), z.unknown()).openapi({
            description:
              "{ lang, text | claims, ledger, accountId?, currency?, asOf? }, or { draftId, text | claims } for a stored draft's own ledger, or { draftId } for the draft as it is stored",
            example: {
              lang: "en",
              text: "Revenue rose 12 % to CNY 20.0M in 2026 [F1].",
              ledger: [
                {
                  id: "F1",
                  kind: "fact",
                  path: "account.revenue12m",
                  entity: "ACME",
                  period: "2026",
                  value: { type: "money", amount: "20000000", currency: "CNY" },
                },
              ],
            },
          }),
        },
      },
    },
  },
  responses: { 200: jsonAnswer(verdictSchema, "What the evidence does not bear"), ...problemAnswers },
});

const draftId = z.uuid();
const editedTextSchema = z.object({ draftId, text: z.string().min(1).max(200_000) });
const editedClaimsSchema = z.object({ draftId, claims: z.array(claimSchema).min(1).max(2_000) });
const storedSchema = z.strictObject({ draftId }).transform((body) => ({ ...body, stored: true as const }));

/** One schema by what is given, so that a refusal names the field; a union would only say that none fits. */
function readOfDraft(body: object) {
  if ("text" in body) return editedTextSchema.parse(body);
  return "claims" in body ? editedClaimsSchema.parse(body) : storedSchema.parse(body);
}

export const statelessRoutes = createRouter()
  .openapi(score, async (c) =>
    c.json(c.var.services.scoreInputs(c.req.valid("param").method, c.req.valid("json")), 200),
  )
  .openapi(verify, async (c) => {
    const body = c.req.valid("json");
    if (!("draftId" in body)) return c.json(c.var.services.verifyGiven(body), 200);
    return c.json(await c.var.services.verifyDraft(c.var.caller, readOfDraft(body)), 200);
  });
