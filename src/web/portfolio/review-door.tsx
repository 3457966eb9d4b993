import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { Link } from "react-router";
import { postJson } from "../api/client.ts";
import type { Review } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { ClassTag } from "../score/class-tag.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { changesOf } from "./review-changes.ts";

const shown = 100;

/** The accounts whose class changed, each with the reason; or what a review is and a button that makes one. */
export function ReviewDoor({ review, asOf }: { review: Review | null; asOf: string }) {
  const { t } = useText();
  if (!review) return <RunReview asOf={asOf} />;
  const { kind } = changesOf(review);
  const [headline] = review.explanation;
  const changed = review.accounts.filter(({ change }) => change !== "held");
  return (
    <>
      {headline && <p>{headline}</p>}
      {changed.length > 0 && <ChangedAccounts accounts={changed.slice(0, shown)} />}
      {changed.length > shown && <p className="note">{t("changes.more", { count: changed.length - shown })}</p>}
      {kind === "first" && <p className="note">{t("changes.firstWhy")}</p>}
      {/* A comparison that is not kept yet can be. */}
      {review.id === null && <RunReview asOf={asOf} />}
    </>
  );
}

function ChangedAccounts({ accounts }: Pick<Review, "accounts">) {
  const { t, word } = useText();
  const { to } = useStanding();
  return (
    <table className="factor-table">
      <tbody>
        {accounts.map(({ accountId, name, change, from, to: now, why }) => (
          <tr key={accountId}>
            <th scope="row">{change === "gone" ? name : <Link to={to(`/accounts/${accountId}`)}>{name}</Link>}</th>
            <td className="nowrap">{word("change", change)}</td>
            <td className="nowrap">
              {from && (
                <>
                  <ClassTag value={from} /> <span aria-hidden="true">→</span>
                  <span className="visually-hidden">{t("changes.to")}</span>{" "}
                </>
              )}
              <ClassTag value={now} />
            </td>
            <td>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RunReview({ asOf }: { asOf: string }) {
  const { t, lang } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () => postJson<Review>(lang, "/v1/reviews", { asOf }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["changes"] }),
  });
  return (
    <>
      <p>{t("changes.noneWhy")}</p>
      <Button size="small" loading={run.isPending} onClick={() => run.mutate()} data-testid="run-review">
        {run.isPending ? t("changes.running") : t("changes.run", { day: format.day(asOf) })}
      </Button>
      {run.error && <ErrorNotice error={run.error} />}
    </>
  );
}
