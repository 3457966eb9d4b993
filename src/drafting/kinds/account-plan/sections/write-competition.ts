import type { Cell } from "#domain/draft";
import { shownOpen } from "../../../evidence/deals.ts";
import { boughtProducts, shownProducts } from "../../../evidence/product-facts.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import type { PlanContext } from "../plan-context.ts";
import type { PlanKey } from "../plan-words.ts";
import { gapClaim, quoteClaim, valueCell } from "../section-parts.ts";
import { swotLists } from "./swot-lists.ts";

type Builder = SectionBuilder<PlanKey>;
const quadrants = ["strengths", "weaknesses", "opportunities", "threats"] as const;
const productColumns = ["col.product", "col.status", "col.orders", "col.listPrice"] as const;
const quotesShown = 2;
const usedShown = 8;
const dealsAsked = 2;

/** §7 account-plan, 6: rivals by deal and by quotation, strengths to threats from figures, products not yet in use. */
export function writeCompetition(context: PlanContext) {
  const section = context.section("competition");
  section.heading("head.competitors");
  section.list(...rivals(section, context));
  const lists = swotLists(section, context);
  for (const quadrant of quadrants) {
    section.heading(`head.${quadrant}`);
    section.list(...lists[quadrant]);
  }
  section.heading("head.whitespace");
  section.table(productColumns, productRows(section, context));
  return section.build();
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
  return [...used.slice(0, usedShown), ...open].map(({ id, externalId }) => {
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
