import { z } from "zod";
import { decisionRoleSchema, krRatingsSchema } from "#domain/contact";
import { daySchema } from "#domain/day";
import { coachAccount } from "#scoring/coaching/coach-account";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import { resolveScoringConfig } from "#scoring/config";
import { findContradictions } from "#scoring/detectors/contradictions";
import { findRisingStars } from "#scoring/detectors/rising-stars";
import { findUnmappedPeople } from "#scoring/detectors/unmapped-people";
import { type RollUpFigures, rollUp } from "#scoring/hierarchy/roll-up";
import { scoringMethods } from "#scoring/methods";
import { scoreDecisionChain } from "#scoring/relationship/decision-chain";
import { drawFishbone } from "#scoring/relationship/fishbone";
import { drawPowerMap } from "#scoring/relationship/power-map";
import { whatIf } from "#scoring/what-if";
import { winRateMethod } from "#scoring/win-rate/win-rate-method";
import { createReadFigures } from "#services/read-figures";

/** A worked example of the guide: JSON under its name, and the result it states as `→ **84** · \`VVVVVIP\``. */
export type GuideExample = { name: string; input: unknown; value: string; band: string };
type Result = { value: number; band: string };

const pattern = /<!-- example: ([\w-]+) -->\n```json\n([\s\S]*?)```\n[\s\S]*?\n→ \*\*([^*]+)\*\* · `([^`]+)`/gu;

export function guideExamples(text: string): GuideExample[] {
  return [...text.matchAll(pattern)].map(([, name = "", json = "", value = "", band = ""]) => ({
    name,
    input: JSON.parse(json),
    value,
    band,
  }));
}

/** The score of an example: of a scoring method, the first one; of the rest, what stands in the table below. */
export function runExample(name: string, input: unknown): Result {
  const own = others[name];
  if (own) return own(input);
  const method = Object.entries(scoringMethods).find(([id]) => id === name)?.[1];
  if (!method) throw new Error(`no method ${name}`);
  const answer = method.run(input);
  const [score] = "scores" in answer ? answer.scores : [answer];
  if (!score || score.value === null) throw new Error(`${name}: no value`);
  return { value: score.value, band: score.band };
}

const config = resolveScoringConfig();
const chain = { opportunityId: z.string(), asOf: daySchema };
const person = z.object({
  id: z.string(),
  roles: z.array(decisionRoleSchema),
  kr: krRatingsSchema,
  ratedOn: z.null(),
  met: z.boolean().nullable().default(null),
});
const nothing: RollUpFigures = {
  revenue12mMinor: null,
  revenuePrior12mMinor: null,
  netContributionMinor: null,
  overdueMinor: null,
  orderCount12m: null,
  openAmountMinor: null,
  openOpportunities: null,
};

const others: Record<string, (input: unknown) => Result> = {
  hierarchy: (input) => {
    const figures = z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      revenue12mMinor: z.number().nullable(),
    });
    const { root, accounts } = z.object({ root: z.string(), accounts: z.array(figures) }).parse(input);
    const rolled = rollUp(
      accounts.map(({ id, parentId, revenue12mMinor }) => ({ id, parentId, own: { ...nothing, revenue12mMinor } })),
    ).find(({ id }) => id === root);
    const { revenue12mMinor } = rolled?.rolledUp ?? nothing;
    return {
      value: revenue12mMinor ?? Number.NaN,
      band: `known by ${rolled?.knownBy.revenue12mMinor} of ${rolled?.members.length}`,
    };
  },
  "power-map": (input) => {
    const people = person.extend({ power: z.number().nullable(), reportsTo: z.string().nullable().default(null) });
    const parsed = z.object({ ...chain, people: z.array(people) }).parse(input);
    const { nodes, flags } = drawPowerMap(parsed, config);
    return { value: nodes[0]?.x ?? Number.NaN, band: [`y ${nodes[0]?.y}`, ...flags].join(", ") };
  },
  fishbone: (input) => {
    const parsed = z.object({ ...chain, contacts: z.array(person) }).parse(input);
    const { stages, supportedStages } = drawFishbone(parsed, config);
    return { value: supportedStages, band: stages.map(({ state }) => state).join(", ") };
  },
  "what-if": (input) => {
    const { set } = z.object({ set: z.record(z.string(), z.string()) }).parse(input);
    const { asOf, opportunity } = winRateMethod.inputSchema.parse(input);
    const { id: opportunityId, ...facts } = opportunity;
    const changes = Object.entries(set).map(([factor, value]) => ({ factor, value }));
    const { after } = whatIf("win-rate", { opportunityId, asOf, ...facts }, changes, config);
    return { value: after.value ?? Number.NaN, band: after.band };
  },
  coaching: (input) => {
    const deal = z.object({ opportunityId: z.string(), amountMinor: z.number(), contacts: z.array(person).optional() });
    const { asOf, accountId, deals } = z
      .object({ asOf: daySchema, accountId: z.string(), deals: z.array(deal) })
      .parse(input);
    const scored = deals.map(({ opportunityId, amountMinor, contacts }) => ({
      opportunityId,
      amountMinor,
      decisionChain: contacts && scoreDecisionChain({ opportunityId, asOf, contacts }, config),
    }));
    const [first] = coachAccount({ asOf, accountId, deals: scored }, config).cards;
    return { value: first?.expectedEffect ?? Number.NaN, band: first?.rule ?? "" };
  },
  detections: (input) => {
    const contact = z.object({ id: z.string(), name: z.string(), title: z.string(), ratedOn: daySchema }).extend({
      aliases: z.array(z.string()).default([]),
      stance: z.number(),
    });
    const { contacts, note, ...given } = z
      .object({
        asOf: daySchema,
        competitors: z.array(z.string()),
        contacts: z.array(contact),
        note: z.object({ date: daySchema, text: z.string() }),
      })
      .parse(input);
    const all = {
      ...given,
      account: { id: "A1", names: [] },
      contacts: contacts.map(({ stance, ...person }) => ({ ...person, kr: { stance } })),
      notes: [{ ...note, ref: "N1", author: null, title: "" }],
      opportunities: [],
      team: [],
      relatives: [],
    };
    const { detectors } = config;
    const found = [
      ...findContradictions(all, detectors, createReadFigures("CNY")).map(({ attribute }) => attribute),
      ...findUnmappedPeople(all, detectors).map(({ name, influence }) => `${name} ${influence}`),
      ...findRisingStars(all, detectors).map(({ name, rise }) => `${name} ${rise}`),
    ];
    return { value: found.length, band: found.join("; ") };
  },
  conduct: (input) => {
    const { verdict, findings } = guardConduct(z.object({ text: z.string() }).parse(input).text);
    return { value: findings.length, band: verdict };
  },
};
