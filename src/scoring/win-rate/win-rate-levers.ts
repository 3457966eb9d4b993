import type { Checklist, ChecklistAnswer } from "#domain/opportunity";
import type { ResolvedScoringConfig } from "../config.ts";
import { type Lever, type LeverRules, rankLevers, type Step } from "../lever.ts";
import { type BandPath, findPath } from "../path-to-band.ts";
import { type RatedContact, rateContacts } from "../relationship/chain-contact.ts";
import { nextLevel, ratingChanges, ratingsOneUp, withContact } from "../relationship/raise-kr.ts";
import type { Change } from "../rules/read-change.ts";
import { scoreWinRate, type WinRateInput, type WinRateScore } from "./win-rate.ts";
import { type WinCapId, type WinRateConfig, winElements } from "./win-rate-config.ts";

/** `lifted`: the caps whose reason was removed without saying by which fact. */
type WinState = { input: WinRateInput; lifted: readonly WinCapId[] };
type WinStep = Step<WinState>;
export type WinLever = Lever;

const rules: LeverRules<WinState, WinRateScore> = {
  bands: ["E", "D", "C", "B", "A"],
  score: ({ input, lifted }, config) => scoreWinRate(input, config, lifted),
  steps: ({ input }, now, config) => {
    const levels = levelSteps(input, config);
    return [...checklistSteps(input, config.winRate), ...levels, ...capSteps(now, levels, config.winRate)];
  },
};

/**
 * Single steps that raise the win rate, largest gain first, then by id (`10-method.md §0` rule 8, §7): each checklist
 * item one level up, each approver's or decision maker's KR level up by one where that makes a supporter, each cap with
 * its reason removed. Steps that raise nothing are left out. Empty where the win rate is `insufficient`: there the step
 * is to fill `missing`.
 */
export function winRateLevers(input: WinRateInput, config: ResolvedScoringConfig): WinLever[] {
  return rankLevers(rules, { input, lifted: [] }, config);
}

/** What moves this deal from C to B: at most three of the same steps, see `findPath`. */
export function winRatePath(input: WinRateInput, band: string | null, config: ResolvedScoringConfig): BandPath | null {
  return findPath(rules, { input, lifted: [] }, band, config);
}

/** One level up. An open question answered well is one step. */
const nextAnswer = { no: "partly", partly: "yes", unknown: "yes" } as const satisfies Partial<
  Record<ChecklistAnswer, ChecklistAnswer>
>;

function checklistSteps({ checklist }: WinRateInput, config: WinRateConfig): WinStep[] {
  return winElements.flatMap((element) =>
    config.checklist[element].flatMap((item): WinStep[] => {
      const from = checklist[element]?.[item] ?? "unknown";
      if (from === "yes") return [];
      const to = nextAnswer[from];
      const changed: Checklist = { ...checklist, [element]: { ...checklist[element], [item]: to } };
      const id = `${element}.${item}`;
      const take = ({ input, lifted }: WinState) => ({ input: { ...input, checklist: changed }, lifted });
      return [{ id, kind: "checklist", from, to, unit: "answer", changes: [{ factor: id, value: to }], take }];
    }),
  );
}

/** A contact counts in the win rate as a supporter at the top of the chain, and in no other way. */
function levelSteps(input: WinRateInput, config: ResolvedScoringConfig): WinStep[] {
  const mayLift = ({ roles, level }: RatedContact) =>
    level !== null && level < config.winRate.supporterLevel && (roles.includes("A") || roles.includes("D"));
  return rateContacts(input.contacts, input.asOf, config)
    .filter(mayLift)
    .flatMap(({ id, level }): WinStep[] => {
      const kr = input.contacts.find((contact) => contact.id === id)?.kr;
      if (!kr || level === null || level === 5) return [];
      const raised = ratingsOneUp(kr, level, config.kr);
      const take = ({ input: held, lifted }: WinState) => ({
        input: { ...held, contacts: withContact(held.contacts, id, (contact) => ({ ...contact, kr: raised })) },
        lifted,
      });
      const changes = ratingChanges(id, kr, raised);
      return [
        { id: `contact.${id}.level`, kind: "level", from: level, to: nextLevel[level], unit: "level", changes, take },
      ];
    });
}

/** The budget's cap goes with its checklist item, the supporter's with the contact who is one level short of it. */
function capSteps({ caps }: WinRateScore, levels: readonly WinStep[], config: WinRateConfig): WinStep[] {
  const nearlySupports = levels.some(({ to }) => to === config.supporterLevel);
  return caps
    .filter(({ id }) => id !== "budget-unconfirmed" && !(id === "no-supporter" && nearlySupports))
    .map(({ id }) => ({
      id: `cap.${id}`,
      kind: "cap",
      from: null,
      to: null,
      unit: "cap",
      changes: capChanges[id] ?? [],
      take: ({ input, lifted }) => ({ input, lifted: [...lifted, ...alsoLifted(id)] }),
    }));
}

const capChanges: Partial<Record<WinCapId, Change[]>> = {
  "competitor-requirement": [{ factor: "requirementShapedByCompetitor", value: "no" }],
};

/** Whoever finds a supporter has found a contact. */
function alsoLifted(id: WinCapId): WinCapId[] {
  return id === "no-supporter" ? ["no-supporter", "no-contact"] : [id];
}
