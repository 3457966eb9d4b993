import { refTo } from "#drafting/ledger-index";
import { fact, firstOf, question } from "./account-page.ts";
import { fitsTopic } from "./needs.ts";
import { notInDataAtAll } from "./not-in-data.ts";
import { openPage } from "./page.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
import type { Turn, Written } from "./turn.ts";

const quotesShown = 3;

/** What we say of a product, and what our own reports, certificates and cases prove. */
export async function knowledge(turn: Turn): Promise<Written> {
  const { understood, tools, lang } = turn;
  const { productId, topic } = understood;
  const facts = productId === null ? [] : await tools.product(productId);
  const name = facts.find(({ path }) => path === "product.name");
  const called = name?.value.type === "name" ? [name.value.value, ...(name.value.aliases ?? [])] : [];
  const query = [...called, topic?.query ?? ""].join(" ").trim() || understood.question;
  const passages = await tools.search({ query, kind: "knowledge" });
  const fits = fitsTopic(topic);
  const ofProduct = passages.filter(
    ({ text, title }) => called.length === 0 || called.some((one) => `${title} ${text}`.includes(one)),
  );
  const said = quotableIn(ofProduct, (text) => topic === null || fits(text), quotesShown);
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
