import { z } from "zod";
import { daySchema } from "#domain/day";
import { interactionLevels } from "#domain/interaction";
import { decimalMoneySchema } from "#domain/money";
import { checklistAnswerSchema } from "#domain/opportunity";
import { configMembers, defineScoringMethod, readMinor } from "../scoring-method.ts";
import type { RiskFacts } from "./risk-facts.ts";
import { scoreRisks } from "./risks.ts";
import { riskIds } from "./risks-config.ts";

const evidence = z.array(z.string()).default([]);
const answer = checklistAnswerSchema.optional();
const level = z.int().min(1).max(5).nullable().default(null);
const ownerName = z.string().min(1).nullable().default(null);
const percent = z.number().min(0).max(100);

const orderSchema = z.object({
  id: z.string().min(1),
  date: daySchema,
  /** Left out or null = not recorded, which is not zero. */
  claims: decimalMoneySchema.shape.amount.nullable().default(null),
  currency: decimalMoneySchema.shape.currency,
});

const factsSchema = z.strictObject({
  chain: z.strictObject({ flags: z.array(z.string()), evidence }).optional(),
  kr: z.array(z.strictObject({ contactId: z.string().min(1), level, previousLevel: level })).optional(),
  visits: z
    .array(
      z.strictObject({
        level: z.enum(interactionLevels),
        daysOverdue: z.int().nonnegative().nullable().default(null),
        evidence,
      }),
    )
    .optional(),
  notes: z.strictObject({ lastOn: daySchema.nullable(), evidence }).optional(),
  keyData: z.array(z.strictObject({ ref: z.string().min(1), observedOn: daySchema })).optional(),
  commercial: z
    .strictObject({
      late: z.boolean().nullable().optional(),
      closeOn: daySchema.nullable().optional(),
      budgetConfirmed: answer,
      pricePositionKnown: answer,
      paymentTermsAccepted: answer,
      evidence,
    })
    .optional(),
  orders: z.array(orderSchema).optional(),
  brand: z.strictObject({ referenceAvailable: answer, marketSharePercent: percent.optional(), evidence }).optional(),
  negotiation: z
    .strictObject({
      negotiating: z.boolean().nullable().optional(),
      /** Null: there is none. */
      planOn: daySchema.nullable().optional(),
      evidence,
    })
    .optional(),
  walletShares: z.array(z.strictObject({ on: daySchema, percent, evidence })).optional(),
  suppliers: z.array(z.strictObject({ name: z.string().min(1), percent, evidence })).optional(),
  chainChange: z
    .strictObject({ changedOn: daySchema.nullable(), lookedOn: daySchema.nullable().optional(), evidence })
    .optional(),
});

const statedSchema = z.strictObject({
  risk: z.enum(riskIds),
  answer: checklistAnswerSchema,
  observedOn: daySchema.nullable().default(null),
  evidence,
});

/** `POST /v1/score/risks`: what may go wrong with an account and its deal, and who does what about it by when. */
export const risksMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      ownerName,
      opportunity: z
        .strictObject({ id: z.string().min(1), ownerName })
        .nullable()
        .default(null),
      facts: factsSchema.default({}),
      stated: z.array(statedSchema).default([]),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      ownerName: "王芳",
      opportunity: { id: "P1", ownerName: "李强" },
      facts: {
        chain: { flags: ["no-coach"], evidence: ["opportunity:P1"] },
        kr: [{ contactId: "C1", level: 2, previousLevel: 3 }],
        visits: [{ level: "leadership", daysOverdue: 12, evidence: ["interactions:V1"] }],
        notes: { lastOn: "2026-10-20", evidence: ["note:N-12"] },
        commercial: {
          closeOn: "2026-12-15",
          budgetConfirmed: "no",
          pricePositionKnown: "yes",
          paymentTermsAccepted: "partly",
          evidence: ["opportunity:P1"],
        },
        orders: [{ id: "O1", date: "2026-09-10", claims: "0.00", currency: "CNY" }],
        negotiation: { negotiating: true, planOn: "2026-10-12", evidence: ["opportunity:P1"] },
        suppliers: [
          { name: "我方", percent: 45 },
          { name: "华信", percent: 40 },
        ],
        chainChange: { changedOn: "2026-08-20", lookedOn: "2026-09-15", evidence: ["contact:C2"] },
      },
      stated: [{ risk: "faultyTender", answer: "no", observedOn: "2026-10-05", evidence: ["note:N-11"] }],
    },
  },
  score: ({ asOf, account: { id, ownerName: owner, opportunity, facts, stated } }, config) =>
    scoreRisks(
      {
        accountId: id,
        asOf,
        ownerName: owner,
        opportunity,
        facts: { ...facts, orders: readOrders(facts.orders) },
        stated,
      },
      config,
    ),
});

function readOrders(orders: z.output<typeof orderSchema>[] | undefined): RiskFacts["orders"] {
  return orders?.map(({ id, date, claims, currency }) => ({
    id,
    date,
    claimsMinor: claims === null ? null : readMinor(`orders:${id}`, "claims", { amount: claims, currency }),
  }));
}
