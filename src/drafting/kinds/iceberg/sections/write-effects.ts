import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { checkRecord } from "../../../evidence/checklist-facts.ts";
import { needRecord } from "../../../evidence/methods/need-facts.ts";
import type { ShownNeed } from "../../../evidence/methods/shown-needs.ts";
import { cellRecord, shownCells } from "../../../evidence/methods/white-space-facts.ts";
import type { Reference } from "../../../ledger-index.ts";
import type { ClaimId } from "../../../section-builder.ts";
import { valueCell } from "../../../section-parts.ts";
import { type DealOfPerson, dealsOf } from "../deals-of-person.ts";
import type { IcebergBuilder, IcebergContext } from "../iceberg-context.ts";

const columns = ["ice.col.deal", "ice.col.amount", "ice.col.holder", "ice.col.proven", "ice.col.open"] as const;
const cellColumns = ["col.statement", "ice.col.cell"] as const;
const rowsShown = 8;
const unplacedAsked = 3;

/**
 * The deals that hang on the needs of those who have a say in them, with what of each person's needs is proven and what
 * is not; then positions that are not ours and that a need names. Needs that hang on nothing known are asked about.
 */
export function writeEffects(context: IcebergContext) {
  const { needs } = context;
  const section = context.section("effects");
  const held = heldInDeals(context);
  const inCells = needs.flatMap((shown) => cellRow(section, shown, context));
  section.table(
    columns,
    held.slice(0, rowsShown).map((one) => dealRow(section, one, context)),
  );
  section.list(...settled(section, context));
  section.table(
    cellColumns,
    inCells.map(({ row }) => row),
  );
  const placed = new Set([...held.flatMap(({ own }) => own), ...inCells.map(({ shown }) => shown)]);
  section.list(
    ...needs
      .filter((shown) => !placed.has(shown))
      .slice(0, unplacedAsked)
      .map((shown) => whereTo(section, shown, context)),
    ...(needs.length > 0 ? [] : [section.claim(asksForDeal(context))]),
  );
  return section.build();
}

type HeldInDeal = { contact: Contact; deal: DealOfPerson; own: ShownNeed[] };

/** Each holder of a need in the largest deal that the holder has a say in, by deal and power. */
function heldInDeals(context: IcebergContext): HeldInDeal[] {
  const { needs, dossier } = context;
  const holders = [...dossier.contacts].sort((a, b) => (b.power ?? 0) - (a.power ?? 0));
  const held = holders.flatMap((contact) => {
    const own = needs.filter(({ holder }) => holder?.id === contact.id);
    const [deal] = own.length > 0 ? dealsOf(contact.id, context) : [];
    return deal ? [{ contact, deal, own }] : [];
  });
  return held.sort((a, b) => (b.deal.opportunity.amountMinor ?? 0) - (a.deal.opportunity.amountMinor ?? 0));
}

function dealRow(section: IcebergBuilder, { contact, deal, own }: HeldInDeal, context: IcebergContext): Cell[] {
  const { index, list, roleWord } = context;
  const values = {
    person: index.ref("contact.name", `contact:${contact.externalId}`),
    role: list(deal.roles.map(roleWord)),
  };
  const proven = own.filter(({ held }) => held === "confirmed");
  const open = own.filter(({ held }) => held !== "confirmed");
  return [
    valueCell(section, index.ref("opportunity.name", deal.record)),
    valueCell(section, index.ref("opportunity.amount", deal.record)),
    section.cell(section.claim({ kind: "fact", key: "ice.holds", values })),
    needsCell(section, proven, context),
    needsCell(section, open, context),
  ];
}

function needsCell(section: IcebergBuilder, needs: readonly ShownNeed[], context: IcebergContext): Cell {
  const { index, stated, say } = context;
  const statements = needs.flatMap(({ need }) => index.ref("need.statement", needRecord(need)) ?? []);
  if (statements.length === 0) return section.label("ice.label.none");
  const values = { list: statements.join(say("ice.join")) };
  const buildsOn = needs.map(({ need }) => stated.get(need.externalId) ?? null);
  const evidence = [index.score("iceberg")?.id];
  return section.cell(section.claim({ kind: "inference", key: "ice.list", values, evidence, buildsOn }));
}

/** Of each deal: whether its checklist calls the need settled, though somebody's need is not. */
function settled(section: IcebergBuilder, context: IcebergContext): ClaimId[] {
  const { index, stated, scoreWord } = context;
  const deals = new Map<string, { deal: DealOfPerson; open: ShownNeed[] }>();
  for (const { deal, own } of heldInDeals(context)) {
    const open = deals.get(deal.record)?.open ?? [];
    deals.set(deal.record, { deal, open: [...open, ...own.filter(({ held }) => held !== "confirmed")] });
  }
  return [...deals.values()].flatMap(({ deal, open }) => {
    const { needConfirmed = "unknown" } = deal.opportunity.checklist.solution ?? {};
    if (open.length === 0) return [];
    const record = checkRecord(deal.opportunity, { element: "solution", item: "needConfirmed", answer: "yes" });
    const values = {
      deal: index.ref("opportunity.name", deal.record),
      item: scoreWord("item.needConfirmed"),
      answer: index.ref("opportunity.check", record),
    };
    const buildsOn = open.map(({ need }) => stated.get(need.externalId) ?? null);
    const evidence = [index.fact("opportunity.check", record)?.id];
    if (needConfirmed === "unknown") {
      return [section.claim({ kind: "inference", key: "ice.moves.unanswered", values, buildsOn })];
    }
    // What the checklist of a smaller deal answers is not in the ledger: nothing is said of it.
    const key = needConfirmed === "yes" ? "ice.moves.unproven" : "ice.moves.open";
    if (values.answer === null) return [];
    return [section.claim({ kind: "inference", key, values, evidence, buildsOn })];
  });
}

/** A position that is not ours, of a product that the need or its words name. */
function cellRow(section: IcebergBuilder, shown: ShownNeed, context: IcebergContext) {
  const { need, quote } = shown;
  const { index, dossier, stated } = context;
  const said = `${need.statement} ${quote?.text ?? ""}`;
  const cell = shownCells(dossier).find(({ product }) =>
    [product.name, ...product.aliases].some((word) => word.length > 1 && said.includes(word)),
  );
  const statement = index.ref("need.statement", needRecord(need));
  if (!cell || statement === null) return [];
  const record = cellRecord(cell);
  const place: Reference = index.ref("cell.unit", record) ?? index.account;
  const values = { product: index.ref("cell.product", record), place, amount: index.ref("cell.yearly", record) };
  const buildsOn = [stated.get(need.externalId) ?? null];
  const moved = section.claim({ kind: "inference", key: "ice.moves.cell", values, buildsOn });
  if (moved === null) return [];
  const evidence = [index.score("iceberg")?.id];
  const named = section.claim({
    kind: "inference",
    key: "need.statement",
    values: { statement },
    evidence,
    buildsOn,
  });
  return [{ shown, row: [section.cell(named), section.cell(moved)] }];
}

function whereTo(section: IcebergBuilder, { need }: ShownNeed, { index, stated }: IcebergContext): ClaimId {
  const values = { statement: index.ref("need.statement", needRecord(need)), account: index.account };
  const buildsOn = [stated.get(need.externalId) ?? null];
  return section.claim({ kind: "question", key: "ice.moves.none", values, buildsOn });
}

function asksForDeal({ index }: IcebergContext) {
  const deal = index.ref("opportunity.name");
  const account = index.account;
  if (deal === null) return { kind: "question", key: "gap.noDeals.question", values: { account } } as const;
  return { kind: "question", key: "ice.q.deal", values: { deal } } as const;
}
