import type { ChatAnswer } from "#domain/chat";
import type { Claim } from "#domain/claim";
import type { Day } from "#domain/day";
import type { Block } from "#domain/draft";
import type { Lang } from "#domain/lang";
import { dropClaims } from "#drafting/drop-claims";
import { AppError } from "#errors";
import { answers } from "./answers/answers.ts";
import { lackingWords, withLackingWords } from "./answers/lacking-words.ts";
import { noneRelated, type Related } from "./answers/rank-sentences.ts";
import { beginsWithUnknown, lacksWhatIsCounted, refuse } from "./answers/refuse.ts";
import { findRelated, tellRelated, tellsWhatIsAsked } from "./answers/related.ts";
import { settleClaims } from "./answers/settle-claims.ts";
import { settleSubject } from "./answers/settle-subject.ts";
import { suggest } from "./answers/suggest.ts";
import { fromNotes, notUnderstood, say } from "./answers/talk.ts";
import type { Turn, Written } from "./answers/turn.ts";
import type { ChatContext } from "./chat-context.ts";
import type { ChatTools } from "./chat-tools.ts";
import type { Intent } from "./intents.ts";
import { withoutMarks } from "./recognise/mask-names.ts";
import { plainQuestion } from "./recognise/plain-question.ts";
import { questionLang } from "./recognise/question-lang.ts";
import { noteTextOf, recognise } from "./recognise/recognise.ts";
import { resolveInContext } from "./recognise/resolve-in-context.ts";
import type { Recognised, Understood } from "./recognise/understood.ts";
import { readAskedWords } from "./recognise/words/asked-words.ts";

export type Asked = {
  /** The reader's language: taken where the question itself shows none. */
  lang: Lang;
  context: ChatContext;
  tools: ChatTools;
  /** The day from which 本周 and "last year" are counted. */
  today: Day;
};
export type Answered = { answer: ChatAnswer; context: ChatContext };

/**
 * Answers a question without a model, from what is computed: recognised by its words, completed by the conversation, written
 * by reference and verified; a claim that is blocked leaves the answer. A question that nobody understands gets the passages
 * that hold its words, or what can be asked; none makes it throw. What the tools throw when the database fails goes on.
 */
export async function answerByRules(question: string, asked: Asked): Promise<Answered> {
  const { context, tools, today } = asked;
  const plain = plainQuestion(question);
  const recognised = withNoteAsWritten(recognise(plain, await tools.names(plain), today), question);
  // A name may be written in any language: the words around it tell.
  const lang = questionLang(withoutMarks(recognised.masked), asked.lang);
  const understood = resolveInContext(recognised, context);
  const turn = await settleSubject({ understood, lang, tools, today });
  const written = await withNotes(turn);
  return { answer: finish(turn, written), context: goOn(context, turn.understood, written) };
}

/** A note keeps its own punctuation, width and length. */
function withNoteAsWritten(recognised: Recognised, question: string): Recognised {
  if (recognised.noteText === null) return recognised;
  const text = noteTextOf(question.replace(invisible, "").trim());
  return { ...recognised, noteText: text ?? recognised.noteText };
}

const invisible = /[^\P{Cc}\n\t]|\p{Cf}/gu;

/** How much of what is asked a note has to speak of to stand beside an answer, and under the word that there is none. */
const enough = { beside: 0.36, near: 0.3 };
const withoutNotes: readonly Intent[] = [
  "help",
  "greeting",
  "thanks",
  "not-held",
  "add-note",
  "start-draft",
  "compare",
  "top-accounts",
  "filter-accounts",
  "portfolio",
  "what-if",
  "objectives",
];

/** Records answer first; what notes say of the question's own words stands below, or in place of an answer that is not there. */
async function withNotes(turn: Turn): Promise<Written> {
  const { intent, candidates } = turn.understood;
  if ((intent !== null && withoutNotes.includes(intent)) || candidates.length > 1) return write(turn);
  const related = await tryRelated(turn);
  const lacking = lackingWords(turn, related);
  const written = await write(turn);
  if (isOpen(written)) return openAnswer(turn, written, related);
  if (written.state !== "answered") return written;
  if (await isBeside(turn, related)) return refuse(turn, related);
  if (related.closeness >= enough.beside) tellRelated(written.page, related, textsOf(written));
  return withLackingWords(turn, written, lacking);
}

const isOpen = ({ state }: Written) => state === "not-understood" || state === "not-in-data" || state === "asks";

/** Records do not answer: notes that tell what is asked do, else what is missing is said. */
async function openAnswer(turn: Turn, written: Written, related: Related): Promise<Written> {
  const { intent } = turn.understood;
  if (mayAnswer(turn, related) && tellsWhatIsAsked(turn.understood, related) && !(await isBeside(turn, related)))
    return fromNotes(turn, related);
  const documents = await inDocuments(turn);
  if (documents !== null) return fromNotes(turn, documents);
  const isQuestion = asksSomething.test(turn.understood.question) && related.missing.length + related.quotes.length > 0;
  const isBare = written.state === "not-in-data" && intent === null && turn.understood.unknownName === null;
  if ((written.state === "not-understood" && intent === null && isQuestion) || isBare) return refuse(turn, related);
  return hint(written, related);
}

/** What our own documents say, where no account is spoken of. */
async function inDocuments(turn: Turn): Promise<Related | null> {
  if (turn.understood.accountIds.length > 0 || turn.understood.intent === "knowledge") return null;
  const related = await findRelated(turn, "knowledge");
  const isTold = mayAnswer(turn, related) && tellsWhatIsAsked(turn.understood, related);
  return isTold && !(await isBeside(turn, related)) ? related : null;
}

/** What is found lies beside the question, however near. */
async function isBeside(turn: Turn, related: Related): Promise<boolean> {
  const isWide = turn.understood.accountIds.length === 0 && turn.understood.dealId === null;
  return (await lacksWhatIsCounted(turn, related)) || (isWide && beginsWithUnknown(turn, related));
}

/** A question, and not a stray word. */
const asksSomething =
  /[?？吗呢啥]|什么|多少|几|谁|哪|怎么|为何|有没有|是不是|\b(?:who|what|when|where|which|why|how|whose|is|are|was|were|do|does|did|has|have|can|name|number|size|amount)\b/i;

/** Of somebody who is not on record only notes that name them may tell. */
function mayAnswer({ understood: { unknownName } }: Turn, { quotes }: Related): boolean {
  return unknownName === null || quotes.some(({ text }) => text.toLowerCase().includes(unknownName));
}

/** Under the word that nothing is on record, for whoever wants to look further; no answer. */
function hint(written: Written, related: Related): Written {
  if (written.state === "not-in-data" && written.accountIds.length > 0 && related.closeness >= enough.near)
    tellRelated(written.page, related, textsOf(written), "head.nearest");
  return written;
}

const textsOf = ({ page }: Written) => new Set(page.section.build().claims.map(({ text }) => text));

/** A conversation about one account refuses others: then its notes say nothing of them either. */
async function tryRelated(turn: Turn): Promise<Related> {
  try {
    return await findRelated(turn);
  } catch (error) {
    if (error instanceof AppError && (error.code === "outside-account" || error.code === "not-found"))
      return noneRelated;
    throw error;
  }
}

/** A record of the conversation may be gone by now: then nothing is known of it. */
async function write(turn: Turn): Promise<Written> {
  const { intent } = turn.understood;
  try {
    return await (intent === null ? notUnderstood(turn) : answers[intent](turn));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "outside-account") return say("none.outside", "not-in-data")(turn);
    if (error.code !== "not-found") throw error;
    return notUnderstood({
      ...turn,
      understood: { ...turn.understood, intent: null, accountIds: [], unknownName: "" },
    });
  }
}

const blank = "–";

/** Verified and laid out: what is blocked is left out, evidence that nothing cites too. */
function finish({ understood, lang, tools }: Turn, written: Written): ChatAnswer {
  const { page, state, accountIds, proposal, appended } = written;
  const built = page.section.build();
  const own = written.leadsWithLast
    ? { ...built, claims: lastFirst(built.claims), blocks: lastFirst(built.blocks) }
    : built;
  const whole = appended
    ? { ...own, claims: [...own.claims, ...appended.claims], blocks: [...own.blocks, ...appended.blocks] }
    : own;
  const { kept, warnings, blocked } = settleClaims(whole.claims, { prepared: page.prepared, lang, asOf: tools.asOf });
  const settled = dropClaims(whole, new Set(blocked.map(({ claim }) => claim.id)), blank);
  const blocks = settled.blocks.map(withoutHeadlessRows);
  const shown = pointedAt(blocks);
  const claims = kept.filter(({ id }) => shown.has(id));
  const cited = new Set(claims.flatMap(({ evidence }) => evidence));
  const called = calledIn(page, accountIds);
  return {
    state,
    mode: "rules",
    intent: understood.intent,
    claims,
    blocks,
    evidence: page.entries.filter(({ id }) => cited.has(id)),
    findings: warnings.filter(({ claimId }) => claimId === undefined || shown.has(claimId)),
    accountIds: [...accountIds],
    suggestions: suggest(understood.intent, written, called),
    proposal: proposal ?? null,
  };
}

const lastFirst = <T>(items: readonly T[]): T[] => [...items.slice(-1), ...items.slice(0, -1)];

/** A row whose first cell was left out says of nothing what it says. */
function withoutHeadlessRows(block: Block): Block {
  if (block.type !== "table") return block;
  const rows = block.rows.filter(([first]) => first === undefined || !("label" in first) || first.label !== blank);
  return rows.length === 0 ? block : { ...block, rows };
}

/** What the account of an answer about one alone is called. */
function calledIn({ of }: Written["page"], accountIds: readonly string[]): string | null {
  const [only] = accountIds;
  const index = only === undefined ? null : of(only);
  const name = index?.fact("account.shortName") ?? index?.fact("account.name");
  return name?.value.type === "name" ? name.value.value : null;
}

/** Ids of the claims that the layout shows. */
function pointedAt(blocks: readonly Block[]): Set<Claim["id"]> {
  const cellsOf = (block: Block) => {
    if (block.type === "paragraph") return block.claims;
    const cells = block.type === "list" ? block.items : block.type === "table" ? block.rows.flat() : [];
    return cells.flatMap((cell) => ("claims" in cell ? cell.claims : []));
  };
  return new Set(blocks.flatMap(cellsOf));
}

/** What the next question may go on from. Small talk changes nothing, a question back keeps what was asked. */
function goOn(context: ChatContext, understood: Understood, written: Written): ChatContext {
  const { accountIds, state } = written;
  const intent = understood.intent ?? context.intent;
  if (understood.intent !== null && smallTalk.includes(understood.intent)) return context;
  const words = readAskedWords(understood.question, understood.named);
  const spokenOf = words.map(({ shown }) => shown).join(" ");
  const topic = spokenOf === "" ? context.topic : spokenOf;
  if (accountIds.length === 0) return { ...context, topic, ...(state === "asks" && { intent }) };
  const before = accountIds[0] === context.accountIds[0] ? context : { personId: null, dealId: null };
  return {
    intent,
    accountIds: [...accountIds],
    personId: written.personId ?? understood.personId ?? before.personId,
    dealId: written.dealId ?? understood.dealId ?? before.dealId,
    productId: understood.productId,
    topic,
  };
}

const smallTalk: readonly Intent[] = ["thanks", "greeting", "help", "not-held"];
