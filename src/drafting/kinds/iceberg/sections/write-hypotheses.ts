import type { Cell } from "#domain/draft";
import { needRecord } from "../../../evidence/methods/need-facts.ts";
import type { ShownNeed } from "../../../evidence/methods/shown-needs.ts";
import { valueCell } from "../../../section-parts.ts";
import type { IcebergBuilder, IcebergContext, IcebergKey } from "../iceberg-context.ts";

const columns = ["col.statement", "col.holder", "ice.col.why"] as const;

/** Needs on record that no words carry, and why: whatever rests on them rests on a guess. */
export function writeHypotheses(context: IcebergContext) {
  const { needs, index } = context;
  const section = context.section("hypotheses");
  const open = needs.filter(({ quote }) => quote === null);
  section.table(
    columns,
    open.map((shown) => row(section, shown, context)),
  );
  if (open.length === 0) {
    const values = { account: index.account };
    const evidence = [index.score("iceberg")?.id];
    section.list(
      needs.length > 0
        ? section.claim({ kind: "inference", key: "ice.hypotheses.none", values, evidence })
        : section.claim({ kind: "question", key: "ice.q.open", values }),
    );
  }
  return section.build();
}

function row(section: IcebergBuilder, shown: ShownNeed, { index, stated, dossier }: IcebergContext): Cell[] {
  const { need, holder } = shown;
  const statement = section.claim({
    kind: "inference",
    key: "need.statement",
    values: { statement: index.ref("need.statement", needRecord(need)) },
    evidence: [index.score("iceberg")?.id],
  });
  stated.set(need.externalId, statement);
  return [
    section.cell(statement),
    holder
      ? valueCell(section, index.ref("contact.name", `contact:${holder.externalId}`))
      : section.label("label.askHolder"),
    section.label(reasonOf(shown, dossier.scores.iceberg?.rejectedQuotes ?? [])),
  ];
}

/** No words, words that nobody finds in the note, or words that do not go into a document. */
function reasonOf({ need }: ShownNeed, rejected: readonly { needId: string }[]): IcebergKey {
  if (need.quotes.length === 0) return "ice.label.noQuote";
  return rejected.some(({ needId }) => needId === need.externalId) ? "ice.label.quoteUnseen" : "ice.label.quoteHeld";
}
