import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ApiEnv } from "../env.ts";
import { createRouter } from "../env.ts";
import { etagOf, readIfMatch } from "../read-if-match.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import {
  previewBodySchema,
  scoringOverridesBodySchema,
  scoringPreviewSchema,
  scoringProfileViewSchema,
} from "../schemas/scoring-profile.ts";

const tags = ["scoring profile"];
const path = "/v1/scoring-profile";

const ifMatchHeader = z.object({
  "if-match": z.string().optional().openapi({
    description: "The profile's `ETag`, such as `\"3\"`. Without it, or with another one's revision: 412.",
  }),
});

const read = createRoute({
  method: "get",
  path,
  tags,
  responses: {
    200: jsonAnswer(scoringProfileViewSchema, "How accounts are scored here, and who says so"),
    ...problemAnswers,
  },
});

const save = createRoute({
  method: "put",
  path,
  tags,
  request: {
    headers: ifMatchHeader,
    body: { required: true, content: { "application/json": { schema: scoringOverridesBodySchema } } },
  },
  responses: {
    200: jsonAnswer(
      scoringProfileViewSchema,
      "Saved: scores are computed under it from now on; kept ones stay as they are",
    ),
    ...problemAnswers,
  },
});

const preview = createRoute({
  method: "post",
  path: `${path}/preview` as const,
  tags,
  request: { body: { required: true, content: { "application/json": { schema: previewBodySchema } } } },
  responses: {
    200: jsonAnswer(scoringPreviewSchema, "Who would stand elsewhere; nothing is saved"),
    ...problemAnswers,
  },
});

async function profileNow(c: Context<ApiEnv>) {
  const profile = await c.var.services.scoringProfile.read(c.var.caller);
  c.header("etag", etagOf(profile.revision));
  return profile;
}

export const scoringProfileRoutes = createRouter()
  .openapi(read, async (c) => c.json(await profileNow(c), 200))
  .openapi(save, async (c) => {
    const from = readIfMatch(c.req.valid("header")["if-match"]);
    await c.var.services.scoringProfile.save(c.var.caller, { from, ...c.req.valid("json") });
    return c.json(await profileNow(c), 200);
  })
  .openapi(preview, async (c) => {
    const { overrides, asOf } = c.req.valid("json");
    return c.json(await c.var.services.scoringProfile.preview(c.var.caller, overrides, asOf), 200);
  });
