import type { Cell } from "#domain/draft";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { shownNeeds } from "../../evidence/methods/shown-needs.ts";
import type { Reference } from "../../ledger-index.ts";
import { focusDeal } from "./focus-deal.ts";
import type { SpinBuilder, SpinKey, SpinParts } from "./spin-context.ts";

const needsShown = 3;
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
  return shown.flatMap(({ heard, next: follow, values, evidence = [] }) => {
    const said = section.claim({ kind: "recommendation", key: heard, values, evidence });
    const next = section.claim({ kind: "recommendation", key: follow, values, evidence, buildsOn: [said] });
    return said === null || next === null ? [] : [[section.cell(said), section.cell(next)]];
  });
}

function ofNeeds({ dossier, index }: SpinParts): Answer[] {
  return shownNeeds(dossier)
    .filter(({ need, holder }) => need.kind === "organisation" && holder !== null)
    .slice(0, needsShown)
    .map(({ need, holder, held }) => ({
      heard: `spin.l.${held}`,
      next: `spin.l.${held}Then`,
      values: {
        account: index.account,
        person: index.ref("contact.name", `contact:${holder?.externalId}`),
        statement: index.ref("need.statement", needRecord(need)),
      },
    }));
}

const answered = { roleUnknown: "role", budgetOpen: "budget", competitorAhead: "rival" } as const;

function ofDeal({ gaps, dossier, index }: SpinParts): Answer[] {
  const focus = focusDeal(dossier);
  if (!focus) return [];
  const values = { deal: index.ref("opportunity.name", focus.record) };
  const ofGaps = gaps
    .filter(({ dealRecord }) => dealRecord === focus.record)
    .flatMap((gap): Answer[] => {
      const kind = Object.entries(answered).find(([id]) => id === gap.kind)?.[1];
      return kind
        ? [{ heard: `spin.l.${kind}`, next: `spin.l.${kind}Then`, values: gap.values, evidence: gap.evidence }]
        : [];
    });
  return [...ofGaps, { heard: "spin.l.deal", next: "spin.l.dealThen", values }];
}

function nothingKnown({ index }: SpinParts): Answer {
  return { heard: "spin.l.account", next: "spin.l.accountThen", values: { account: index.account } };
}
