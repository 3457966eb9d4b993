import type { UseQueryResult } from "@tanstack/react-query";
import type { Freshness } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { ChangedValue, StaleSign } from "./changed-value.tsx";

/** How fresh the plan is, and how its stale sentences are marked. */
export function FreshnessLine({ query: { data, error } }: { query: UseQueryResult<Freshness> }) {
  const { t } = useText();
  if (error) return <p className="freshness">{t("stale.unknown")}</p>;
  if (!data) return <p className="freshness soft">{t("stale.looking")}</p>;
  const { fresh, stale } = data;
  const counts = { fresh, stale: stale.length, total: fresh + stale.length };
  return (
    <div className={`freshness ${stale.length > 0 ? "is-stale" : ""}`} role="status" data-testid="freshness">
      <p>{t("stale.fresh", counts)}</p>
      {stale.length > 0 && <Legend />}
    </div>
  );
}

function Legend() {
  const { t } = useText();
  const sample = {
    id: "",
    label: t("stale.sentence"),
    was: t("stale.sampleWas"),
    now: t("stale.sampleNow"),
    gone: false,
  };
  return (
    <p className="freshness-legend">
      <StaleSign /> {t("stale.legend")} <ChangedValue change={sample} />
    </p>
  );
}
