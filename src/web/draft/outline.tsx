import type { Draft } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { useStaleness } from "./freshness-context.tsx";

/** Sections with the number of findings in each. */
export function Outline({ draft }: { draft: Draft }) {
  const { t } = useText();
  const { staleOf } = useStaleness();
  return (
    <nav className="outline" aria-label={t("draft.outline")}>
      <ol>
        {draft.sections.map(({ id, title, claims }) => {
          const ids = new Set(claims.map((claim) => claim.id));
          const count = draft.findings.filter(({ claimId }) => claimId !== undefined && ids.has(claimId)).length;
          const stale = claims.filter((claim) => staleOf(claim.id)).length;
          return (
            <li key={id}>
              <a href={`#section-${id}`}>{title}</a>
              {stale > 0 && <span className="outline-count">Δ {t("stale.short", { count: stale })}</span>}
              {count > 0 && <span className="outline-count">{t("draft.findingsShort", { count })}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
