import type { Cell } from "#domain/draft";
import type { Need } from "#domain/need";
import { needRecord } from "../../../evidence/methods/need-facts.ts";
import type { ShownNeed } from "../../../evidence/methods/shown-needs.ts";
import { refTo } from "../../../ledger-index.ts";
import type { QuotedNeed } from "../../../parts/quoted-needs.ts";
import { firstClaim, quoteClaim, valueCell } from "../../../section-parts.ts";
import type { IcebergBuilder, IcebergContext } from "../iceberg-context.ts";

type Layer = Need["layer"];
const columns = ["col.statement", "col.quoted", "col.holder", "col.status"] as const;
const quotedColumns = ["col.need", "col.source", "col.holder", "col.status"] as const;
const nothing = {
  explicit: "ice.explicit.none",
  latent: "ice.latent.none",
  deep: "ice.deep.none",
} as const satisfies Record<Layer, string>;

/** The needs of one layer that carry the customer's words, each with them; without any the section asks. */
export const writeLayer = (layer: Layer) => (context: IcebergContext) => {
  const { needs, quoted, index } = context;
  const section = context.section(layer);
  const known = needs.filter(({ need, quote }) => need.layer === layer && quote !== null);
  const words = layer === "explicit" ? quoted : [];
  section.table(
    columns,
    known.map((shown) => needRow(section, shown, context)),
  );
  section.table(
    quotedColumns,
    words.map((quote) => quotedRow(section, quote, context)),
  );
  if (known.length + words.length === 0) {
    section.list(section.claim({ kind: "question", key: nothing[layer], values: { account: index.account } }));
  }
  return section.build();
};

function needRow(section: IcebergBuilder, { need, quote, held, holder }: ShownNeed, context: IcebergContext): Cell[] {
  const { index, stated } = context;
  const note = quote && index.noteHolding(quote.note.id, quote.text);
  const statement = section.claim({
    kind: held === "confirmed" ? "fact" : "inference",
    key: "need.statement",
    values: { statement: index.ref("need.statement", needRecord(need)) },
    evidence: [note?.id, index.score("iceberg")?.id],
  });
  stated.set(need.externalId, statement);
  return [
    section.cell(statement),
    section.cell(quote && note ? quoteClaim(section, { text: quote.text, note }) : null),
    holder
      ? valueCell(section, index.ref("contact.name", `contact:${holder.externalId}`))
      : section.label("label.askHolder"),
    valueCell(section, index.ref("need.held", needRecord(need))),
  ];
}

function quotedRow(section: IcebergBuilder, { text, note, holder }: QuotedNeed, context: IcebergContext): Cell[] {
  const { index, stated } = context;
  const words = section.claim({ kind: "fact", key: "quote.bare", values: { quote: text }, evidence: [note.id] });
  stated.set(text, words);
  const title = refTo(note, "title");
  const date = note.date === undefined ? null : refTo(note, "date");
  return [
    section.cell(words),
    section.cell(
      firstClaim(section, [
        { kind: "fact", key: "source.dated", values: { date, title } },
        { kind: "fact", key: "source.undated", values: { title } },
      ]),
    ),
    holder
      ? valueCell(section, index.ref("contact.name", `contact:${holder.externalId}`))
      : section.label("label.askHolder"),
    section.label("label.supported"),
  ];
}
