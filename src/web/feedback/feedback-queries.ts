import { queryOptions } from "@tanstack/react-query";
import { getJson, postJson } from "../api/client.ts";
import type { Feedback } from "../api/slack-types.ts";
import type { Lang, Page } from "../api/types.ts";

export type Given = Pick<Feedback, "subject" | "helpful">;

/** What the reader said before of answers and drafts. */
export const ownFeedbackQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["feedback", "own"],
    queryFn: ({ signal }) => getJson<Page<Given>>(lang, "/v1/feedback/own", signal),
  });

export function giveFeedback(lang: Lang, given: Given): Promise<Given> {
  return postJson<Given>(lang, "/v1/feedback", { ...given, givenIn: "web" });
}
