import type { Cell } from "#domain/draft";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { type ShownNeed, shownNeeds } from "../../evidence/methods/shown-needs.ts";
import type { Gap } from "../../gaps/gap.ts";
import type { Reference } from "../../ledger-index.ts";
import { focusDeal } from "./focus-deal.ts";
import { audienceIn } from "./need-pains.ts";
import type { SpinBuilder, SpinKey, SpinParts } from "./spin-context.ts";

const needsShown = 3;
const rolesShown = 2;
const rowsShown = 6;
export const listenColumns = ["spin.col.heard", "spin.col.then"] as const satisfies readonly SpinKey[];

type Answer = {
  heard: SpinKey;
  next: SpinKey;
  values: Readonly<Record<string, Reference>>;
  evidence?: readonly string[];
};

/** What an answer changes: the state of a need, the decision chain, the win rate, the offer. */
export function listenRows(section: SpinBuilder, context: SpinParts): Cell[][] {
  const answers = [...ofNeeds(context), ...ofDeal(context)];
  const shown = answers.length > 0 ? answers.slice(0, rowsShown) : [nothingKnown(context)];
  return shown.flatMap(({ heard, next, values, evidence = [] }) => {
    const said = section.claim({ kind: "recommendation", key: heard, values, evidence });
    const follow = section.claim({ kind: "recommendation", key: next, values, evidence, buildsOn: [said] });
    return said === null || follow === null ? [] : [[section.cell(said), section.cell(follow)]];
  });
}

/** One need of a person, of different people. */
function ofNeeds(context: SpinParts): Answer[] {
  const needs = shownNeeds(context.dossier).filter(({ need, holder }) => need.kind === "organisation" && holder);
  const first = needs.filter(({ holder }, at) => needs.findIndex((other) => other.holder?.id === holder?.id) === at);
  return first.slice(0, needsShown).map((shown) => ofNeed(shown, context));
}

function ofNeed({ need, holder, held }: ShownNeed, context: SpinParts): Answer {
  const { index, dossier } = context;
  const audience = audienceIn(holder, focusDeal(dossier)?.deal ?? null, context) ?? "user";
  return {
    heard: `spin.l.${held}`,
    next: held === "confirmed" ? `spin.l.confirmedThen.${audience}` : `spin.l.${held}Then`,
    values: {
      account: index.account,
      person: index.ref("contact.name", `contact:${holder?.externalId}`),
      statement: index.ref("need.statement", needRecord(need)),
    },
  };
}

const answered = { roleUnknown: "role", budgetOpen: "budget", competitorAhead: "rival" } as const;
type Answered = keyof typeof answered;
const isAnswered = (kind: Gap["kind"]): kind is Answered => Object.hasOwn(answered, kind);

function ofDeal({ gaps, dossier, index }: SpinParts): Answer[] {
  const focus = focusDeal(dossier);
  if (!focus) return [];
  const values = { deal: index.ref("opportunity.name", focus.record) };
  const ofFocus = gaps.filter(({ dealRecord }) => dealRecord === focus.record);
  const roles = ofFocus.filter(({ kind }) => kind === "roleUnknown").slice(rolesShown);
  const ofGaps = ofFocus.flatMap((gap): Answer[] => {
    if (!isAnswered(gap.kind) || roles.includes(gap)) return [];
    const answer = answered[gap.kind];
    return [{ heard: `spin.l.${answer}`, next: `spin.l.${answer}Then`, values: gap.values, evidence: gap.evidence }];
  });
  return [...ofGaps, { heard: "spin.l.deal", next: "spin.l.dealThen", values }];
}

function nothingKnown({ index }: SpinParts): Answer {
  return { heard: "spin.l.account", next: "spin.l.accountThen", values: { account: index.account } };
}
