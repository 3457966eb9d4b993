import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Claim, Finding } from "../../api/types.ts";
import { useText } from "../../text/language-context.tsx";
import { checkSentences } from "./edit-requests.ts";

/** As long as a pause between two words. */
const pauseMs = 400;

export type LiveCheck = { findingsOf: (claimId: string) => Finding[]; isChecking: boolean; error: Error | null };

/** What the verifier says of sentences while they are typed. */
export function useLiveCheck(draftId: string, claims: readonly Claim[]): LiveCheck {
  const { lang } = useText();
  const wanted = JSON.stringify(claims);
  const settled = useSettled(wanted);
  const sent: Claim[] = JSON.parse(settled);
  const check = useQuery({
    queryKey: ["check-sentences", draftId, lang, settled],
    queryFn: () => checkSentences(lang, draftId, sent),
    enabled: sent.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const findings = sent.length > 0 ? (check.data ?? []) : [];
  return {
    findingsOf: (claimId) => findings.filter((finding) => finding.claimId === claimId),
    isChecking: claims.length > 0 && (settled !== wanted || check.isFetching),
    error: check.error,
  };
}

/** The value once it has not changed for a pause. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = window.setTimeout(() => setSettled(value), pauseMs);
    return () => window.clearTimeout(waiting);
  }, [value]);
  return settled;
}
