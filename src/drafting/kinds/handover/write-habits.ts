import type { Cell } from "#domain/draft";
import { boughtProducts, shownProducts } from "../../evidence/product-facts.ts";
import { openReceivables, receivableRecord } from "../../evidence/receivable-facts.ts";
import { asQuotes } from "../../quotes/note-sentences.ts";
import { quoteClaim, valueCell } from "../../section-parts.ts";
import type { HandoverBuilder, HandoverContext } from "./handover-context.ts";

const moneyColumns = ["hov.col.orders", "hov.col.amount", "hov.col.due", "hov.col.late"] as const;
const productColumns = ["col.product", "col.orders", "col.listPrice"] as const;
const productsShown = 8;

/** How the account pays and accepts: figures, what is still to come, and the notes' words. */
export function writeHabits(context: HandoverContext) {
  const { index, finds } = context;
  const section = context.section("habits");
  const account = index.account;
  const rate = { account, rate: index.ref("orders.collectionRate"), overdue: index.ref("orders.overdue") };
  const paid = asQuotes(finds.payment, index);
  const accepted = asQuotes(finds.acceptance, index);
  section.heading("hov.head.payment");
  section.paragraph(section.claim({ kind: "fact", key: "hov.pay.rate", values: rate }));
  section.list(
    ...paid.map((quote) => quoteClaim(section, quote)),
    paid.length > 0 ? null : section.claim({ kind: "question", key: "hov.pay.none", values: { account } }),
  );
  section.heading("hov.head.receivables");
  section.table(moneyColumns, receivableRows(section, context));
  section.heading("hov.head.acceptance");
  section.list(
    ...accepted.map((quote) => quoteClaim(section, quote)),
    accepted.length > 0 ? null : section.claim({ kind: "question", key: "hov.accept.none", values: { account } }),
  );
  return section.build();
}

function receivableRows(section: HandoverBuilder, { dossier, index }: HandoverContext): Cell[][] {
  return openReceivables(dossier).flatMap((order) => {
    const record = receivableRecord(order);
    const name = index.ref("receivable.order", record);
    const late = index.ref("receivable.late", record);
    if (name === null) return [];
    return [
      [
        valueCell(section, name),
        valueCell(section, index.ref("receivable.amount", record)),
        valueCell(section, index.ref("receivable.dueOn", record)),
        late === null ? section.label("hov.label.none") : valueCell(section, late),
      ],
    ];
  });
}

/** What the account has bought of us. */
export function writeProducts(context: HandoverContext) {
  const { dossier, index } = context;
  const section = context.section("products");
  const bought = boughtProducts(dossier);
  const used = shownProducts(dossier).used.filter(({ id }) => bought.has(id));
  section.table(
    productColumns,
    used.slice(0, productsShown).map(({ externalId }) => {
      const record = `product:${externalId}`;
      return [
        valueCell(section, index.ref("product.name", record)),
        valueCell(section, index.ref("product.orders", record)),
        valueCell(section, index.ref("product.listPrice", record)),
      ];
    }),
  );
  const values = { account: index.account };
  section.list(used.length > 0 ? null : section.claim({ kind: "question", key: "hov.products.none", values }));
  return section.build();
}
