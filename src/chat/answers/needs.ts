import { type Need, needLayers } from "#domain/need";
import type { Dossier } from "#drafting/dossier";
import { needRecord } from "#drafting/evidence/methods/need-facts";
import { type ShownNeed, shownNeeds } from "#drafting/evidence/methods/shown-needs";
import { cellRecord, shownCells } from "#drafting/evidence/methods/white-space-facts";
import { refTo } from "#drafting/ledger-index";
import { topicWords } from "#drafting/quotes/topic-words";
import type { ClaimId } from "#drafting/section-builder";
import { topicQueries } from "#retrieval/topic-queries";
import type { ChatKey } from "../chat-words.ts";
import type { AskedTopic } from "../recognise/read-topic.ts";
import { type AccountPage, accountPage, answered, cell, fact, question } from "./account-page.ts";
import { dealRefs, dealsAsked } from "./deals-asked.ts";
import { notInData } from "./not-in-data.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
import type { Turn, Written } from "./turn.ts";

const needsShown = 10;
const layerWords: readonly (readonly [Need["layer"], RegExp])[] = [
  ["explicit", /显性|明确|explicit|stated/],
  ["latent", /潜在|隐性|latent|hidden|implicit/],
  ["deep", /深藏|深层|deep/],
];

/** Needs by layer, with holder, status and what was said. */
export async function needs(turn: Turn, dossier: Dossier): Promise<Written> {
  const { masked, personId } = turn.understood;
  const layer = layerWords.find(([, pattern]) => pattern.test(masked))?.[0] ?? null;
  const fits = ({ need, holder }: ShownNeed) =>
    (layer === null || need.layer === layer) && (personId === null || holder?.id === personId);
  const found = shownNeeds(dossier)
    .filter(fits)
    .toSorted((a, b) => needLayers.indexOf(a.need.layer) - needLayers.indexOf(b.need.layer))
    .slice(0, needsShown);
  const page = accountPage(turn, dossier);
  const { section, account } = page;
  if (found.length === 0) return notInData(page, "none.needs", "where.needs");
  section.paragraph(question(page, "needs.some", { account }));
  section.table(
    ["col.need", "col.layer", "col.holder", "col.status", "col.said"],
    found.map((shown) => needCells(page, shown)),
  );
  return answered(page);
}

const layerKeys = { explicit: "layer.explicit", latent: "layer.latent", deep: "layer.deep" } as const satisfies Record<
  Need["layer"],
  ChatKey
>;
const statusKeys = {
  hypothesis: "need.hypothesis",
  supported: "need.supported",
  confirmed: "need.confirmed",
} as const satisfies Record<Need["status"], ChatKey>;

function needCells(page: AccountPage, { need, holder, held, quote }: ShownNeed) {
  const { section, index } = page;
  const note = quote ? index.noteHolding(quote.note.id, quote.text) : null;
  return [
    cell(page, index.ref("need.statement", needRecord(need))),
    section.label(layerKeys[need.layer]),
    cell(page, holder ? index.ref("contact.name", `contact:${holder.externalId}`) : null),
    section.label(statusKeys[held]),
    section.cell(quote && note ? quoteClaim(page, { text: quote.text, entry: note }) : null),
  ];
}

const quotesShown = 5;
const quotesFound = 20;

/** What notes say about a topic, word for word. */
export async function quotes(turn: Turn, dossier: Dossier): Promise<Written> {
  const { topic, question: asked, personId } = turn.understood;
  const query = searchWords(topic) ?? asked;
  const passages = await turn.tools.search({
    query,
    accountId: dossier.account.id,
    kind: "note",
    ...(personId !== null && { personId }),
  });
  const page = accountPage(turn, dossier);
  const { account, section } = page;
  const fitting = quotableIn(passages, fitsTopic(topic), quotesFound, dossier.conduct);
  const person = dossier.contacts.find(({ id }) => id === personId);
  const called = person ? [person.name, ...person.aliases] : [];
  const saysIt =
    topic === null
      ? (text: string) => called.some((name) => text.includes(name))
      : fitsTopic({ ...topic, known: null });
  const said = [...fitting.filter(({ text }) => saysIt(text)), ...fitting.filter(({ text }) => !saysIt(text))].slice(
    0,
    quotesShown,
  );
  if (said.length === 0) return notInData(page, "none.said", "where.note");
  section.paragraph(fact(page, "quotes.some", { account }, ...said.map(({ entry }) => entry.id)));
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  return { ...answered(page), ...(personId !== null && { personId }) };
}

/** The question's own words, and those that notes use for the same. */
function searchWords(topic: AskedTopic | null): string | null {
  if (topic === null) return null;
  const { query, known } = topic;
  return known === null || known === "recent" ? query : `${query} ${topicQueries[known]}`;
}

/** A sentence fits where it holds a word of the question, or speaks of the same topic of the trade. */
export function fitsTopic(topic: AskedTopic | null): (sentence: string) => boolean {
  if (topic === null) return () => true;
  const { words, known } = topic;
  const parts = words.flatMap((word) =>
    /\p{Script=Han}/u.test(word) ? pairs(word) : [word.toLowerCase().replace(/s$/, "")],
  );
  return (sentence) => {
    const lower = sentence.toLowerCase();
    return parts.some((part) => lower.includes(part)) || (known !== null && topicWords[known].test(sentence));
  };
}

/** Chinese words are compared by two characters: 交货期 also finds 交货. */
function pairs(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/** Says that there was none. */
const praise =
  /零(退货|投诉|索赔|故障)|(没有?|无)(一[起次件])?(退货|投诉|索赔|抱怨|质量问题)|no (complaints?|returns?|claims?|defects?|failures?)|zero/i;
const complaintQuery = "投诉 抱怨 故障 质量问题 索赔 退货 不满 complaint defect claim failure";

/** What went wrong in the customer's words, and what it cost. */
export async function complaints(turn: Turn, dossier: Dossier): Promise<Written> {
  const passages = await turn.tools.search({ query: complaintQuery, accountId: dossier.account.id, kind: "note" });
  const page = accountPage(turn, dossier);
  const { account, section, index } = page;
  const said = quotableIn(
    passages,
    (text) => topicWords.complaints.test(text) && !praise.test(text),
    quotesShown,
    dossier.conduct,
  );
  const loss = fact(page, "complaint.loss", { account, value: index.ref("orders.qualityLoss") });
  if (said.length === 0) {
    section.paragraph(question(page, "none.complaints", { account }), loss);
    return { ...answered(page), state: "not-in-data" };
  }
  section.paragraph(fact(page, "complaint.some", { account }, ...said.map(({ entry }) => entry.id)), loss);
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  return answered(page);
}

/** Who else sells to them: in deals, in what they buy, in notes. */
export async function competitors(turn: Turn, dossier: Dossier): Promise<Written> {
  const { rival } = turn.understood;
  const rivals = [
    ...new Set(dossier.opportunities.flatMap(({ opportunity }) => opportunity.competitors.map(({ name }) => name))),
  ];
  const query = `${rival ?? rivals.join(" ")} 竞争 对手 报价 competitor rival`;
  const passages = await turn.tools.search({ query, accountId: dossier.account.id, kind: "note" });
  const page = accountPage(turn, dossier);
  const { section, account } = page;
  const wanted = rival === null ? rivals : [rival];
  const deals = dealsAsked(turn, dossier).filter(({ opportunity }) =>
    opportunity.competitors.some(({ name }) => wanted.includes(name)),
  );
  const cells = shownCells(dossier).filter(({ competitors: held }) =>
    held.some((name) => rival === null || name === rival),
  );
  const said = quotableIn(passages, (text) => wanted.some((name) => text.includes(name)), 3, dossier.conduct);
  if (deals.length + cells.length + said.length === 0) return notInData(page, "none.rivals", "where.deals");
  section.paragraph(
    ...deals.flatMap((deal) => {
      const refs = dealRefs(deal, dossier, page.index);
      return page.index
        .facts("opportunity.competitor", refs.record)
        .filter(({ value }) => value.type === "name" && wanted.includes(value.value))
        .map((entry) => fact(page, "rival.deal", { deal: refs.ref("opportunity.name"), rival: refTo(entry) }));
    }),
  );
  if (cells.length > 0)
    section.paragraph(fact(page, "rival.cells", { account, n: page.index.ref("whiteSpace.rival") }));
  section.table(
    ["col.product", "col.unit", "col.rival", "col.yearly"],
    cells.map((held) => cellCells(page, cellRecord(held), "cell.rival")),
  );
  section.heading("head.notesSay");
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  return answered(page);
}

function cellCells(page: AccountPage, record: string, third: "cell.rival" | "cell.state") {
  return (["cell.product", "cell.unit", third, "cell.yearly"] as const).map((path) =>
    cell(page, page.index.ref(path, record)),
  );
}

const cellsShown = 8;

/** What they buy from others or do not buy at all, largest first. */
export async function whiteSpace(turn: Turn, dossier: Dossier): Promise<Written> {
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  const cells = shownCells(dossier);
  const open = index.ref("whiteSpace.open");
  const rival = index.ref("whiteSpace.rival");
  if (cells.length === 0) {
    return notInData(page, "none.positions", "where.positions");
  }
  section.paragraph(...spaceClaims(page, account, open, rival));
  section.table(
    ["col.product", "col.unit", "col.state", "col.yearly"],
    cells.slice(0, cellsShown).map((held) => cellCells(page, cellRecord(held), "cell.state")),
  );
  return answered(page);
}

function spaceClaims(page: AccountPage, account: string | null, open: string | null, rival: string | null): ClaimId[] {
  const { index } = page;
  return [
    fact(page, "space.share", { account, share: index.ref("whiteSpace.shareByValue") }),
    fact(page, "space.open", { account, n: open, amount: index.ref("whiteSpace.openYearly") }) ??
      fact(page, "space.openBare", { account, n: open }),
    fact(page, "space.rival", { account, n: rival, amount: index.ref("whiteSpace.rivalYearly") }) ??
      fact(page, "rival.cells", { account, n: rival }),
  ];
}
