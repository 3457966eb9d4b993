import type { Cell } from "#domain/draft";
import type { CompetitorPosition } from "#domain/opportunity";
import { rivalRecord } from "../../evidence/rival-facts.ts";
import { asQuotes, noteSentences } from "../../quotes/note-sentences.ts";
import type { Quote } from "../../quotes/quote-finder.ts";
import { gapClaim, quoteClaim, valueCell } from "../../section-parts.ts";
import { elements } from "../swot/compare-elements.ts";
import type { BriefBuilder, BriefContext, BriefedDeal } from "./brief-context.ts";
import { speaksOf } from "./rival-words.ts";

const columns = ["brf.col.rival", "brf.col.leads", "brf.col.lags"] as const;
const quotesPerRival = 3;

/** Each rival: where it stands above and below us, then what the notes tell of it, newest first. */
export function writeRivals(context: BriefContext) {
  const { deal, index } = context;
  const section = context.section("rivals");
  if (!deal || deal.opportunity.competitors.length === 0) {
    const values = { account: index.account, deal: deal && index.ref("opportunity.name", deal.record) };
    section.list(
      section.claim({ kind: "question", key: deal ? "brf.rivals.none" : "comp.none", values }),
      ...wordsAbout(context, null).map((quote) => quoteClaim(section, quote)),
    );
    return section.build();
  }
  const rivals = deal.opportunity.competitors;
  section.table(
    columns,
    rivals.map((rival) => rivalRow(section, rival, deal, context)),
  );
  section.heading("brf.head.words");
  for (const rival of rivals) {
    const quotes = wordsAbout(context, rival);
    const values = { deal: index.ref("opportunity.name", deal.record), rival: namedRival(rival, deal, context) };
    section.list(
      ...quotes.map((quote) => quoteClaim(section, quote)),
      quotes.length > 0 ? null : section.claim({ kind: "question", key: "brf.rivals.quiet", values }),
    );
  }
  section.list(
    ...deal.gaps.filter(({ kind }) => kind === "competitorAhead").map((gap) => gapClaim(section, gap, "why")),
  );
  return section.build();
}

function namedRival({ name }: CompetitorPosition, { record }: BriefedDeal, { index }: BriefContext) {
  const named = index
    .facts("opportunity.competitor", record)
    .find(({ value }) => value.type === "name" && value.value === name);
  return named ? `{{${named.id}}}` : null;
}

/** Sentences that name a rival, newest first; without a rival whatever the notes tell of competition. */
function wordsAbout({ dossier, index, quotes }: BriefContext, rival: CompetitorPosition | null): Quote[] {
  if (rival === null) return quotes().find("competition", quotesPerRival);
  return asQuotes(noteSentences(dossier, speaksOf([rival.name])), index).slice(0, quotesPerRival);
}

function rivalRow(section: BriefBuilder, rival: CompetitorPosition, deal: BriefedDeal, context: BriefContext): Cell[] {
  const factors = deal.winRate?.factors ?? [];
  const compared = elements.map((element) => ({
    element,
    ours: factors.find(({ id }) => id === element)?.points ?? null,
    theirs: rival[element] ?? null,
  }));
  const where = (leads: boolean) =>
    compared.filter(({ ours, theirs }) => ours !== null && theirs !== null && (leads ? theirs > ours : theirs < ours));
  return [
    valueCell(section, namedRival(rival, deal, context)),
    elementsCell(
      section,
      where(true).map(({ element }) => element),
      { rival, deal, context },
    ),
    elementsCell(
      section,
      where(false).map(({ element }) => element),
      { rival, deal, context },
    ),
  ];
}

type Compared = { rival: CompetitorPosition; deal: BriefedDeal; context: BriefContext };

function elementsCell(
  section: BriefBuilder,
  where: readonly (typeof elements)[number][],
  { rival, deal, context }: Compared,
): Cell {
  const { index, list, scoreWord } = context;
  if (elements.every((element) => rival[element] === undefined)) return section.label("label.unknown");
  if (where.length === 0) return section.label("brf.label.none");
  const evidence = [
    ...where.map((element) => index.fact(`rival.${element}`, rivalRecord(deal.opportunity, rival))?.id),
    index.score("win-rate", deal.called)?.id,
  ];
  const values = { list: list(where.map((element) => scoreWord(`factor.win-rate.${element}`))) };
  return section.cell(section.claim({ kind: "inference", key: "brf.rival.ahead", values, evidence }));
}
