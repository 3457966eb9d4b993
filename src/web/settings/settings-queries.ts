import { queryOptions } from "@tanstack/react-query";
import { getJson, postJson, putJson } from "../api/client.ts";
import type { Doctor, Overrides, ScoringPreview, ScoringProfile } from "../api/settings-types.ts";
import type { Lang } from "../api/types.ts";

const path = "/v1/scoring-profile";

export const profileQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["scoring-profile", lang],
    queryFn: ({ signal }) => getJson<ScoringProfile>(lang, path, signal),
    // Somebody else may have saved: what is about to be changed is asked for anew.
    staleTime: 0,
  });

/** Who would change class; nothing is saved. */
export const previewQuery = (overrides: Overrides, isWanted: boolean, lang: Lang) =>
  queryOptions({
    queryKey: ["scoring-preview", overrides, lang],
    queryFn: () => postJson<ScoringPreview>(lang, `${path}/preview`, { overrides }),
    enabled: isWanted,
    placeholderData: (last: ScoringPreview | undefined) => last,
  });

/** @throws ProblemError 412 where somebody saved in between, 422 with what is wrong by path */
export function saveProfile(lang: Lang, revision: number, overrides: Overrides): Promise<ScoringProfile> {
  return putJson<ScoringProfile>(lang, path, { overrides }, { "if-match": `"${String(revision)}"` });
}

/** Asks models and sources; only when somebody wants to know. */
export const doctorQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["doctor", lang],
    queryFn: ({ signal }) => getJson<Doctor>(lang, "/v1/doctor", signal),
    enabled: false,
  });
