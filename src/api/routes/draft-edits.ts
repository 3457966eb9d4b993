import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ApiEnv } from "../env.ts";
import { createRouter } from "../env.ts";
import { etagOf, readIfMatch } from "../read-if-match.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam, listOf } from "../schemas/building-blocks.ts";
import {
  claimDifferenceViewSchema,
  draftVersionContentViewSchema,
  draftVersionViewSchema,
  ifMatchHeader,
  restoreSchema,
  sectionEditBodySchema,
} from "../schemas/draft-edits.ts";
import { draftResponseSchema, redraftRequestSchema, redraftStartedSchema } from "../schemas/drafts.ts";

const tags = ["drafts"];
const roots = ["/v1/drafts/{id}", "/v1/plans/{id}"] as const;
type Root = (typeof roots)[number];
const versionNumber = z.coerce.number().int().min(1);

const editAt = (root: Root) =>
  createRoute({
    method: "patch",
    path: `${root}/sections/{sectionId}` as const,
    tags,
    request: {
      params: idParam.extend({ sectionId: z.string() }),
      headers: ifMatchHeader,
      body: { required: true, content: { "application/json": { schema: sectionEditBodySchema } } },
    },
    responses: { 200: jsonAnswer(draftResponseSchema, "The draft's next version"), ...problemAnswers },
  });

const versionsAt = (root: Root) =>
  createRoute({
    method: "get",
    path: `${root}/versions` as const,
    tags,
    request: { params: idParam },
    responses: {
      200: jsonAnswer(listOf(draftVersionViewSchema), "Newest first; none while nobody changed it"),
      ...problemAnswers,
    },
  });

const versionAt = (root: Root) =>
  createRoute({
    method: "get",
    path: `${root}/versions/{version}` as const,
    tags,
    request: { params: idParam.extend({ version: versionNumber }) },
    responses: { 200: jsonAnswer(draftVersionContentViewSchema, "The draft as it stood then"), ...problemAnswers },
  });

const differencesAt = (root: Root) =>
  createRoute({
    method: "get",
    path: `${root}/diff` as const,
    tags,
    request: { params: idParam, query: z.object({ from: versionNumber, to: versionNumber }) },
    responses: { 200: jsonAnswer(listOf(claimDifferenceViewSchema), "Sentences that differ"), ...problemAnswers },
  });

const restoreAt = (root: Root) =>
  createRoute({
    method: "post",
    path: `${root}/restore` as const,
    tags,
    request: {
      params: idParam,
      headers: ifMatchHeader,
      body: { required: true, content: { "application/json": { schema: restoreSchema } } },
    },
    responses: { 200: jsonAnswer(draftResponseSchema, "The earlier version, as the next one"), ...problemAnswers },
  });

const redraftAt = (root: Root) =>
  createRoute({
    method: "post",
    path: `${root}/redraft` as const,
    tags,
    request: {
      params: idParam,
      body: { required: true, content: { "application/json": { schema: redraftRequestSchema } } },
    },
    responses: {
      202: jsonAnswer(redraftStartedSchema, "Being written anew; when the job is done, the draft has its next version"),
      ...problemAnswers,
    },
  });

/** The draft as it is after a change, under its new tag. */
async function changedDraft(c: Context<ApiEnv>, id: string) {
  const { drafts, exporter } = c.var.services;
  const draft = await drafts.readWithHealth(c.var.caller, id);
  c.header("etag", etagOf(draft.version));
  return { ...draft, markdown: exporter.toMarkdown(draft) };
}

const router = createRouter();

for (const root of roots) {
  router
    .openapi(editAt(root), async (c) => {
      const place = { ...c.req.valid("param"), version: readIfMatch(c.req.valid("header")["if-match"]) };
      await c.var.services.draftEditor.editSection(c.var.caller, place, c.req.valid("json"));
      return c.json(await changedDraft(c, place.id), 200);
    })
    .openapi(versionsAt(root), async (c) =>
      c.json(await c.var.services.draftEditor.versions(c.var.caller, c.req.valid("param").id), 200),
    )
    .openapi(versionAt(root), async (c) =>
      c.json(await c.var.services.draftEditor.version(c.var.caller, c.req.valid("param")), 200),
    )
    .openapi(differencesAt(root), async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await c.var.services.draftEditor.differences(c.var.caller, id, c.req.valid("query")), 200);
    })
    .openapi(redraftAt(root), async (c) => {
      const { sections } = c.req.valid("json");
      return c.json(await c.var.services.startRedraft(c.var.caller, c.req.valid("param").id, sections), 202);
    })
    .openapi(restoreAt(root), async (c) => {
      const { id } = c.req.valid("param");
      const { version: to, reason } = c.req.valid("json");
      const place = { id, version: readIfMatch(c.req.valid("header")["if-match"]) };
      await c.var.services.draftEditor.restore(c.var.caller, place, { to, reason });
      return c.json(await changedDraft(c, id), 200);
    });
}

export const draftEditRoutes = router;
