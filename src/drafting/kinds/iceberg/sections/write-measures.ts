import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { describeMeasure, describeTask } from "#scoring/catalogues/describe-catalogue";
import { type MeasureId, measuresFor } from "#scoring/catalogues/measures";
import { tasksFor } from "#scoring/catalogues/tasks";
import { needRecord } from "../../../evidence/methods/need-facts.ts";
import type { ShownNeed } from "../../../evidence/methods/shown-needs.ts";
import { parseKrLevel } from "../../../parts/kr-level.ts";
import { unproven } from "../../../parts/stored-needs.ts";
import type { IcebergBuilder, IcebergContext } from "../iceberg-context.ts";

const columns = ["ice.col.for", "ice.col.measure", "ice.col.sign"] as const;
const peopleShown = 5;
const perPerson = 2;
const tasksShown = 2;

/** Measures of the catalogue that fit whoever holds an unproven need, by the level we have with them, then tasks. */
export function writeMeasures(context: IcebergContext) {
  const section = context.section("measures");
  const used = new Set<MeasureId>();
  const rows = [
    ...heldBy(context)
      .slice(0, peopleShown)
      .flatMap((contact) => personRows(section, contact, { ...context, used })),
    ...taskRows(section, context),
  ];
  section.table(columns, rows);
  return section.build();
}

/** Holders of needs that wait for a question; where every need is proven, all holders. */
function heldBy({ needs, quoted }: IcebergContext): Contact[] {
  const open = unproven(needs);
  const from = [...(open.length > 0 ? open : needs), ...quoted];
  return [...new Map(from.flatMap(({ holder }) => (holder ? [[holder.id, holder] as const] : []))).values()];
}

type Choosing = IcebergContext & { used: Set<MeasureId> };

/** Nobody gets what somebody else gets as long as the catalogue has another measure for the level. */
function personRows(section: IcebergBuilder, contact: Contact, context: Choosing): Cell[][] {
  const { dossier, index, lang, used } = context;
  const level = parseKrLevel(dossier.krLevels[contact.id] ?? null);
  if (level === null) return [];
  const record = `contact:${contact.externalId}`;
  const fitting = measuresFor({ level });
  const fresh = fitting.filter(({ id }) => !used.has(id));
  const chosen = (fresh.length > 0 ? fresh : fitting).slice(0, perPerson);
  const own = context.needs.filter(({ holder, held }) => holder?.id === contact.id && held !== "confirmed");
  return chosen.map(({ id }, at) => {
    used.add(id);
    const { name, done } = describeMeasure(id, lang);
    const values = { person: index.ref("contact.name", record), level: index.ref("contact.level", record) };
    const about = own[at % Math.max(1, own.length)];
    const buildsOn = about ? [context.stated.get(about.need.externalId) ?? null] : [];
    const measure = section.claim({
      kind: "recommendation",
      key: "ice.measure",
      values: { ...values, measure: name },
      buildsOn,
    });
    return [needCell(section, contact, about, context), section.cell(measure), { label: done }];
  });
}

function needCell(
  section: IcebergBuilder,
  contact: Contact,
  shown: ShownNeed | undefined,
  { index, stated, quoted }: IcebergContext,
): Cell {
  const words = quoted.find(({ holder }) => holder?.id === contact.id);
  if (words) {
    const values = { quote: words.text };
    const buildsOn = [stated.get(words.text) ?? null];
    return section.cell(
      section.claim({ kind: "fact", key: "quote.bare", values, evidence: [words.note.id], buildsOn }),
    );
  }
  if (!shown) return section.label("ice.label.own");
  const statement = index.ref("need.statement", needRecord(shown.need));
  const buildsOn = [stated.get(shown.need.externalId) ?? null];
  const evidence = [index.score("iceberg")?.id];
  return section.cell(
    section.claim({ kind: "inference", key: "need.statement", values: { statement }, evidence, buildsOn }),
  );
}

function taskRows(section: IcebergBuilder, { index, lang, needs, dossier }: IcebergContext): Cell[][] {
  const isOpen = needs.length === 0 || unproven(needs).length > 0;
  const unknownChain = dossier.contacts.length === 0 ? ["decision-chain.gap.unknown"] : [];
  const asks = [...unknownChain, ...(isOpen ? ["iceberg.unproven"] : []), "win-rate.solution.needConfirmed"];
  return tasksFor(asks)
    .slice(0, tasksShown)
    .map(({ id }): Cell[] => {
      const { name, done } = describeTask(id, lang);
      const values = { account: index.account, task: name };
      const evidence = [index.score("iceberg")?.id];
      const task = section.claim({ kind: "recommendation", key: "ice.task", values, evidence });
      return [section.label("label.wholeAccount"), section.cell(task), { label: done }];
    });
}
