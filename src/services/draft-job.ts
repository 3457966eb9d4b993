import { z } from "zod";
import type { Draft, Section } from "#domain/draft";
import { jsonSchema } from "#domain/json";
import { defineJobHandler, type JobHandler, type JobRun, type ReplayedEvent, type StoredJob } from "#jobs/job-handler";
import { recordAudit } from "#store/audit";
import { findDraft, getDraft, saveDraft } from "#store/drafts";
import { bumpDataVersion } from "#store/organisations";
import type { Tx } from "#store/tx";
import { accountOf } from "./account-page.ts";
import type { Deps } from "./deps.ts";
import type { WriteDraft, WrittenDraft } from "./drafts.ts";
import { gatherDossier } from "./gather-dossier.ts";
import { keepAccountScores } from "./keep-scores.ts";
import { keepPlanHealth } from "./plan-health.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { createCallRecorder } from "./record-model-calls.ts";
import { scoreAccount } from "./score-account.ts";

type Parts = { deps: Deps; readPortfolio: PortfolioReader; writeDraft: WriteDraft };

/** Somebody sits before the screen: tried again soon, and not for long. */
const retries = { most: 4, firstDelayMs: 2_000, longestDelayMs: 20_000 };
/** Slow models must not make others wait for a template's draft. */
const atOnce = 2;

/** Writes a draft that lies there empty; a run that was cut off is written anew under the same id. */
export function createDraftHandler(parts: Parts): JobHandler {
  return defineJobHandler({
    payload: z.object({ draftId: z.string() }),
    atOnce,
    retries,
    run: (run) => write(parts, run),
    onGivenUp: fail,
    replay,
  });
}

async function write({ deps, readPortfolio, writeDraft }: Parts, run: JobRun<{ draftId: string }>) {
  const { orgId, actor, save, signal } = run;
  const found = await save((tx) => getDraft(tx, orgId, run.payload.draftId));
  const draft: Draft = { ...found, status: "drafting", sections: [], findings: [] };
  const { kind, lang, accountId, provenance } = draft;
  await save((tx) => saveDraft(tx, orgId, draft, actor));
  const portfolio = await readPortfolio({ orgId, actor, lang }, draft.asOf);
  const scored = accountOf(portfolio, accountId);
  const { scores, dossier } = await save(async (tx) => {
    const read = await scoreAccount(tx, orgId, { portfolio, scored });
    return { scores: read, dossier: await gatherDossier(tx, orgId, read) };
  });
  const sections = createSectionKeeper(draft, run);
  const recorder = createCallRecorder(deps);
  const record = recorder.recordFor(orgId);
  const request = { kind, lang, writer: provenance.writer, draftId: draft.id, signal, record };
  const written = await writeDraft(dossier, request, (section) => {
    signal.throwIfAborted();
    sections.add(section);
  }).finally(recorder.settled);
  await sections.settled();
  for (const { event, data } of findingEvents(written)) run.publish(event, data);
  const ready: Draft = { ...draft, ...written, status: "ready" };
  await save(async (tx) => {
    await saveDraft(tx, orgId, ready, actor);
    await keepAccountScores(tx, orgId, scores);
    await keepPlanHealth(tx, orgId, { draft: ready, dossier }, scored.config);
    // Whether there is a plan is scored.
    if (kind === "account-plan") await bumpDataVersion(tx, orgId);
    const details = { kind, lang, accountId };
    await recordAudit(tx, orgId, { actor, action: "draft", subject: `draft:${draft.id}`, details });
  });
  return { draftId: draft.id, findings: written.findings.length };
}

/** A template is done before the first one would be stored; a model takes minutes. */
const keepEveryMs = 500;

/** Tells sections as they are written, and stores them now and then, for those who watch from elsewhere. */
function createSectionKeeper(draft: Draft, { orgId, actor, publish, save }: JobRun<unknown>) {
  const sections: Section[] = [];
  let keptAt = performance.now();
  let keeping: Promise<void> = Promise.resolve();
  const keep = () => save((tx) => saveDraft(tx, orgId, { ...draft, sections: [...sections] }, actor));
  return {
    add: (section: Section) => {
      sections.push(section);
      publish("section", sectionData(section));
      if (performance.now() - keptAt < keepEveryMs) return;
      keptAt = performance.now();
      // A run that has to stop hears it from its signal, before the next section.
      keeping = keeping.then(keep).catch(() => undefined);
    },
    settled: () => keeping,
  };
}

const sectionData = (section: Section) => jsonSchema.parse({ section });

function findingEvents({ findings }: Pick<WrittenDraft, "findings">): ReplayedEvent[] {
  return findings.map((finding) => ({ event: "finding", data: jsonSchema.parse({ finding }) }));
}

/** Half a plan is worse than none. */
async function fail(tx: Tx, { orgId, id, actor }: StoredJob): Promise<void> {
  const draft = await findDraft(tx, orgId, id);
  if (draft) await saveDraft(tx, orgId, { ...draft, status: "failed", sections: [], findings: [] }, actor);
}

/** A draft has the id of its job. */
async function replay(tx: Tx, { orgId, id }: StoredJob): Promise<ReplayedEvent[]> {
  const draft = await findDraft(tx, orgId, id);
  if (!draft) return [];
  const sections = draft.sections.map((section) => ({ event: "section", data: sectionData(section) }));
  return [...sections, ...findingEvents(draft)];
}
