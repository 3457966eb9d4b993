import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { meQuery } from "../api/queries.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";

/** Says that the company is invented and which day it stands at, before anybody mistakes it for their own. */
export function DemoBanner() {
  const { t, lang } = useText();
  const format = useFormat();
  const { data: me } = useQuery(meQuery(lang));
  if (!me?.organisation.isDemo) return null;
  const { name, standsAt } = me.organisation;
  return (
    <aside className="demo-banner" aria-label={t("demo.label")} data-testid="demo-banner">
      <strong>{t("demo.label")}</strong>
      <span>{standsAt ? t("demo.standing", { name, day: format.day(standsAt) }) : t("demo.today", { name })}</span>
      <Link to="/import">{t("demo.import")}</Link>
    </aside>
  );
}
