import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { putJson } from "../api/client.ts";
import { meQuery } from "../api/queries.ts";
import type { Portfolio } from "../api/types.ts";
import { daysBetween } from "../format/format-day.ts";
import { useFormat } from "../format/use-format.ts";
import { Notice } from "../shell/notice.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

/** Days without any record after which everybody looks silent, whatever they did before. */
const longSilence = 180;

/**
 * Old records look like lost customers when they are read from today: offers to stand at their last day instead, and says so
 * as long as somebody does.
 */
export function StandingNotice({
  portfolio,
}: {
  portfolio: Pick<Portfolio, "asOf" | "newestRecordOn" | "organisation">;
}) {
  const { t, lang } = useText();
  const format = useFormat();
  const { asOf: chosen } = useStanding();
  const { data: me } = useQuery(meQuery(lang));
  const standsAt = me?.organisation.standsAt ?? null;
  const { asOf, newestRecordOn, organisation } = portfolio;
  if (organisation.isDemo || chosen !== null || me === undefined) return null;
  if (standsAt !== null)
    return (
      <Notice tone="info" title={t("standing.held", { day: format.day(standsAt) })} action={<StandAt day={null} />}>
        {t("standing.heldWhy")}
      </Notice>
    );
  if (newestRecordOn === null || daysBetween(newestRecordOn, asOf) < longSilence) return null;
  return (
    <Notice
      tone="warn"
      title={t("standing.old", { day: format.day(newestRecordOn) })}
      action={<StandAt day={newestRecordOn} />}
    >
      {t("standing.oldWhy", { today: format.day(asOf) })}
    </Notice>
  );
}

function StandAt({ day }: { day: string | null }) {
  const { t, lang } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const stand = useMutation({
    mutationFn: () => putJson(lang, "/v1/data/standing-day", { standsAt: day }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div>
      <Button size="small" data-testid="stand-at" loading={stand.isPending} onClick={() => stand.mutate()}>
        {day === null ? t("standing.today") : t("standing.at", { day: format.day(day) })}
      </Button>
      {stand.error && <ErrorNotice error={stand.error} />}
    </div>
  );
}
