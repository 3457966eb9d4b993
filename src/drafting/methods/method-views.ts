import { z } from "zod";
import { daySchema } from "#domain/day";
import { interactionLevels } from "#domain/interaction";
import { needStatuses } from "#domain/need";
import { relationshipMeasures } from "#domain/relationship-goal";
import { scoreSchema } from "#domain/score";
import { buyingPhases } from "#scoring/buying/calendar-config";
import type { KraljicPosture } from "#scoring/buying/kraljic";
import { falseKeyFlags } from "#scoring/false-key/false-key-checks";
import { type PolicyFactId, policyConcessions } from "#scoring/policy/policy-config";
import { orRungs } from "#scoring/relationship/or-level-config";
import { riskIds } from "#scoring/risks/risks-config";

/** What a plan reads of each score beside what every score has; members it does not speak of are left behind. */
const number = z.number().nullable();
const word = z.string().nullable();
const words = z.array(z.string());

export const matchView = scoreSchema.extend({
  dimensions: z.object({ closeness: number, potential: number, win: number }),
  octant: word,
  posture: word,
});

const falseKeyFigure = z.object({
  id: z.string(),
  value: number,
  limit: number,
  unit: z.string(),
  raises: z.boolean().nullable(),
});
export const falseKeyView = scoreSchema.extend({
  checks: z.array(
    z.object({
      flag: z.enum(falseKeyFlags),
      state: z.enum(["raised", "clear", "unknown"]),
      figures: z.array(falseKeyFigure),
    }),
  ),
});

const kraljicPosture = z.enum([
  "build-partnership",
  "defend-value",
  "secure-supply",
  "simplify-buying",
] satisfies KraljicPosture[]);
export const kraljicView = scoreSchema.extend({
  category: z.string(),
  position: word,
  posture: kraljicPosture.nullable(),
});
export const orLevelView = scoreSchema.extend({
  rung: z.enum(orRungs).nullable(),
  next: z.object({ rung: z.enum(orRungs), open: words, refused: words }).nullable(),
});
export const erView = scoreSchema.extend({ departments: z.array(z.unknown()), withoutContact: words });
/** `contactId` as scores know people: by the id at their source. */
export const trustView = scoreSchema.extend({ contactId: z.string() });
export const goalsView = scoreSchema.extend({
  goals: z.array(
    z.object({
      id: z.string(),
      measure: z.enum(relationshipMeasures),
      contactId: word,
      target: z.number(),
      current: number,
      gap: number,
      ownerName: word,
      dueOn: daySchema.nullable(),
      daysOverdue: number,
      state: z.enum(["reached", "open", "overdue", "unmeasured"]),
    }),
  ),
  gaps: words,
});

export const cadenceView = scoreSchema.extend({
  levels: z.array(
    z.object({
      level: z.enum(interactionLevels),
      visitsPerYear: z.number(),
      lastVisitOn: daySchema.nullable(),
      dueOn: daySchema.nullable(),
      daysOverdue: number,
    }),
  ),
});
const window = z.object({
  id: z.string(),
  phase: z.enum(buyingPhases),
  from: daySchema,
  to: daySchema,
  byTemplate: z.boolean(),
});
export const calendarView = scoreSchema.extend({
  open: z.array(window),
  next: window.extend({ daysTo: z.number() }).nullable(),
  windows: z.array(window),
});
const policyFactIds = [
  "volumePercentile",
  "paidOnTime",
  "priceIndex",
  "contractMonths",
  "cooperation",
  "qualityLoss",
] as const satisfies readonly PolicyFactId[];
export const policyView = scoreSchema.extend({
  rules: z.array(
    z.object({
      id: z.enum(policyConcessions),
      reason: z.enum(["conditions-met", "condition-failed", "facts-missing", "squeezer"]),
      conditions: z.array(
        z.object({
          fact: z.enum(policyFactIds),
          value: number,
          limit: z.number(),
          met: z.boolean().nullable(),
        }),
      ),
    }),
  ),
  commission: z.object({ factor: z.number(), class: z.string(), capped: z.boolean() }).nullable(),
});

export const icebergView = scoreSchema.extend({
  statuses: z.array(z.object({ needId: z.string(), held: z.enum(needStatuses) })),
  rejectedQuotes: z.array(z.object({ needId: z.string(), noteRef: z.string() })),
  questions: z.array(
    z.object({
      needId: z.string(),
      stage: z.enum(["open", "probing", "closed"]),
      key: z.string(),
      personId: word,
    }),
  ),
  withoutPersonal: words,
});
const plain = z.union([z.number(), z.string(), z.boolean(), z.null()]);
export const risksView = scoreSchema.extend({
  opportunityId: word,
  checks: z.array(
    z.object({
      risk: z.enum(riskIds),
      state: z.enum(["raised", "clear", "unknown"]),
      basis: z.enum(["computed", "stated", "both"]).nullable(),
      stated: z.object({ observedOn: daySchema.nullable() }).nullable(),
      figures: z.array(z.object({ id: z.string(), value: plain, unit: z.string(), raises: z.boolean().nullable() })),
      proposal: z
        .object({
          owner: z.object({ role: z.enum(["account-owner", "deal-owner"]) }),
          nextStep: z.string(),
          checkAgainOn: daySchema,
        })
        .nullable(),
    }),
  ),
});
const total = z.object({ cells: z.number(), sizedCells: z.number(), yearlyMinor: z.number() });
export const whiteSpaceView = scoreSchema.extend({
  currency: z.string(),
  totals: z.object({ ours: total, competitor: total, open: total, unknown: total }),
  shareByValue: number,
  opportunities: z.array(
    z.object({
      unitId: z.string(),
      productId: z.string(),
      state: z.enum(["open", "competitor", "unknown"]),
      competitors: words,
      yearlyMinor: number,
      evidence: words,
    }),
  ),
});
export const dossierView = scoreSchema.extend({ toCollect: words, toComplete: words, toRenew: words });
export const busFactorView = scoreSchema.extend({
  keeper: z.object({ rep: z.string(), notes: z.number(), contacts: z.number() }).nullable(),
});
