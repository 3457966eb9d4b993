import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../../draft-words.ts";
import { shownOpen } from "../../../evidence/deals.ts";
import { cellRecord, hasPositions, type ShownCell, shownCells } from "../../../evidence/methods/white-space-facts.ts";
import { boughtProducts, shownProducts } from "../../../evidence/product-facts.ts";
import type { FactPath } from "../../../fact-words.ts";
import type { LedgerIndex } from "../../../ledger-index.ts";
import { swotLists } from "../../../parts/swot-lists.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { firstClaim, gapClaim, quoteClaim, valueCell } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
const quadrants = ["strengths", "weaknesses", "opportunities", "threats"] as const;
const productColumns = ["col.product", "col.status", "col.orders", "col.listPrice"] as const;
const quotesShown = 2;
const cellColumns = ["col.product", "col.unit", "col.supplier", "col.yearly"] as const;
const usedShown = 6;
const dealsAsked = 2;

/** §7 account-plan, 6: rivals by deal and by quotation, strengths to threats from figures, products in use, white space. */
export function writeCompetition(context: PlanContext) {
  const section = context.section("competition");
  section.heading("head.competitors");
  section.list(...rivals(section, context));
  const lists = swotLists(section, context);
  for (const quadrant of quadrants) {
    section.heading(`head.${quadrant}`);
    section.list(...lists[quadrant]);
  }
  const known = hasPositions(context.dossier);
  section.heading(known ? "head.inUse" : "head.whitespace");
  section.table(productColumns, productRows(section, context));
  if (known) writeWhiteSpace(section, context);
  return section.build();
}

/** What of the account's purchases is ours, and the positions that are not, by what they are worth. */
function writeWhiteSpace(section: Builder, { index, dossier }: PlanContext): void {
  const account = index.account;
  const value = (path: FactPath) => index.ref(path);
  const open = { account, n: value("whiteSpace.open"), sized: value("whiteSpace.openSized") };
  const rival = { account, n: value("whiteSpace.rival"), sized: value("whiteSpace.rivalSized") };
  const known = { account, known: value("whiteSpace.known"), ours: value("whiteSpace.ours") };
  section.heading("head.whitespace");
  section.list(
    section.claim({ kind: "fact", key: "wsp.known", values: known }),
    section.claim({ kind: "fact", key: "wsp.share", values: { account, share: value("whiteSpace.shareByValue") } }),
    firstClaim(section, [
      {
        kind: "fact",
        key: open.sized === null ? "wsp.openAll" : "wsp.open",
        values: { ...open, amount: value("whiteSpace.openYearly") },
      },
      { kind: "fact", key: "wsp.openUnsized", values: open, evidence: [index.fact("whiteSpace.openSized")?.id] },
    ]),
    firstClaim(section, [
      {
        kind: "fact",
        key: rival.sized === null ? "wsp.rivalAll" : "wsp.rival",
        values: { ...rival, amount: value("whiteSpace.rivalYearly") },
      },
      { kind: "fact", key: "wsp.rivalUnsized", values: rival, evidence: [index.fact("whiteSpace.rivalSized")?.id] },
    ]),
  );
  section.table(
    cellColumns,
    shownCells(dossier).map((cell) => cellRow(section, cell, index)),
  );
}

function cellRow(section: Builder, cell: ShownCell, index: LedgerIndex): Cell[] {
  const record = cellRecord(cell);
  const unit = index.ref("cell.unit", record);
  const rival = index.ref("cell.rival", record);
  return [
    valueCell(section, index.ref("cell.product", record)),
    unit === null ? section.label("label.wholeAccount") : valueCell(section, unit),
    rival === null ? section.label(cell.state === "open" ? "label.nobody" : "label.rival") : valueCell(section, rival),
    valueCell(section, index.ref("cell.yearly", record)),
  ];
}

function rivals(section: Builder, context: PlanContext): ClaimId[] {
  const { gaps, dossier, index } = context;
  const named = gaps.filter(({ kind }) => kind === "competitorAhead" || kind === "competitorNamed");
  const quotes = context.quotes().find("competition", quotesShown);
  const known = [
    ...named.map((gap) => gapClaim(section, gap, "why")),
    ...quotes.map((quote) => quoteClaim(section, quote)),
  ];
  const account = index.account;
  const open = shownOpen(dossier)
    .filter(({ opportunity }) => opportunity.competitors.length === 0)
    .slice(0, dealsAsked)
    .map(({ opportunity }) => {
      const values = { account, deal: index.ref("opportunity.name", `opportunity:${opportunity.externalId}`) };
      return section.claim({ kind: "question", key: "comp.noneDeal", values });
    });
  if (known.length + open.length > 0) return [...known, ...open];
  return [section.claim({ kind: "question", key: "comp.none", values: { account } })];
}

function productRows(section: Builder, { dossier, index }: PlanContext): Cell[][] {
  const bought = boughtProducts(dossier);
  const { used, open } = shownProducts(dossier);
  const offered = hasPositions(dossier) ? [] : open;
  return [...used.slice(0, usedShown), ...offered].map(({ id, externalId }) => {
    const record = `product:${externalId}`;
    const isOpen = open.some((product) => product.id === id);
    const status = bought.has(id) ? "label.inUse" : isOpen ? "label.open" : "label.asked";
    return [
      valueCell(section, index.ref("product.name", record)),
      section.label(status),
      valueCell(section, index.ref("product.orders", record)),
      valueCell(section, index.ref("product.listPrice", record)),
    ];
  });
}
