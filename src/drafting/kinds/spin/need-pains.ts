import type { Contact } from "#domain/contact";
import type { OpportunityDossier } from "../../dossier.ts";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { type ShownNeed, shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { refTo } from "../../ledger-index.ts";
import { audienceOf } from "../../parts/audience.ts";
import { themeOf } from "../../parts/need-themes.ts";
import { rolesIn, whomToAsk } from "../../parts/whom.ts";
import { quoteClaim } from "../../section-parts.ts";
import { focusDeal } from "./focus-deal.ts";
import type { Pain } from "./pain.ts";
import type { SpinParts } from "./spin-context.ts";

/**
 * Needs of the organisation as pains, those of people in the deal first. What somebody needs for himself is nothing to
 * ask about across a table.
 */
export function needPains(context: SpinParts): Pain[] {
  const focus = focusDeal(context.dossier);
  const needs = shownNeeds(context.dossier).filter(({ need }) => need.kind === "organisation");
  const inDeal = ({ holder }: ShownNeed) =>
    holder !== null && focus !== null && rolesIn(holder, focus.deal, context.dossier).length > 0;
  const ordered = [...needs.filter(inDeal), ...needs.filter((shown) => !inDeal(shown))];
  return spread(ordered).map((shown) => needPain(shown, focus?.deal ?? null, context));
}

/** One need a person before a second of anybody: five questions to one man are an interrogation. */
function spread(needs: readonly ShownNeed[]): ShownNeed[] {
  const turn = (shown: ShownNeed) => needs.filter(({ holder }) => holder?.id === shown.holder?.id).indexOf(shown);
  return [...needs].sort((a, b) => turn(a) - turn(b));
}

function needPain(shown: ShownNeed, deal: OpportunityDossier | null, context: SpinParts): Pain {
  const { index, dossier, say } = context;
  const { need, holder, quote } = shown;
  const statement = index.ref("need.statement", needRecord(need));
  const theme = themeOf(`${need.statement} ${quote?.text ?? ""}`);
  const person: Contact | null = holder ?? whomToAsk(deal, { roles: ["S", "E", "D"] }, dossier);
  const note = quote && index.noteHolding(quote.note.id, quote.text);
  const values = { statement };
  const iceberg = index.score("iceberg")?.id ?? null;
  return {
    problem: { key: "spin.p.need", values: { ...values, tail: say(`spin.p.tail.${theme}`) } },
    implication: { key: "spin.i.need", values: { ...values, tail: say(`spin.i.tail.${theme}`) } },
    payoff: { key: "spin.n.need", values: { ...values, tail: say(`spin.n.tail.${theme}`) } },
    why: (section) =>
      quote && note
        ? quoteClaim(section, { text: quote.text, note })
        : section.claim({ kind: "inference", key: "spin.p.why.unproven", values, evidence: [iceberg] }),
    follows: { key: "spin.i.why.need", values },
    theme,
    person,
    audience: (person && audienceOf(person, rolesIn(person, deal, dossier))) ?? "user",
    deal,
  };
}

const complaintsShown = 2;

/** What the customer complained of, word for word. */
export function complaintPains(context: SpinParts): Pain[] {
  const { dossier, say } = context;
  const deal = focusDeal(dossier)?.deal ?? null;
  return context
    .quotes()
    .find("complaints", complaintsShown)
    .filter(({ note }) => note.date !== undefined)
    .map((quote): Pain => {
      const { text, note } = quote;
      const theme = themeOf(text);
      const named = dossier.contacts.find(({ name, aliases }) => [name, ...aliases].some((one) => text.includes(one)));
      const person = named ?? whomToAsk(deal, { audiences: ["user", "technical"], roles: ["S", "E"] }, dossier);
      const date = refTo(note, "date");
      const ask = (stage: "i" | "n") => ({ date, tail: say(`spin.${stage}.tail.${theme}`) });
      return {
        problem: {
          key: "spin.p.complaint",
          values: { date, quote: text, tail: say("spin.p.again") },
          evidence: [note.id],
        },
        implication: { key: "spin.i.complaint", values: ask("i") },
        payoff: { key: "spin.n.complaint", values: ask("n") },
        why: (section) => quoteClaim(section, quote),
        follows: { key: "spin.i.why.complaint", values: { date } },
        theme,
        person,
        audience: (person && audienceOf(person, rolesIn(person, deal, dossier))) ?? "user",
        deal,
      };
    });
}
