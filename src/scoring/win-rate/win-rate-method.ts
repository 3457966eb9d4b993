import { z } from "zod";
import { daySchema } from "#domain/day";
import { currencySchema, decimalMoneySchema } from "#domain/money";
import { checklistSchema, competitorPositionSchema } from "#domain/opportunity";
import { ScoringInputError } from "#errors";
import { chainContactSchema } from "../relationship/relationship-methods.ts";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreWinRate } from "./win-rate.ts";
import { unlistedItems } from "./win-rate-elements.ts";

const wonLost = z.object({ won: z.int().min(0), lost: z.int().min(0) });

const inputSchema = z.object({
  asOf: daySchema,
  ...configMembers,
  opportunity: z.object({
    id: z.string().min(1),
    amount: decimalMoneySchema.shape.amount.optional(),
    currency: currencySchema.optional(),
    checklist: checklistSchema.strict().default({}),
    competitors: z.array(competitorPositionSchema).default([]),
    contacts: z.array(chainContactSchema).default([]),
    /** Answers that no question of the checklist asks for are flagged, where a record holds them; else refused. */
    keepUnlisted: z.boolean().default(false),
    /** Closed deals alike (same account, product and stage) and all of them. */
    history: z.object({ alike: wonLost, whole: wonLost }).optional(),
  }),
});

/** `POST /v1/score/win-rate` (`30-contracts.md`). An answer to a question that is not on the checklist is refused. */
export const winRateMethod = defineScoringMethod({
  inputSchema,
  example: {
    asOf: "2026-11-01",
    opportunity: {
      id: "P1",
      amount: "1200000.00",
      currency: "CNY",
      checklist: {
        relationship: { decisionMakerMet: "yes", approverSupports: "partly", coachIdentified: "no" },
        solution: { needConfirmed: "yes", differentiated: "yes", technicallyAccepted: "partly" },
        commercial: { budgetConfirmed: "no", pricePositionKnown: "yes" },
        delivery: { capacityReserved: "yes", deliveryDateAccepted: "partly" },
      },
      competitors: [{ name: "Huaxin", relationship: 60, solution: 70, commercial: 50, delivery: 40 }],
      contacts: [
        {
          id: "C1",
          roles: ["D"],
          kr: { stance: 4, support: 4, information: 3, guidance: 3, participation: 3, acceptance: 4 },
          ratedOn: "2026-09-15",
        },
      ],
    },
  },
  score: ({ asOf, opportunity }, config) => {
    const { id, checklist, competitors, contacts, history, keepUnlisted } = opportunity;
    const [unlisted] = unlistedItems(checklist, config.winRate);
    if (unlisted && !keepUnlisted)
      throw new ScoringInputError(`opportunity:${id}`, `checklist.${unlisted}`, "not on the checklist");
    return scoreWinRate({ opportunityId: id, asOf, checklist, competitors, contacts, history }, config);
  },
});
