import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { z } from "zod";
import { draftSchema } from "#domain/draft";
import { ledgerEntrySchema } from "#domain/evidence";
import { verdictSchema } from "#domain/finding";
import { ApiProblem } from "../api-client.ts";
import { CliError } from "../cli-error.ts";
import { type CliContext, query } from "../context.ts";
import { findAccount } from "../find-account.ts";
import { staleLines } from "./stale-lines.ts";
import { exitCodeOf, verifyAllDrafts, verifyStored } from "./verify-stored.ts";

const ledgerSchema = z.object({ ledger: z.array(ledgerEntrySchema) }).loose();
const stamp = /^<!-- groundplan draft (\S+) account (\S+) -->/;

export type VerifyFlags = { account?: string; draft?: string; all?: boolean };

/** `groundplan verify`: exit 0 grounded, 1 where a finding blocks, 2 where all are warnings or only data changed since. */
export async function verifyCommand(
  context: CliContext,
  path: string | undefined,
  flags: VerifyFlags,
): Promise<number> {
  if (flags.all) return verifyAllDrafts(context);
  if (flags.draft !== undefined) return verifyDraft(context, flags.draft);
  if (path === undefined) throw new CliError(context.say("verify.nothing"));
  const verdict = await context.api.post("/v1/verify", await fileRequest(context, path, flags), verdictSchema);
  show(context, verdict);
  return exitCodeOf(verdict.findings);
}

async function verifyDraft(context: CliContext, draftId: string): Promise<number> {
  const verified = await verifyStored(context, draftId);
  show(context, verified);
  const { findings, freshness } = verified;
  if (!context.json) for (const line of staleLines(context, freshness)) context.out(line);
  return exitCodeOf(findings, freshness.stale.length);
}

async function fileRequest(context: CliContext, path: string, { account }: VerifyFlags) {
  const content = await readFile(path, "utf8").catch(() => {
    throw new CliError(context.say("import.nothing", { path }));
  });
  if (extname(path).toLowerCase() === ".json") return draftRequest(context, path, content);
  return textRequest(context, path, content, account);
}

/** What is stored counts; the file's own ledger only where the draft is not stored here. */
async function draftRequest(context: CliContext, path: string, content: string) {
  const parsed = draftSchema.safeParse(parseJson(content));
  if (!parsed.success) throw new CliError(context.say("verify.not-a-draft", { path }));
  const { id, lang, accountId, sections, ledger: own } = parsed.data;
  const claims = sections.flatMap((section) => section.claims);
  if ((await storedLedger(context, id)) !== null) return { draftId: id, claims };
  return { lang, accountId, claims, ledger: own };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function storedLedger({ api }: CliContext, draftId: string) {
  try {
    return (await api.get(`/v1/drafts/${draftId}`, ledgerSchema)).ledger;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

async function textRequest(context: CliContext, path: string, text: string, ref: string | undefined) {
  const [, draftId] = stamp.exec(text) ?? [];
  if (draftId !== undefined && (await storedLedger(context, draftId)) !== null) return { draftId, text };
  if (ref === undefined) throw new CliError(context.say("verify.no-evidence", { path }));
  const { id: accountId } = await findAccount(context, ref);
  const { ledger } = await context.api.get(
    `/v1/accounts/${accountId}/ledger${query({ asOf: context.asOf })}`,
    ledgerSchema,
  );
  return { lang: context.lang, accountId, ledger, text };
}

function show({ json, out, say }: CliContext, verdict: z.infer<typeof verdictSchema>): void {
  const { findings } = verdict;
  if (json) {
    out(JSON.stringify(verdict, null, 2));
    return;
  }
  if (findings.length === 0) {
    out(say("verify.grounded"));
    return;
  }
  out(say("verify.found", { count: findings.length }));
  for (const { severity, code, span, message } of findings) out(say("finding", { severity, code, span, message }));
}
