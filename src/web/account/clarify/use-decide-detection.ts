import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DetectionDecision, DetectionDecisionRequest } from "../../api/account-types.ts";
import { postJson } from "../../api/client.ts";
import { withQuery } from "../../api/with-query.ts";
import { useStanding } from "../../shell/use-standing.ts";

type Deciding = { detectionId: string; request: DetectionDecisionRequest };

/** Decides on what the notes show; a name that came or went may change every figure of the page. */
export function useDecideDetection(accountId: string) {
  const { lang, asOf } = useStanding();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ detectionId, request }: Deciding) =>
      postJson<DetectionDecision>(
        lang,
        withQuery(`/v1/accounts/${accountId}/detections/${detectionId}`, { asOf, lang }),
        request,
      ),
    // The next decision waits for what is shown, not for the page behind it.
    onSuccess: () => {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "detections",
      });
      return client.invalidateQueries({ queryKey: ["detections", accountId] });
    },
  });
}
