import { refTo } from "#drafting/ledger-index";
import { fact, firstOf, question } from "./account-page.ts";
import { notInDataAtAll } from "./not-in-data.ts";
import { openPage } from "./page.ts";
import { quoteClaim } from "./quoted.ts";
import { findRelated } from "./related.ts";
import type { Turn, Written } from "./turn.ts";

const quotesShown = 4;

/** What we say of a product, and what our own reports, certificates and cases prove. */
export async function knowledge(turn: Turn): Promise<Written> {
  const { understood, tools, lang } = turn;
  const { productId } = understood;
  // What a competitor gives stands in notes, not in our own documents.
  if (productId === null && understood.rival !== null) return notInDataAtAll(turn, "none.rival", "where.note");
  const facts = productId === null ? [] : await tools.product(productId);
  const related = await findRelated(turn, "knowledge");
  const said = related.quotes.slice(0, quotesShown);
  if (facts.length + said.length === 0) return notInDataAtAll(turn, "none.knowledge", "where.knowledge");
  const page = openPage(tools, lang, []);
  const { section } = page;
  const ref = (path: string) => refTo(facts.find((entry) => entry.path === path));
  const values = { product: ref("product.name"), price: ref("product.listPrice") };
  section.paragraph(
    firstOf(page, { kind: "fact", key: "product.price", values }, { kind: "fact", key: "product.named", values }),
    facts.length === 0 ? question(page, "knowledge.some") : null,
  );
  section.list(
    fact(page, "product.feature", { text: ref("chat.product.feature") }),
    fact(page, "product.advantage", { text: ref("chat.product.advantage") }),
    fact(page, "product.benefit", { text: ref("chat.product.benefit") }),
    fact(page, "product.proof", { text: ref("product.evidence") }),
  );
  section.heading("head.documentsSay");
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  return { state: "answered", page, accountIds: [] };
}
