import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import type { Dossier } from "../dossier.ts";
import type { DraftContext } from "../draft-context.ts";
import type { DraftKey } from "../draft-words.ts";
import { shownOpen } from "../evidence/deals.ts";
import { refTo } from "../ledger-index.ts";
import type { Quote } from "../quotes/quote-finder.ts";
import type { ClaimId, SectionBuilder } from "../section-builder.ts";
import { firstClaim, valueCell } from "../section-parts.ts";

type Builder = SectionBuilder<DraftKey>;
const needColumns = ["col.need", "col.source", "col.holder", "col.status"] as const;
const topics = ["needs", "complaints", "delivery", "price"] as const;
const quotesPerTopic = 2;
const peopleAsked = 4;
const dealsAsked = 3;
const funnel = ["open", "probe", "closed"] as const;

/** Stated needs word for word; below the water line only questions, from open to closed. */
export function writeQuotedNeeds(section: Builder, context: DraftContext): void {
  const quotes = quotedNeeds(context);
  section.heading("head.explicit");
  section.table(
    needColumns,
    quotes.map((quote) => needRow(section, quote, context)),
  );
  section.list(...(quotes.length > 0 ? [] : noNeeds(section, context)));
  section.heading("head.latent");
  section.list(...latentQuestions(section, quotes, context));
  section.heading("head.deep");
  section.list(...deepQuestions(section, context));
}

/** Words of the customer that state a need; whoever the sentence names is taken for the holder, nobody else is. */
export type QuotedNeed = Quote & { holder: Contact | null };

/** Minutes name the speaker before a colon; what our own people said is not the customer's need. */
export function quotedNeeds(context: DraftContext): QuotedNeed[] {
  const { dossier } = context;
  const finder = context.quotes();
  const names = dossier.contacts.flatMap(({ name, aliases }) => [name, ...aliases]);
  const isTheirs = (text: string) => {
    const speaker = /^([\p{L}· ]{2,20})[：:]/u.exec(text)?.[1];
    return speaker === undefined || names.some((name) => name.includes(speaker) || speaker.includes(name));
  };
  const quotes = topics.flatMap((topic) => finder.find(topic, quotesPerTopic, isTheirs));
  return quotes.map((quote) => ({ ...quote, holder: holderOf(quote.text, dossier) }));
}

function holderOf(text: string, { contacts }: Pick<Dossier, "contacts">): Contact | null {
  return contacts.find(({ name, aliases }) => [name, ...aliases].some((word) => text.includes(word))) ?? null;
}

function needRow(section: Builder, { text, note, holder }: QuotedNeed, { index }: DraftContext): Cell[] {
  const need = section.claim({ kind: "fact", key: "quote.bare", values: { quote: text }, evidence: [note.id] });
  const title = refTo(note, "title");
  const source = firstClaim(section, [
    {
      kind: "fact",
      key: "source.dated",
      values: { date: note.date === undefined ? null : refTo(note, "date"), title },
    },
    { kind: "fact", key: "source.undated", values: { title } },
  ]);
  return [
    section.cell(need),
    section.cell(source),
    holder
      ? valueCell(section, index.ref("contact.name", `contact:${holder.externalId}`))
      : section.label("label.askHolder"),
    section.label("label.supported"),
  ];
}

function noNeeds(section: Builder, { dossier, index }: DraftContext): ClaimId[] {
  const account = index.account;
  const ofDeals = shownOpen(dossier)
    .slice(0, dealsAsked)
    .map(({ opportunity }) => {
      const values = { account, deal: index.ref("opportunity.name", `opportunity:${opportunity.externalId}`) };
      return section.claim({ kind: "question", key: "need.deal", values });
    });
  return [section.claim({ kind: "question", key: "need.none", values: { account } }), ...ofDeals];
}

/** The funnel over each note quoted above; where none is, over the open deals. */
function latentQuestions(section: Builder, quotes: readonly Quote[], context: DraftContext): ClaimId[] {
  const { index, dossier } = context;
  const account = index.account;
  const notes = [...new Map(quotes.map(({ note }) => [`${note.date} ${note.title}`, note])).values()];
  if (notes.length === 0) {
    return shownOpen(dossier)
      .slice(0, dealsAsked)
      .flatMap(({ opportunity }) => {
        const values = { account, deal: index.ref("opportunity.name", `opportunity:${opportunity.externalId}`) };
        const ask = (key: DraftKey) => section.claim({ kind: "question", key, values });
        return [ask("need.latent.dealOpen"), ask("need.latent.dealClosed")];
      });
  }
  return notes.slice(0, dealsAsked).flatMap((note) => {
    const dated = note.date === undefined ? null : refTo(note, "date");
    const title = refTo(note, "title");
    return funnel.map((step) =>
      firstClaim(section, [
        { kind: "question", key: `need.latent.${step}`, values: { account, title, date: dated } },
        { kind: "question", key: `need.latent.${step}Undated`, values: { account, title } },
      ]),
    );
  });
}

/** Personal needs are asked for, never guessed: of those who decide, or have the power to. */
function deepQuestions(section: Builder, { dossier, index }: DraftContext): ClaimId[] {
  const asked = [...dossier.contacts].sort((a, b) => (b.power ?? 0) - (a.power ?? 0)).slice(0, peopleAsked);
  const questions = asked.flatMap(({ externalId }, at) => {
    const record = `contact:${externalId}`;
    const person = index.ref("contact.name", record);
    const values = { person, title: index.ref("contact.title", record) };
    const open = section.claim({ kind: "question", key: "need.deep.open", values });
    const step = at % 2 === 0 ? "need.deep.probe" : "need.deep.closed";
    return [open, section.claim({ kind: "question", key: step, values: { person } })];
  });
  if (questions.length > 0) return questions;
  return [section.claim({ kind: "question", key: "need.deep.account", values: { account: index.account } })];
}
