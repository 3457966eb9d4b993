import { createRoute, z } from "@hono/zod-openapi";
import { accountSorts } from "#services/list-accounts";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import {
  accountPageSchema,
  accountRowSchema,
  dealSchema,
  portfolioDraftsSchema,
  portfolioSchema,
  ratedContactSchema,
  timelineItemSchema,
} from "../schemas/accounts.ts";
import {
  asOfQuery,
  explainedScoreSchema,
  idParam,
  listOf,
  pageQuery,
  subjectScoreSchema,
} from "../schemas/building-blocks.ts";
import { calibrationSchema } from "../schemas/calibration.ts";

const tags = ["accounts"];

const list = createRoute({
  method: "get",
  path: "/v1/accounts",
  tags,
  request: {
    query: asOfQuery.extend(pageQuery.shape).extend({
      class: z.enum(["key", "nurture", "watch", "exit", "insufficient"]).optional(),
      q: z.string().max(200).optional(),
      sort: z.enum(accountSorts).optional(),
    }),
  },
  responses: { 200: jsonAnswer(listOf(accountRowSchema), "Accounts with their scores"), ...problemAnswers },
});

const portfolio = createRoute({
  method: "get",
  path: "/v1/portfolio",
  tags,
  request: { query: asOfQuery },
  responses: { 200: jsonAnswer(portfolioSchema, "Every account at a glance"), ...problemAnswers },
});

const portfolioDrafts = createRoute({
  method: "get",
  path: "/v1/portfolio/drafts",
  tags,
  responses: {
    200: jsonAnswer(
      portfolioDraftsSchema,
      "Accounts with drafts, which of those are stale or blocked; compares for two seconds at most, ask again while `unchecked` is not 0",
    ),
    ...problemAnswers,
  },
});

const calibration = createRoute({
  method: "get",
  path: "/v1/portfolio/calibration",
  tags,
  request: { query: asOfQuery },
  responses: {
    200: jsonAnswer(calibrationSchema, "Whether the win rates of closed deals told the truth"),
    ...problemAnswers,
  },
});

const page = createRoute({
  method: "get",
  path: "/v1/accounts/{id}",
  tags,
  request: { params: idParam, query: asOfQuery },
  responses: { 200: jsonAnswer(accountPageSchema, "One account with its scores explained"), ...problemAnswers },
});

const scores = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/scores",
  tags,
  request: { params: idParam, query: asOfQuery.extend({ method: z.string().max(40).optional() }) },
  responses: {
    200: jsonAnswer(listOf(subjectScoreSchema), "Scores of the account, its contacts and open deals, explained"),
    ...problemAnswers,
  },
});

const contacts = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/contacts",
  tags,
  request: { params: idParam, query: asOfQuery },
  responses: { 200: jsonAnswer(listOf(ratedContactSchema), "People with level and roles"), ...problemAnswers },
});

const timeline = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/timeline",
  tags,
  request: { params: idParam, query: asOfQuery.extend(pageQuery.shape) },
  responses: { 200: jsonAnswer(listOf(timelineItemSchema), "What happened, newest first"), ...problemAnswers },
});

const opportunity = createRoute({
  method: "get",
  path: "/v1/opportunities/{id}",
  tags,
  request: { params: idParam, query: asOfQuery },
  responses: { 200: jsonAnswer(dealSchema, "One opportunity, scored"), ...problemAnswers },
});

const winRate = createRoute({
  method: "get",
  path: "/v1/opportunities/{id}/win-rate",
  tags,
  request: { params: idParam, query: asOfQuery },
  responses: {
    200: jsonAnswer(explainedScoreSchema.nullable(), "Its win rate; null once it is closed"),
    ...problemAnswers,
  },
});

export const accountRoutes = createRouter()
  .openapi(list, async (c) => c.json(await c.var.services.listAccounts(c.var.caller, c.req.valid("query")), 200))
  .openapi(portfolio, async (c) => c.json(await c.var.services.portfolio(c.var.caller, c.req.valid("query").asOf), 200))
  .openapi(portfolioDrafts, async (c) => c.json(await c.var.services.portfolioDrafts(c.var.caller), 200))
  .openapi(calibration, async (c) =>
    c.json(await c.var.services.calibration(c.var.caller, c.req.valid("query").asOf), 200),
  )
  .openapi(page, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.accountPage(c.var.caller, id, c.req.valid("query").asOf), 200);
  })
  .openapi(scores, async (c) => {
    const { asOf, method } = c.req.valid("query");
    const items = await c.var.services.accountScores(c.var.caller, c.req.valid("param").id, asOf, method);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(contacts, async (c) => {
    const { id } = c.req.valid("param");
    const { contacts: items } = await c.var.services.accountPage(c.var.caller, id, c.req.valid("query").asOf);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(timeline, async (c) => {
    const { asOf, ...request } = c.req.valid("query");
    return c.json(await c.var.services.timeline(c.var.caller, c.req.valid("param").id, asOf, request), 200);
  })
  .openapi(opportunity, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.deal(c.var.caller, id, c.req.valid("query").asOf), 200);
  })
  .openapi(winRate, async (c) => {
    const deal = await c.var.services.deal(c.var.caller, c.req.valid("param").id, c.req.valid("query").asOf);
    return c.json(deal.winRate, 200);
  });
