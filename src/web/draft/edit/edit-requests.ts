import { queryOptions } from "@tanstack/react-query";
import { getJson, patchJson, postJson } from "../../api/client.ts";
import type { Claim, ClaimDifference, Draft, DraftVersion, Finding, Lang, Page, SectionEdit } from "../../api/types.ts";
import { withQuery } from "../../api/with-query.ts";

type Place = { draftId: string; version: number };

const ifMatch = (version: number) => ({ "if-match": `"${String(version)}"` });

/** @throws ProblemError 412 where somebody changed the draft meanwhile */
export function saveSection(lang: Lang, { draftId, version }: Place, sectionId: string, edit: SectionEdit) {
  const path = `/v1/drafts/${draftId}/sections/${encodeURIComponent(sectionId)}`;
  return patchJson<Draft>(lang, path, edit, ifMatch(version));
}

/** @throws as `saveSection` */
export function restoreVersion(lang: Lang, { draftId, version }: Place, to: number) {
  return postJson<Draft>(lang, `/v1/drafts/${draftId}/restore`, { version: to }, ifMatch(version));
}

export async function checkSentences(lang: Lang, draftId: string, claims: readonly Claim[]): Promise<Finding[]> {
  return (await postJson<{ findings: Finding[] }>(lang, "/v1/verify", { draftId, claims })).findings;
}

export const versionsQuery = (draftId: string, version: number, lang: Lang) =>
  queryOptions({
    queryKey: ["draft-versions", draftId, version],
    queryFn: ({ signal }) => getJson<Page<DraftVersion>>(lang, `/v1/drafts/${draftId}/versions`, signal),
  });

export const differencesQuery = (draftId: string, from: number, to: number, lang: Lang) =>
  queryOptions({
    queryKey: ["draft-differences", draftId, from, to],
    queryFn: ({ signal }) =>
      getJson<Page<ClaimDifference>>(lang, withQuery(`/v1/drafts/${draftId}/diff`, { from, to }), signal),
    enabled: from < to,
  });
