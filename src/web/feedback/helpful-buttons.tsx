import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Page } from "../api/types.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { type Given, giveFeedback, ownFeedbackQuery } from "./feedback-queries.ts";
import "./feedback.css";

/** Whether an answer or a draft helped: two buttons, of which the one said last stays pressed. */
export function HelpfulButtons({ subject }: { subject: string }) {
  const { t, lang } = useText();
  const client = useQueryClient();
  const own = ownFeedbackQuery(lang);
  const { data } = useQuery(own);
  const give = useMutation({
    mutationFn: (helpful: boolean) => giveFeedback(lang, { subject, helpful }),
    onSuccess: (given) =>
      client.setQueryData<Page<Given>>(own.queryKey, (held) => {
        const others = (held?.items ?? []).filter((one) => one.subject !== subject);
        return { items: [given, ...others], nextCursor: null };
      }),
  });
  const said = data?.items.find((one) => one.subject === subject)?.helpful ?? null;
  return (
    <div className="helpful">
      <fieldset className="choice-row" data-testid="helpful">
        <legend>{t("feedback.ask")}</legend>
        {([true, false] as const).map((helpful) => (
          <button
            key={String(helpful)}
            type="button"
            className="choice"
            aria-pressed={said === helpful}
            disabled={give.isPending}
            onClick={() => give.mutate(helpful)}
          >
            {t(helpful ? "feedback.yes" : "feedback.no")}
          </button>
        ))}
        <span role="status" className="note">
          {give.isSuccess && t("feedback.kept")}
        </span>
      </fieldset>
      {give.error && <ErrorNotice error={give.error} />}
    </div>
  );
}
