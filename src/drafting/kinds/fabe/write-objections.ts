import { themeOf } from "../../parts/need-themes.ts";
import { quoteClaim } from "../../section-parts.ts";
import { focusDeal } from "../spin/focus-deal.ts";
import type { FabeBuilder, FabeContext, FabeKey } from "./fabe-context.ts";

const columns = ["fabe.col.said", "fabe.col.answer"] as const satisfies readonly FabeKey[];
const topics = ["price", "complaints", "competition"] as const;
const perTopic = 2;
const shown = 5;
/** Words of doubt: what somebody said of us or of our terms that an offer has to meet. */
const price = /低\s?\d|报价|单价|压价|降价|贵|便宜|price|discount|cheaper|quote/i;
const payment = /账期|付款|回款|\bdays\b|to pay\b|payment/i;
const internal = /内部|internal/i;
const doubts =
  /贵|太高|降|比.{0,6}(低|便宜)|便宜|压价|不放心|担心|怕|投诉|索赔|故障|坏|退货|晚|慢|没来|不满|抱怨|expensive|cheaper|too high|lower|price cut|discount|worr|doubt|\blate\b|complain|claim|fail|defect|broken|not happy|unhappy|problem\b/i;

/** That nothing went wrong. */
const praise =
  /零(退货|投诉|故障|索赔)|没有(退货|投诉|故障|索赔)|无(退货|投诉)|\b(no|zero|without) (returns?|complaints?|claims?|failures?|defects?)\b/i;

/** Objections that the notes let us expect, each with how to meet it. */
export function writeObjections(context: FabeContext) {
  const section = context.section("objections");
  const finder = context.quotes();
  const quotes = topics
    .flatMap((topic) => finder.find(topic, perTopic, (text) => isTheirs(text, context)))
    .slice(0, shown);
  const said = quotes.filter(({ note }) => !internal.test(note.title ?? ""));
  const rows = said.flatMap((quote) => {
    const doubt = quoteClaim(section, quote);
    const answer = answerClaim(section, quote.text, context);
    return doubt === null || answer === null ? [] : [[section.cell(doubt), section.cell(answer)]];
  });
  section.table(columns, rows);
  if (rows.length === 0) {
    section.paragraph(
      section.claim({ kind: "question", key: "fabe.o.none", values: { account: context.index.account } }),
    );
  }
  return section.build();
}

/** Money first: a cheaper rival is what is meant, whatever else the sentence names. */
function doubtOf(text: string) {
  if (payment.test(text)) return "payment";
  return price.test(text) ? "price" : themeOf(text);
}

/** Doubts of the customer: not what our own people said among themselves. */
function isTheirs(text: string, { dossier }: FabeContext): boolean {
  const speaker = /^([\p{L}· ]{2,20})[：:]/u.exec(text)?.[1];
  const names = dossier.contacts.flatMap(({ name, aliases }) => [name, ...aliases]);
  const isKnown = speaker === undefined || names.some((name) => name.includes(speaker) || speaker.includes(name));
  return isKnown && doubts.test(text) && !praise.test(text);
}

function answerClaim(section: FabeBuilder, text: string, { index, dossier }: FabeContext) {
  const focus = focusDeal(dossier);
  const deal = (focus && index.ref("opportunity.name", focus.record)) ?? index.account;
  return section.claim({
    kind: "recommendation",
    key: `fabe.o.answer.${doubtOf(text)}`,
    values: { deal },
  });
}
