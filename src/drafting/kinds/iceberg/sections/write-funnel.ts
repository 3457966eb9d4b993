import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { needRecord } from "../../../evidence/methods/need-facts.ts";
import type { ShownNeed } from "../../../evidence/methods/shown-needs.ts";
import type { QuotedNeed } from "../../../parts/quoted-needs.ts";
import { unproven } from "../../../parts/stored-needs.ts";
import { scoreWords } from "../../../score-words.ts";
import type { ClaimId } from "../../../section-builder.ts";
import { valueCell } from "../../../section-parts.ts";
import { dealsOf } from "../deals-of-person.ts";
import type { IcebergBuilder, IcebergContext } from "../iceberg-context.ts";

const columns = [
  "col.statement",
  "ice.col.next",
  "ice.col.then",
  "ice.col.whom",
  "ice.col.asker",
  "ice.col.by",
] as const;
const stages = ["open", "probing", "closed"] as const;
type Stage = (typeof stages)[number];

/** For every need that is not confirmed the next question of the funnel, those that follow, who asks whom and by when. */
export function writeFunnel(context: IcebergContext) {
  const { needs, quoted, index, dossier } = context;
  const section = context.section("funnel");
  const rows = [
    ...unproven(needs).map((shown) => needRow(section, shown, context)),
    ...quoted.map((quote) => quotedRow(section, quote, context)),
  ];
  section.table(columns, rows);
  if (rows.length === 0) {
    const account = index.account;
    const [first] = dossier.contacts;
    const person = first ? index.ref("contact.name", `contact:${first.externalId}`) : null;
    const title = first ? index.ref("contact.title", `contact:${first.externalId}`) : null;
    section.list(
      section.claim({ kind: "question", key: "need.deep.open", values: { person, title } }),
      section.claim({ kind: "question", key: "need.deep.account", values: { account } }),
    );
  }
  return section.build();
}

type Asked = { need: Cell; next: ClaimId; then: ClaimId[]; holder: Contact | null };

function needRow(section: IcebergBuilder, shown: ShownNeed, context: IcebergContext): Cell[] {
  const { need, holder, question } = shown;
  const { index, stated } = context;
  const about = stated.get(need.externalId) ?? null;
  const statement = section.claim({
    kind: "inference",
    key: "need.statement",
    values: { statement: index.ref("need.statement", needRecord(need)) },
    evidence: [index.score("iceberg")?.id],
    buildsOn: [about],
  });
  const from = stages.indexOf(question?.stage ?? "open");
  const [next = null, ...then] = stages.slice(from).map((stage) => ask(section, shown, stage, context));
  return row(section, { need: section.cell(statement), next, then, holder }, context);
}

/** The question of one stage, put to whoever holds the need. */
function ask(section: IcebergBuilder, { need, holder, question }: ShownNeed, stage: Stage, context: IcebergContext) {
  const { index, lang, say, stated } = context;
  const statement = index.ref("need.statement", needRecord(need));
  if (statement === null) return null;
  const person = holder && index.ref("contact.name", `contact:${holder.externalId}`);
  const buildsOn = [stated.get(need.externalId) ?? null];
  const values = { stage: say(`label.stage.${stage}`), question: "" };
  if (person === null) {
    if (stage === "closed") return null;
    const key = question?.key ?? "need.question.open.unheld";
    const words = stage === "open" ? scoreWords(lang, key, { statement }) : say("ice.unheld.probing", { statement });
    return section.claim({ kind: "question", key: "ice.ask", values: { ...values, question: words }, buildsOn });
  }
  const words = scoreWords(lang, `need.question.${stage}.${need.kind}`, { statement, person });
  const evidence = [index.score("iceberg")?.id];
  return section.claim({
    kind: "question",
    key: "ice.ask",
    values: { ...values, question: words },
    evidence,
    buildsOn,
  });
}

function quotedRow(section: IcebergBuilder, { text, note, holder }: QuotedNeed, context: IcebergContext): Cell[] {
  const { say, stated } = context;
  const buildsOn = [stated.get(text) ?? null];
  const words = section.claim({
    kind: "fact",
    key: "quote.bare",
    values: { quote: text },
    evidence: [note.id],
    buildsOn,
  });
  const [next = null, ...then] = stages.map((stage) =>
    section.claim({
      kind: "question",
      key: "ice.ask",
      values: { stage: say(`label.stage.${stage}`), question: say(`ice.quote.${stage}`, { quote: text }) },
      evidence: [note.id],
      buildsOn,
    }),
  );
  return row(section, { need: section.cell(words), next, then, holder }, context);
}

function row(section: IcebergBuilder, { need, next, then, holder }: Asked, context: IcebergContext): Cell[] {
  const { index } = context;
  const record = holder ? `contact:${holder.externalId}` : null;
  const follow = then.filter((id) => id !== null);
  const [deal] = holder ? dealsOf(holder.id, context) : [];
  const asker =
    (record && index.ref("contact.lastMetBy", record)) ??
    (deal && index.ref("opportunity.owner", deal.record)) ??
    index.ref("account.owner") ??
    index.ref("opportunity.owner");
  const by = index.ref(deal ? "plan.fortnightOn" : "plan.monthOn");
  return [
    need,
    section.cell(next),
    follow.length > 0 ? { claims: follow } : section.label("ice.label.last"),
    record ? valueCell(section, index.ref("contact.name", record)) : section.label("ice.label.holderOpen"),
    valueCell(section, asker),
    section.cell(section.claim({ kind: "recommendation", key: "cell", values: { value: by } })),
  ];
}
