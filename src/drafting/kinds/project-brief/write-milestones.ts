import type { Cell } from "#domain/draft";
import { shownWindows, windowRecord } from "../../evidence/methods/calendar-facts.ts";
import { gapRules } from "../../gaps/gap.ts";
import type { Reference } from "../../ledger-index.ts";
import { phrase } from "../../parts/phrase.ts";
import { gapKey, valueCell } from "../../section-parts.ts";
import type { BriefBuilder, BriefContext, BriefedDeal } from "./brief-context.ts";
import { stepGaps } from "./write-steps.ts";

const columns = ["brf.col.date", "brf.col.event"] as const;
const stepsShown = 4;

type Milestone = { day: Reference; event: (section: BriefBuilder) => string | null };

/** The days of the deal in their order: opened, last talks, steps that fall due, the window, the expected close. */
export function writeMilestones(context: BriefContext) {
  const { deal, index } = context;
  const section = context.section("milestones");
  const rows = deal ? sorted([...ofDeal(deal, context), ...ofSteps(context)], context) : [];
  section.table(
    columns,
    rows.flatMap(({ day, event }): Cell[][] => {
      const id = event(section);
      return id === null || day === null ? [] : [[valueCell(section, day), section.cell(id)]];
    }),
  );
  const values = { account: index.account, deal: deal && index.ref("opportunity.name", deal.record) };
  const isOpenEnded = deal !== null && deal.opportunity.closeOn === null;
  section.list(
    deal === null
      ? section.claim({ kind: "question", key: "gap.calendarUnknown.question", values })
      : isOpenEnded
        ? section.claim({ kind: "question", key: "brf.mile.none", values })
        : null,
  );
  return section.build();
}

/** By the day that each reference stands for; the same day keeps the order given. */
function sorted(milestones: readonly Milestone[], { material }: BriefContext): Milestone[] {
  const dayOf = ({ day }: Milestone) => {
    const entry = material.ledger.find(({ id }) => day === `{{${id}}}`);
    return entry?.kind === "fact" && entry.value.type === "date" ? entry.value.value : "";
  };
  return [...milestones]
    .filter((one) => dayOf(one) !== "")
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

function ofDeal({ record, opportunity }: BriefedDeal, context: BriefContext): Milestone[] {
  const { index, dossier, scoreWord } = context;
  const deal = index.ref("opportunity.name", record);
  const account = index.account;
  const { open } = shownWindows(dossier);
  const isPast = index.ref("opportunity.daysPastDue", record);
  const talks = opportunity.people.flatMap(({ contactId }): Milestone[] => {
    const contact = dossier.contacts.find(({ id }) => id === contactId);
    const person = contact ? index.ref("contact.name", `contact:${contact.externalId}`) : null;
    const day = contact ? index.ref("contact.lastMetOn", `contact:${contact.externalId}`) : null;
    return [{ day, event: (section) => section.claim({ kind: "fact", key: "brf.mile.talk", values: { person } }) }];
  });
  const phase = open ? scoreWord(`calendar.phase.${open.phase}`) : null;
  const isStated = open !== null && !open.byTemplate;
  return [
    {
      day: index.ref("opportunity.engagedOn", record),
      event: (section) => section.claim({ kind: "fact", key: "brf.mile.engaged", values: { deal } }),
    },
    ...talks,
    {
      day: isStated ? index.ref("calendar.to", windowRecord(open)) : null,
      event: (section) =>
        section.claim({
          kind: "fact",
          key: "brf.mile.window",
          values: { account, phase },
          evidence: [index.score("calendar")?.id],
        }),
    },
    {
      day: index.ref("opportunity.closeOn", record),
      event: (section) =>
        isPast === null
          ? section.claim({ kind: "fact", key: "brf.mile.close", values: { deal } })
          : section.claim({ kind: "inference", key: "brf.mile.past", values: { deal, days: isPast } }),
    },
  ];
}

function ofSteps(context: BriefContext): Milestone[] {
  const { index } = context;
  return stepGaps(context)
    .slice(0, stepsShown)
    .map((gap) => {
      const key = gapKey(gap.kind, "what");
      const what = key === null ? null : phrase(context, key, gap.values);
      return {
        day: gap.due ?? index.ref(gapRules[gap.kind].when),
        event: (section) =>
          section.claim({ kind: "recommendation", key: "brf.mile.step", values: { what }, evidence: gap.evidence }),
      };
    });
}
