import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { readBatch } from "../read-batch.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import {
  noteHeadsSchema,
  noteInputSchema,
  noteResponseSchema,
  noteSavedSchema,
  notesBatchResultSchema,
  notesBatchSchema,
  notesQuerySchema,
  searchQuerySchema,
  searchResultSchema,
} from "../schemas/notes.ts";

const tags = ["notes"];

const search = createRoute({
  method: "get",
  path: "/v1/search",
  tags,
  request: { query: searchQuerySchema },
  responses: { 200: jsonAnswer(searchResultSchema, "Passages, best first"), ...problemAnswers },
});

const find = createRoute({
  method: "get",
  path: "/v1/notes",
  tags,
  request: { query: notesQuerySchema },
  responses: { 200: jsonAnswer(noteHeadsSchema, "What became of a file"), ...problemAnswers },
});

const read = createRoute({
  method: "get",
  path: "/v1/notes/{id}",
  tags,
  request: { params: idParam },
  responses: { 200: jsonAnswer(noteResponseSchema, "A whole note"), ...problemAnswers },
});

const save = createRoute({
  method: "post",
  path: "/v1/notes",
  tags,
  request: { body: { required: true, content: { "application/json": { schema: noteInputSchema } } } },
  responses: { 201: jsonAnswer(noteSavedSchema, "Stored and searchable"), ...problemAnswers },
});

const saveBatch = createRoute({
  method: "post",
  path: "/v1/notes/batch",
  tags,
  request: { body: { required: true, content: { "application/json": { schema: notesBatchSchema } } } },
  responses: {
    200: jsonAnswer(notesBatchResultSchema, "What was stored, and what was handed back"),
    ...problemAnswers,
  },
});

export const noteRoutes = createRouter()
  .openapi(search, async (c) => c.json(await c.var.services.search(c.var.caller, c.req.valid("query")), 200))
  .openapi(find, async (c) =>
    c.json(await c.var.services.findNotes(c.var.caller, c.req.valid("query").externalId), 200),
  )
  .openapi(read, async (c) => c.json(await c.var.services.readNote(c.var.caller, c.req.valid("param").id), 200))
  .openapi(save, async (c) => c.json(await c.var.services.saveNote(c.var.caller, c.req.valid("json")), 201))
  .openapi(saveBatch, async (c) => {
    const { good, rejected } = readBatch(c.req.valid("json").notes);
    const saved = await c.var.services.saveNotes(c.var.caller, good);
    const unlinked = saved.rejected.map(({ index, account }) => ({ index, reason: `accountId: ${account}` }));
    return c.json({ ...saved, rejected: [...rejected, ...unlinked].sort((a, b) => a.index - b.index) }, 200);
  });
