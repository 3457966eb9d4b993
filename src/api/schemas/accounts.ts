import { z } from "@hono/zod-openapi";
import { accountSchema } from "#domain/account";
import { attentionKinds } from "#domain/attention";
import { contactSchema } from "#domain/contact";
import { daySchema } from "#domain/day";
import { draftKindSchema } from "#domain/draft";
import { opportunitySchema } from "#domain/opportunity";
import { scoreSchema } from "#domain/score";
import { explainedScoreSchema, moneyOrNull } from "./building-blocks.ts";

const scoreBrief = scoreSchema.pick({ value: true, band: true, coverage: true, flags: true });

const accountClass = z.enum(["key", "nurture", "watch", "exit"]);
/** Median points 0–100 over as many accounts as know the factor; null under three. */
const factorMedians = z.array(z.object({ id: z.string(), points: z.number().nullable(), accounts: z.int() }));

/** A line of the portfolio. */
export const accountRowSchema = z
  .object({
    id: z.string(),
    externalId: z.string(),
    name: z.string(),
    industry: z.string().nullable(),
    country: z.string().nullable(),
    ownerName: z.string().nullable(),
    /** Class by the key-account scorecard; null while too little is known. */
    class: accountClass.nullable(),
    scorecard: scoreBrief,
    rfm: scoreBrief.extend({ segment: z.string().nullable() }),
    /** Open deals' win rates weighted by amount; null without an open deal that can be rated. */
    winRate: z.object({ value: z.number(), band: z.string(), rated: z.int(), open: z.int() }).nullable(),
    /** Place in the match matrix, each dimension 0–100; null where too little is known of it. */
    match: scoreBrief
      .extend({
        dimensions: z.object({
          closeness: z.number().nullable(),
          potential: z.number().nullable(),
          win: z.number().nullable(),
        }),
        octant: z.string().nullable(),
        posture: z.string().nullable(),
      })
      .nullable(),
    /** The visit that is due first; null where none is planned or nobody knows. */
    nextVisit: z.object({ level: z.string(), dueOn: daySchema, daysOverdue: z.int() }).nullable(),
    revenue12m: moneyOrNull,
    openAmount: moneyOrNull,
    openOpportunities: z.int(),
    lastOrderOn: daySchema.nullable(),
    lastContactOn: daySchema.nullable(),
    flags: z.array(z.string()),
    /** Why somebody should look at it now; null where nothing speaks for it. */
    attention: z
      .object({
        /** 1: first of all accounts. */
        place: z.int(),
        reasons: z.array(z.object({ kind: z.enum(attentionKinds), message: z.string(), deals: z.array(z.string()) })),
      })
      .nullable(),
  })
  .openapi("AccountRow");

export const dealSchema = z
  .object({
    opportunity: opportunitySchema,
    amount: moneyOrNull,
    winRate: explainedScoreSchema.nullable(),
    decisionChain: explainedScoreSchema.nullable(),
  })
  .openapi("Deal");

export const ratedContactSchema = contactSchema
  .extend({
    /** KR level 1–5; null where too few dimensions are rated. */
    level: z.int().nullable(),
    levelBand: z.string().nullable(),
    ratingStale: z.boolean(),
    /** Decision roles in open deals, by deal. */
    roles: z.array(z.object({ opportunityId: z.string(), opportunityName: z.string(), roles: z.array(z.string()) })),
  })
  .openapi("RatedContact");

export const accountPageSchema = z
  .object({
    asOf: daySchema,
    account: accountSchema,
    row: accountRowSchema,
    parent: z.object({ id: z.string(), name: z.string() }).nullable(),
    divisions: z.array(z.object({ id: z.string(), name: z.string() })),
    /** The account with everything below it, each account counted once; null where nothing is below. */
    family: z
      .object({
        accounts: z.int(),
        revenue12m: moneyOrNull,
        openAmount: moneyOrNull,
        openOpportunities: z.int(),
        knownBy: z.object({ revenue12m: z.int(), openAmount: z.int() }),
      })
      .nullable(),
    buyingUnits: z.array(z.object({ id: z.string(), name: z.string() })),
    rfm: explainedScoreSchema,
    scorecard: explainedScoreSchema,
    /** What other accounts have of each factor of the scorecard, this one among them; of its class none while it has no class. */
    medians: z.object({ class: accountClass.nullable(), ofClass: factorMedians, ofAll: factorMedians }),
    deals: z.array(dealSchema),
    contacts: z.array(ratedContactSchema),
    /** Revenue by calendar month, oldest first, the 18 months to `asOf`. */
    months: z.array(z.object({ month: z.string(), amount: z.string(), orders: z.int() })),
    currency: z.string(),
  })
  .openapi("AccountPage");

export const timelineItemSchema = z
  .object({
    type: z.enum(["order", "interaction", "note", "deal", "task"]),
    id: z.string(),
    date: daySchema.nullable(),
    title: z.string(),
    detail: z.string().nullable(),
    author: z.string().nullable(),
  })
  .openapi("TimelineItem");

const draftMark = z.object({
  id: z.string(),
  kind: draftKindSchema,
  title: z.string(),
  /** Stale sentences, or findings that block. */
  count: z.int(),
});

/** What waits in the newest draft of each kind; `unchecked` are not compared with the data of now yet. */
export const accountDraftsSchema = z
  .object({ stale: z.array(draftMark), blocked: z.array(draftMark), unchecked: z.int() })
  .openapi("AccountDrafts");

export const portfolioRowSchema = accountRowSchema.extend({ drafts: accountDraftsSchema }).openapi("PortfolioRow");

/** Drafts, not accounts. */
const draftCounts = z.object({ stale: z.int(), blocked: z.int(), unchecked: z.int() });

export const portfolioDraftsSchema = draftCounts
  .extend({ items: z.array(accountDraftsSchema.extend({ accountId: z.string() })) })
  .openapi("PortfolioDrafts");

export const portfolioSchema = z
  .object({
    asOf: daySchema,
    /** The latest day up to `asOf` of which there is an order, a deal or a contact; null without any. */
    newestRecordOn: daySchema.nullable(),
    organisation: z.object({ name: z.string(), currency: z.string(), isDemo: z.boolean() }),
    accounts: z.int(),
    classes: z.record(z.string(), z.int()),
    revenue12m: moneyOrNull,
    openAmount: moneyOrNull,
    /** Opportunities whose source names no account: kept, in no account's score. */
    unassignedOpportunities: z.object({ count: z.int(), won: z.int(), lost: z.int(), open: z.int() }),
    opportunities: z.object({ count: z.int(), won: z.int(), lost: z.int(), open: z.int(), wonAmount: moneyOrNull }),
    /** Accounts by RFM segment, and by octant of the match matrix. */
    segments: z.record(z.string(), z.int()),
    octants: z.record(z.string(), z.int()),
    /** As far as they were looked at: `GET /v1/portfolio/drafts` looks on. */
    drafts: draftCounts,
    /** Accounts with an overdue visit. */
    visitsOverdue: z.int(),
    /** Where `high` begins in the match matrix, and the percent of the whole that the vital few reach. */
    cuts: z.object({ match: z.number(), vitalPercent: z.number() }),
    /** Concentration of profit (revenue) with its Lorenz points. */
    pareto: explainedScoreSchema,
    rows: z.array(portfolioRowSchema),
  })
  .openapi("Portfolio");
