import type { Cell } from "#domain/draft";
import { type Need, needLayers } from "#domain/need";
import type { DraftContext } from "../draft-context.ts";
import type { DraftKey } from "../draft-words.ts";
import { scoredContact } from "../evidence/contact-facts.ts";
import { needRecord } from "../evidence/methods/need-facts.ts";
import { type ShownNeed, shownNeeds } from "../evidence/methods/shown-needs.ts";
import { scoreWords } from "../score-words.ts";
import type { ClaimId, SectionBuilder } from "../section-builder.ts";
import { quoteClaim, valueCell } from "../section-parts.ts";

type Builder = SectionBuilder<DraftKey>;
const columns = ["col.statement", "col.quoted", "col.holder", "col.status"] as const;
const headings = {
  explicit: "head.explicit",
  latent: "head.latentKnown",
  deep: "head.deepKnown",
} as const satisfies Record<Need["layer"], DraftKey>;
const needsShown = 6;
const questionsShown = 4;
const peopleAsked = 3;

/**
 * By layer: the needs that the customer's words carry, each with its quotation, then the next question of the funnel
 * for every one that is not confirmed. What nobody has words for stands as that question only.
 */
export function writeStoredNeeds(section: Builder, context: DraftContext): void {
  const needs = shownNeeds(context.dossier);
  for (const layer of needLayers) {
    const own = needs.filter(({ need }) => need.layer === layer);
    section.heading(headings[layer]);
    section.table(
      columns,
      own
        .filter(({ quote }) => quote !== null)
        .slice(0, needsShown)
        .map((shown) => needRow(section, shown, context)),
    );
    const asked = unproven(own).slice(0, questionsShown);
    const people = layer === "deep" ? bareHolders(section, context) : [];
    section.list(...asked.map((shown) => askClaim(section, shown, context)), ...people);
  }
}

/** Needs with a question open, hypotheses first. */
export function unproven(needs: readonly ShownNeed[]): ShownNeed[] {
  const open = needs.filter(({ question }) => question !== null);
  return [...open.filter(({ held }) => held === "hypothesis"), ...open.filter(({ held }) => held !== "hypothesis")];
}

function needRow(section: Builder, { need, quote, held, holder }: ShownNeed, { index }: DraftContext): Cell[] {
  const note = quote && index.noteHolding(quote.note.id, quote.text);
  const statement = index.ref("need.statement", needRecord(need));
  return [
    section.cell(
      section.claim({
        kind: held === "confirmed" ? "fact" : "inference",
        key: "need.statement",
        values: { statement },
        evidence: [note?.id, index.score("iceberg")?.id],
      }),
    ),
    section.cell(quote && note ? quoteClaim(section, { text: quote.text, note }) : null),
    holder
      ? valueCell(section, index.ref("contact.name", `contact:${holder.externalId}`))
      : section.label("label.askHolder"),
    section.label(held === "confirmed" ? "label.confirmed" : "label.supported"),
  ];
}

/** The question as it would be put to whoever holds the need. */
export function askClaim(section: Builder, { need, holder, question }: ShownNeed, context: DraftContext): ClaimId {
  const { index, lang, say } = context;
  const statement = index.ref("need.statement", needRecord(need));
  const person = holder && index.ref("contact.name", `contact:${holder.externalId}`);
  if (!question || statement === null) return null;
  const values = {
    stage: say(`label.stage.${question.stage}`),
    question: scoreWords(lang, question.key, { statement, person: person ?? "" }),
  };
  return section.claim({ kind: "question", key: "need.ask", values, evidence: [index.score("iceberg")?.id] });
}

/** Whoever holds a decision role and of whom no personal need is known. */
function bareHolders(section: Builder, { index, dossier }: DraftContext): ClaimId[] {
  return (dossier.scores.iceberg?.withoutPersonal ?? []).slice(0, peopleAsked).map((id) => {
    const record = `contact:${scoredContact(id, dossier)?.externalId}`;
    const values = { person: index.ref("contact.name", record), title: index.ref("contact.title", record) };
    return section.claim({ kind: "question", key: "need.deep.open", values });
  });
}
