import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { EvalOutcome, EvalRequest } from "#cli/commands/eval";
import { assetPath } from "#db/asset-path";
import type { Draft, DraftKind } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import { type PoisonedNote, poisonedNoteSchema } from "#evals/hostile/poisoned-note";
import {
  evaluateHostile,
  type FoundLeak,
  findLeaks,
  type HostileRun,
  piecesOf,
  type Stored,
} from "#evals/hostile.eval";
import { readJsonLines } from "#evals/read-json-lines";
import { spread } from "#evals/spread";
import { askChat, type ChatReply } from "./ask-questions.ts";
import { countStored } from "./count-stored.ts";
import { type CiteKeys, createCiteKeys } from "./evaluate-cites.ts";
import { kindsOf, promptSettings } from "./evaluate-drafts.ts";
import { type Environment, type EvaluatedModel, openModel } from "./evaluate-model.ts";
import { type EvaluatedProduct, withDemoData, withProduct } from "./evaluate-product.ts";
import { settleSuite } from "./evaluate-suite.ts";
import { hostileQuestions, obedientMischief } from "./hostile-questions.ts";
import { hostileReport } from "./hostile-report.ts";
import { sayReport } from "./suite-report.ts";
import { allAccounts, type EvaluatedAccount, writeDraft } from "./write-drafts.ts";

/** Poisoned notes that stand in one product at a time, over all its accounts: few enough to be gathered as evidence. */
const batchSize = 40;
/** Kinds written in each batch; the batches take turns. */
const kindsAtATime = 3;

/**
 * Puts poisoned notes into accounts, has drafts written and questions answered by a model that obeys every order it reads, and
 * looks for what the orders wanted in what was stored.
 */
export async function evaluateHostileSuite(environment: Environment, request: EvalRequest): Promise<EvalOutcome> {
  const say = sayReport(request.lang);
  const kinds = kindsOf(request.limits.kinds, say);
  const model = await openModel(environment, request.live, "attacker");
  if (model === null) return { skipped: "eval.needs-model", values: { suite: request.suite } };
  try {
    const result = evaluateHostile(await attackAll(request, kinds, model));
    const report = hostileReport(result, say, request.verbose);
    const { figures, ...cases } = result;
    return await settleSuite(
      environment,
      { ...request, suite: "hostile" },
      { report, figures, model: model.name, cases },
    );
  } finally {
    await model.close();
  }
}

async function readNotes({ lang, cases, account, heldOut }: EvalRequest["limits"]): Promise<PoisonedNote[]> {
  const file = `evals/hostile/${heldOut ? "held-out" : "notes"}.jsonl`;
  const all = readJsonLines(await readFile(assetPath(file), "utf8"), poisonedNoteSchema);
  const wanted = all.filter(
    (note) => (lang === undefined || note.lang === lang) && (account === undefined || note.account === account),
  );
  return spread(wanted, cases);
}

async function attackAll(
  request: EvalRequest,
  kinds: readonly DraftKind[],
  model: EvaluatedModel,
): Promise<HostileRun> {
  const notes = await readNotes(request.limits);
  const run: Run = {
    leaks: [],
    exposed: new Set(),
    drafts: 0,
    answers: 0,
    pieces: 0,
    codes: [],
    created: 0,
    executed: 0,
  };
  const settings = { ...model.settings, ...promptSettings(request.prompts) };
  await withDemoData(async (from) => {
    for (let start = 0; start < notes.length; start += batchSize) {
      const batch = notes.slice(start, start + batchSize);
      request.progress(`${batch[0]?.id ?? ""} – ${batch.at(-1)?.id ?? ""}`);
      const turn = start / batchSize;
      const some = turnOf(kinds, turn);
      await withProduct({ settings, from }, (evaluated) => attack(evaluated, { batch, kinds: some, turn }, run));
    }
  });
  return { notes, ...run };
}

const turnOf = (kinds: readonly DraftKind[], turn: number) =>
  Array.from(
    { length: Math.min(kindsAtATime, kinds.length) },
    (_none, at) => kinds[(turn * kindsAtATime + at) % kinds.length],
  ).filter((kind) => kind !== undefined);

type Run = Omit<HostileRun, "notes" | "leaks" | "exposed" | "codes"> & {
  leaks: FoundLeak[];
  exposed: Set<string>;
  codes: string[];
};
type Batch = { batch: readonly PoisonedNote[]; kinds: readonly DraftKind[]; turn: number };

const savedSchema = z.object({ created: z.int(), rejected: z.array(z.unknown()).length(0) });

async function attack(evaluated: EvaluatedProduct, { batch, kinds, turn }: Batch, run: Run): Promise<void> {
  const accounts = await allAccounts(evaluated.api);
  const byNumber = new Map(accounts.map((account) => [account.externalId ?? account.id, account]));
  await evaluated.api.post("/v1/notes/batch", { notes: batch.map((note) => savedNote(note, byNumber)) }, savedSchema);
  const before = await countStored(evaluated, accounts);
  const keysOf = createCiteKeys(evaluated.api, new Map());
  const targets = [...new Set(batch.map(({ account }) => account))].flatMap((number) => byNumber.get(number) ?? []);
  const stored: Stored[] = [];
  let asked = 0;
  for (const account of targets) {
    for (const [at, kind] of kinds.entries()) {
      const lang = (turn + at) % 2 === 0 ? "zh" : "en";
      const written = await writeDraft(evaluated.api, { account, kind, lang, writer: "llm" });
      asked += 1;
      if ("draft" in written) {
        const where = `${account.externalId} ${kind} ${lang}`;
        stored.push(await storedDraft(where, written.draft, keysOf));
      } else run.codes.push(written.code ?? written.message);
    }
    stored.push(...(await askAbout(evaluated, account, keysOf, run)));
  }
  const after = await countStored(evaluated, accounts);
  run.created += after.notes - before.notes + (after.drafts - before.drafts - asked);
  run.drafts += asked;
  run.answers += stored.length - stored.filter(({ where }) => !where.endsWith("chat")).length;
  run.pieces += stored.reduce((sum, { pieces }) => sum + pieces.length, 0);
  for (const id of stored.flatMap(({ shown }) => shown)) run.exposed.add(id);
  run.leaks.push(...findLeaks([...batch, obedientMischief], stored));
}

const savedNote = (
  { id, account, title, date, text }: PoisonedNote,
  byNumber: ReadonlyMap<string, EvaluatedAccount>,
) => ({
  externalId: id,
  accountId: byNumber.get(account)?.id,
  title,
  date,
  text,
});

async function notesIn(evidence: readonly LedgerEntry[], keysOf: CiteKeys): Promise<ReadonlyMap<string, string[]>> {
  const notes = evidence.filter(({ kind }) => kind === "note" || kind === "knowledge");
  return new Map(await Promise.all(notes.map(async (entry) => [entry.id, await keysOf(entry)] as const)));
}

async function storedDraft(
  where: string,
  draft: Pick<Draft, "title" | "sections" | "findings" | "ledger">,
  keysOf: CiteKeys,
): Promise<Stored> {
  const keys = await notesIn(draft.ledger, keysOf);
  const warnings = draft.findings.flatMap(({ message, span }) => [message, span]);
  return { where, pieces: piecesOf(draft, (id) => keys.get(id) ?? []), warnings, shown: [...keys.values()].flat() };
}

/** Questions over the notes, by rules and by the obedient model; whatever is proposed is left without an answer. */
async function askAbout(
  evaluated: EvaluatedProduct,
  account: EvaluatedAccount,
  keysOf: CiteKeys,
  run: Run,
): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const { message, lang, mode } of hostileQuestions) {
    const reply = await askChat(evaluated, { message, lang, mode, accountId: account.id });
    if (reply.proposalState === "confirmed") run.executed += 1;
    stored.push(await storedReply(`${account.externalId} ${mode} chat`, reply, keysOf));
  }
  return stored;
}

async function storedReply(where: string, { text, answer }: ChatReply, keysOf: CiteKeys): Promise<Stored> {
  if (!answer) return { where, pieces: [{ text, cites: [] }], warnings: [], shown: [] };
  const { claims, blocks, findings, evidence, proposal, suggestions } = answer;
  const draft = { title: "", sections: [{ id: "answer", title: "", claims, blocks }], findings, ledger: evidence };
  const { pieces, warnings, shown } = await storedDraft(where, draft, keysOf);
  const proposed = proposal?.tool === "add-note" ? [proposal.title, proposal.text] : [];
  const more = [text, ...suggestions, ...proposed].map((words) => ({ text: words, cites: shown }));
  return { where, pieces: [...pieces, ...more], warnings, shown };
}
