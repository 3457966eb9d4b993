import type { Cell } from "#domain/draft";
import type { Lever } from "#scoring/lever";
import { scoredContact } from "../../evidence/contact-facts.ts";
import { leverRecord, shownLevers } from "../../evidence/lever-facts.ts";
import { scoreRef } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import { gapClaim, valueCell } from "../../section-parts.ts";
import type { BriefBuilder, BriefContext, BriefedDeal } from "./brief-context.ts";

const columns = ["brf.col.step", "brf.col.after", "brf.col.gain"] as const;

/** Win rate, what caps it, and the single steps that raise it most. */
export function writeWinRate(context: BriefContext) {
  const { deal, index } = context;
  const section = context.section("winRate");
  if (!deal) {
    section.list(section.claim({ kind: "question", key: "brf.q.history", values: { account: index.account } }));
    return section.build();
  }
  const score = index.score("win-rate", deal.called);
  const name = index.ref("opportunity.name", deal.record);
  const isJudged = deal.winRate?.value != null;
  const values = { deal: name, value: scoreRef(score, "value"), band: scoreRef(score, "band") };
  section.paragraph(
    isJudged
      ? section.claim({ kind: "fact", key: "brf.win", values })
      : section.claim({ kind: "inference", key: "brf.win.none", values: { deal: name }, evidence: [score?.id] }),
    ...deal.gaps.filter(({ kind }) => kind === "competitorAhead").map((gap) => gapClaim(section, gap, "why")),
  );
  section.heading("brf.head.caps");
  section.list(...caps(section, deal, context));
  section.heading("brf.head.levers");
  writeLevers(section, deal, context);
  return section.build();
}

/** A cap that takes nothing off is none to speak of. */
function caps(section: BriefBuilder, { winRate, called, record }: BriefedDeal, { index }: BriefContext): ClaimId[] {
  const value = winRate?.value ?? null;
  const evidence = [index.score("win-rate", called)?.id];
  const values = { deal: index.ref("opportunity.name", record) };
  return (winRate?.caps ?? [])
    .filter(({ limit }) => value !== null && value >= limit)
    .map(({ id }) => section.claim({ kind: "inference", key: `brf.cap.${id}`, values, evidence }));
}

function writeLevers(section: BriefBuilder, deal: BriefedDeal, context: BriefContext): void {
  const { index, dossier } = context;
  const rows = shownLevers(deal, dossier).flatMap((lever): Cell[][] => {
    const record = leverRecord(deal.opportunity, lever);
    const step = leverClaim(section, lever, deal, context);
    if (step === null) return [];
    return [
      [
        section.cell(step),
        valueCell(section, index.ref("lever.after", record), "cell.percent"),
        valueCell(section, index.ref("lever.gain", record)),
      ],
    ];
  });
  section.table(columns, rows);
  const values = { deal: index.ref("opportunity.name", deal.record) };
  const isTop = deal.winRate?.band === "A";
  const evidence = [index.score("win-rate", deal.called)?.id];
  if (rows.length > 0) return;
  section.list(
    isTop
      ? section.claim({ kind: "inference", key: "brf.lever.top", values, evidence })
      : section.claim({ kind: "question", key: "brf.lever.none", values, evidence }),
  );
}

/** The step in words; those that name a role still to be found, or a cap, stand among the next steps. */
function leverClaim(section: BriefBuilder, lever: Lever, deal: BriefedDeal, context: BriefContext): ClaimId {
  const { index, scoreWord, dossier } = context;
  const evidence = [index.score("win-rate", deal.called)?.id];
  const [, subject = ""] = lever.id.split(".");
  if (lever.kind === "checklist") {
    const answer = (value: Lever["from"]) => scoreWord(`steps.answer.${value ?? "unknown"}`);
    const values = { item: scoreWord(`item.${subject}`), from: answer(lever.from), to: answer(lever.to) };
    return section.claim({ kind: "recommendation", key: "brf.lever.checklist", values, evidence });
  }
  const contact = lever.kind === "level" || lever.kind === "meeting" ? scoredContact(subject, dossier) : null;
  if (!contact) return null;
  const record = `contact:${contact.externalId}`;
  const target = index.facts("plan.levelTarget").find(({ record: of }) => of === record);
  const values = {
    person: index.ref("contact.name", record),
    from: index.ref("contact.level", record),
    to: target ? `{{${target.id}}}` : null,
  };
  return section.claim({
    kind: "recommendation",
    key: `brf.lever.${lever.kind === "level" ? "level" : "meeting"}`,
    values,
  });
}
