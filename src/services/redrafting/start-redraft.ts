import type { Draft, Section } from "#domain/draft";
import type { DraftFreshness } from "#domain/draft-freshness";
import { AppError } from "#errors";
import type { JobQueue } from "#jobs/job-queue";
import { readWithOrg } from "#store/with-org";
import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate } from "#text/translate";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { getEditableDraft } from "../sight/seen-drafts.ts";

const words = createTranslate({ zh: servicesZh, en: servicesEn });

type Parts = { deps: Deps; jobs: JobQueue; freshness: (caller: Caller, id: string) => Promise<DraftFreshness> };

/**
 * Starts writing sections of a draft anew from what the data say now of its day. Without names: the stale ones that hold no
 * sentence of a person's own and were not rejected; a person's words are given up for those only who name the section.
 * @throws AppError `not-found`, `conflict` for a draft that is not written yet, `invalid-input` where nothing is stale,
 * `forbidden` for those who only read
 */
export function createStartRedraft({ deps, jobs, freshness }: Parts) {
  return async (caller: Caller, id: string, named: readonly string[] | undefined) => {
    const { orgId, actor } = caller;
    const draft = await readWithOrg(deps.db, orgId, (tx) => getEditableDraft(tx, caller, id));
    if (draft.status !== "ready") throw new AppError("conflict", `draft ${id} is ${draft.status}`);
    const sections = named ? namedSections(draft, named) : staleSections(draft, await freshness(caller, id));
    if (sections.length === 0) throw nothingStale();
    const payload = { draftId: id, sections };
    const jobId = await jobs.enqueue({ orgId, actor, kind: "redraft", payload });
    return { draftId: id, jobId, sections };
  };
}

function namedSections({ sections }: Draft, named: readonly string[]): string[] {
  const known = new Set(sections.map(({ id }) => id));
  const missing = named.find((id) => !known.has(id));
  if (missing !== undefined) {
    throw new AppError("not-found", `no section ${missing}`, { params: { what: missing } });
  }
  return [...new Set(named)];
}

function staleSections({ sections }: Draft, { stale }: DraftFreshness): string[] {
  const ids = new Set(stale.map(({ claimId }) => claimId));
  const isStale = ({ claims }: Section) => claims.some(({ id }) => ids.has(id));
  const isOwn = ({ claims }: Section) => claims.some(({ origin }) => origin === "person");
  return sections
    .filter((section) => isStale(section) && !isOwn(section) && section.decision?.state !== "rejected")
    .map(({ id }) => id);
}

function nothingStale(): AppError {
  const reasons = { zh: words("zh", "draft.nothing-stale"), en: words("en", "draft.nothing-stale") };
  return new AppError("invalid-input", `sections: ${reasons.en}`, {
    fields: [{ field: "sections", reason: reasons.en, reasons }],
  });
}
