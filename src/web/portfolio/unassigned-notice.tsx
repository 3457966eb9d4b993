import type { Portfolio } from "../api/types.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";

/** Opportunities whose source names no account: counted here, in no account's score. */
export function UnassignedNotice({ counts }: { counts: Portfolio["unassignedOpportunities"] }) {
  const { t } = useText();
  if (counts.count === 0) return null;
  const { count, open, won, lost } = counts;
  return (
    <Notice tone="warn" title={t("portfolio.unassigned", { count, open, won, lost })}>
      {t("portfolio.unassignedWhy")}
    </Notice>
  );
}
