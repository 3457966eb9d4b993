import { z } from "zod";
import { decisionRoles } from "#domain/contact";
import { daySchema } from "#domain/day";
import { interactionLevels } from "#domain/interaction";
import { relationshipMeasures } from "#domain/relationship-goal";
import { scoreSchema } from "#domain/score";
import { buyingPhases } from "../buying/calendar-config.ts";
import { falseKeyFlags } from "../false-key/false-key-checks.ts";
import { leverKinds } from "../lever.ts";
import { gapKinds } from "../relationship/decision-chain.ts";
import { riskIds } from "../risks/risks-config.ts";

/** What cards read of each score: its own members as far as a rule needs them. Every method's score fits its view. */
const score = scoreSchema.pick({ value: true, scale: true, band: true, coverage: true, factors: true, flags: true });
const missing = z.array(z.string());
const amountMinor = z.number().nullable();

export const rfmView = score.extend({ asOf: daySchema, segment: z.string().nullable() });
export const scorecardView = score.extend({ missing, stale: z.array(z.string()) });
export const matchView = score.extend({
  dimensions: z.object({ closeness: amountMinor, potential: amountMinor, win: amountMinor }),
  posture: z.string().nullable(),
});

const falseKeyFigure = z.object({
  id: z.string(),
  value: z.number().nullable(),
  limit: z.number().nullable(),
  unit: z.string(),
  raises: z.boolean().nullable(),
});
export const falseKeyView = score.extend({
  raised: z.array(z.enum(falseKeyFlags)),
  checks: z.array(z.object({ flag: z.enum(falseKeyFlags), figures: z.array(falseKeyFigure) })),
});

export const winRateView = score.extend({
  opportunityId: z.string(),
  base: z.number().nullable(),
  competitor: z.object({ name: z.string(), base: z.number(), effect: z.number() }).nullable(),
  answered: z.number(),
});
export const leverView = z.object({
  id: z.string(),
  kind: z.enum(leverKinds),
  from: z.union([z.string(), z.number()]).nullable(),
  value: z.number(),
  gain: z.number(),
});
export const decisionChainView = score.extend({
  opportunityId: z.string(),
  gaps: z.array(
    z.object({
      role: z.enum(decisionRoles),
      kind: z.enum(gapKinds),
      contactIds: z.array(z.string()),
      weight: z.number(),
    }),
  ),
  supporters: z.array(z.string()),
});

export const cadenceView = score.extend({
  levels: z.array(
    z.object({
      level: z.enum(interactionLevels),
      visitsPerYear: z.number(),
      dueOn: daySchema.nullable(),
      daysOverdue: z.number().nullable(),
    }),
  ),
});
export const calendarView = score.extend({
  actions: z.array(z.object({ rule: z.string(), phase: z.enum(buyingPhases), windowId: z.string(), days: z.number() })),
});

const riskFigure = z.object({
  id: z.string(),
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  limit: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  unit: z.string(),
  raises: z.boolean().nullable(),
  evidence: z.array(z.string()),
});
export const risksView = score.extend({
  opportunityId: z.string().nullable(),
  checks: z.array(
    z.object({
      risk: z.enum(riskIds),
      state: z.enum(["raised", "clear", "unknown"]),
      figures: z.array(riskFigure),
      stated: z.object({ answer: z.string() }).nullable(),
      evidence: z.array(z.string()),
    }),
  ),
});

export const orLevelView = score.extend({
  next: z.object({ rung: z.string(), missing: z.array(z.string()), open: z.array(z.string()) }).nullable(),
});
export const erView = score.extend({ withoutContact: z.array(z.string()) });
export const goalsView = score.extend({
  goals: z.array(
    z.object({
      id: z.string(),
      accountId: z.string(),
      contactId: z.string().nullable(),
      measure: z.enum(relationshipMeasures),
      target: z.number(),
      current: z.number().nullable(),
      gapShare: z.number().nullable(),
      state: z.enum(["reached", "open", "overdue", "unmeasured"]),
      daysOverdue: z.number().nullable(),
    }),
  ),
});

export const icebergView = score.extend({
  statuses: z.array(z.object({ needId: z.string(), held: z.enum(["hypothesis", "supported", "confirmed"]) })),
});
const cellTotal = z.object({ cells: z.number(), sizedCells: z.number(), yearlyMinor: z.number() });
export const whiteSpaceView = score.extend({
  currency: z.string(),
  totals: z.object({ ours: cellTotal, competitor: cellTotal, open: cellTotal, unknown: cellTotal }),
  opportunities: z.array(
    z.object({
      unitId: z.string(),
      productId: z.string(),
      state: z.enum(["open", "competitor", "unknown"]),
      competitors: z.array(z.string()),
      yearlyMinor: amountMinor,
      evidence: z.array(z.string()),
    }),
  ),
});
export const dossierView = score.extend({ toCollect: z.array(z.string()) });
export const busFactorView = score.extend({
  keeper: z.object({ rep: z.string(), notes: z.number(), contacts: z.number(), percent: z.number() }).nullable(),
});
