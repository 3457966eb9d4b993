import type { Contact } from "#domain/contact";
import type { OpportunityDossier } from "../../dossier.ts";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { type ShownNeed, shownNeeds } from "../../evidence/methods/shown-needs.ts";
import type { Reference } from "../../ledger-index.ts";
import { type Audience, audienceOf } from "../../parts/audience.ts";
import { type NeedTheme, themeOf } from "../../parts/need-themes.ts";
import { rolesIn, whomToAsk } from "../../parts/whom.ts";
import { quoteClaim } from "../../section-parts.ts";
import { focusDeal } from "./focus-deal.ts";
import type { PainDraft, Tail } from "./pain.ts";
import type { SpinParts } from "./spin-context.ts";

/**
 * Needs of the organisation as pains, those of people in the deal first. What somebody needs for himself is nothing to
 * ask about across a table.
 */
export function needPains(context: SpinParts): PainDraft[] {
  const { dossier } = context;
  const deal = focusDeal(dossier)?.deal ?? null;
  const needs = shownNeeds(dossier).filter(({ need }) => need.kind === "organisation");
  const inDeal = ({ holder }: ShownNeed) =>
    holder !== null && deal !== null && rolesIn(holder, deal, dossier).length > 0;
  const ordered = [...needs.filter(inDeal), ...needs.filter((shown) => !inDeal(shown))];
  return spread(ordered).flatMap((shown) => needPain(shown, deal, context) ?? []);
}

/** One need a person before a second of anybody: five questions to one man are an interrogation. */
function spread(needs: readonly ShownNeed[]): ShownNeed[] {
  const turn = (shown: ShownNeed) => needs.filter(({ holder }) => holder?.id === shown.holder?.id).indexOf(shown);
  return [...needs].sort((a, b) => turn(a) - turn(b));
}

/** What the customer wants of us in money: read out as a question, it sounds like an offer. */
const concessions: readonly NeedTheme[] = ["price", "payment"];

/** What the customer says openly is asked about in its own words; the rest by its subject, for it is not to be read out. */
function needPain(shown: ShownNeed, deal: OpportunityDossier | null, context: SpinParts): PainDraft | null {
  const { index, dossier, say } = context;
  const { need, holder, quote, held } = shown;
  const theme = themeOf(need.statement) === "other" ? themeOf(quote?.text ?? "") : themeOf(need.statement);
  const isOpen = need.layer === "explicit" && held !== "hypothesis" && !concessions.includes(theme);
  if (!isOpen && theme === "other") return null;
  const statement = index.ref("need.statement", needRecord(need));
  const topic: Reference = theme === "other" ? null : say(`spin.topic.${theme}`);
  const way = isOpen ? "need" : "latent";
  const person: Contact | null = holder ?? whomToAsk(deal, { roles: ["S", "E", "D"] }, dossier);
  const note = quote && index.noteHolding(quote.note.id, quote.text);
  const evidence = [index.fact("need.statement", needRecord(need))?.id ?? null];
  const iceberg = index.score("iceberg")?.id;
  const said = (stage: "p" | "i" | "n", tail: Tail) => ({
    key: `spin.${stage}.${way}` as const,
    values: { statement, topic, tail: say(`spin.${stage}.tail.${tail}`) },
    ...(isOpen ? { evidence } : {}),
  });
  return {
    ask: (tail) => ({ problem: said("p", tail), implication: said("i", tail), payoff: said("n", tail) }),
    why: (section) =>
      quote && note
        ? quoteClaim(section, { text: quote.text, note })
        : section.claim({ kind: "inference", key: "spin.p.why.unproven", values: { statement }, evidence: [iceberg] }),
    follows: { key: `spin.i.why.${way}`, values: { statement, topic } },
    theme,
    person,
    audience: audienceIn(person, deal, context) ?? "user",
    deal,
  };
}

export function audienceIn(
  person: Contact | null,
  deal: OpportunityDossier | null,
  { dossier }: SpinParts,
): Audience | null {
  return person && audienceOf(person, rolesIn(person, deal, dossier));
}
