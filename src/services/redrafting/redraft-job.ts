import { z } from "zod";
import type { Draft } from "#domain/draft";
import { contentHash } from "#domain/stable-json";
import { takeOver } from "#drafting/editing/take-over";
import { AppError } from "#errors";
import { defineJobHandler, type JobHandler, type JobRun } from "#jobs/job-handler";
import { recordAudit } from "#store/audit";
import { saveVersion } from "#store/draft-versions";
import { appendLedger, getDraft } from "#store/drafts";
import type { Tx } from "#store/tx";
import { accountOf } from "../account-page.ts";
import type { Deps } from "../deps.ts";
import type { WriteDraft, WrittenDraft } from "../drafts.ts";
import { gatherDossier } from "../gather-dossier.ts";
import { keepPlanHealth } from "../plan-health.ts";
import type { PortfolioReader } from "../portfolio.ts";
import { createCallRecorder } from "../record-model-calls.ts";
import { scoreAccount } from "../score-account.ts";

type Parts = { deps: Deps; readPortfolio: PortfolioReader; writeDraft: WriteDraft };
type Payload = { draftId: string; sections: string[] };

/** As for drafts: somebody waits for it. */
const retries = { most: 4, firstDelayMs: 2_000, longestDelayMs: 20_000 };
const atOnce = 2;

/**
 * Writes sections of a draft anew with the writer it was written with, from the data of now for the draft's own day, and
 * puts them in the place of the old ones as the draft's next version. Until then the draft is read and edited as before.
 */
export function createRedraftHandler(parts: Parts): JobHandler {
  return defineJobHandler({
    payload: z.object({ draftId: z.string(), sections: z.array(z.string()) }),
    atOnce,
    retries,
    run: (run) => redraft(parts, run),
  });
}

async function redraft(parts: Parts, run: JobRun<Payload>) {
  const { orgId, payload, save } = run;
  const draft = await save((tx) => getDraft(tx, orgId, payload.draftId));
  const { written, keepHealth } = await write(parts, run, draft);
  return save(async (tx) => {
    const standing = await getDraft(tx, orgId, draft.id);
    assertUntouched(draft, standing, payload.sections);
    const { sections, findings, change } = takeOver(standing, written);
    const held = new Set(standing.ledger.map(({ id }) => id));
    const added = written.ledger.filter(({ id }) => !held.has(id));
    await appendLedger(tx, orgId, draft.id, { entries: added, after: standing.ledger.length });
    const next = { id: draft.id, sections, findings, from: standing.version, by: run.actor, change };
    const version = await saveVersion(tx, orgId, next);
    await keepHealth(tx, { ...standing, sections, findings, version });
    const audited = { actor: run.actor, action: "draft-redrafted", subject: `draft:${draft.id}`, details: change };
    await recordAudit(tx, orgId, audited);
    return { draftId: draft.id, version };
  });
}

async function write(
  { deps, readPortfolio, writeDraft }: Parts,
  { orgId, actor, payload, save, signal, report }: JobRun<Payload>,
  draft: Draft,
) {
  const { kind, lang, accountId, provenance, sections, ledger } = draft;
  const portfolio = await readPortfolio({ orgId, actor, lang }, draft.asOf);
  const scored = accountOf(portfolio, accountId);
  const dossier = await save(async (tx) => {
    // As it was when the draft was written: plans of later are not known to it, itself neither.
    const read = await scoreAccount(tx, orgId, { portfolio, scored, plansBefore: draft.id });
    return gatherDossier(tx, orgId, read);
  });
  const recorder = createCallRecorder(deps);
  const request = {
    kind,
    lang,
    writer: provenance.writer,
    draftId: draft.id,
    signal,
    record: recorder.recordFor(orgId),
    redraft: { sections, ledger, only: new Set(payload.sections) },
  };
  const total = payload.sections.length;
  let done = 0;
  report({ done, total });
  const written: WrittenDraft = await writeDraft(dossier, request, () => {
    signal.throwIfAborted();
    done += 1;
    report({ done, total });
  }).finally(recorder.settled);
  const keepHealth = (tx: Tx, next: Draft) => keepPlanHealth(tx, orgId, { draft: next, dossier }, scored.config);
  return { written, keepHealth };
}

/** @throws AppError `conflict` where somebody changed one of these sections meanwhile: their words are not overwritten */
function assertUntouched(before: Draft, standing: Draft, ids: readonly string[]): void {
  const textOf = ({ sections }: Draft) => contentHash(sections.filter(({ id }) => ids.includes(id)));
  if (textOf(before) === textOf(standing)) return;
  throw new AppError("conflict", `sections of draft ${before.id} were changed while they were written anew`);
}
