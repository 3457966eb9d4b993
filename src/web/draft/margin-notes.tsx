import type { Finding } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { Citation } from "./citation.tsx";

/** Findings beside the claim they are about: what, where, what was expected, the nearest evidence. */
export function MarginNotes({ findings }: { findings: readonly Finding[] }) {
  const { t, word } = useText();
  if (findings.length === 0) return null;
  return (
    <aside className="margin-notes" aria-label={t("draft.findings")}>
      {findings.map((finding) => (
        <div
          key={`${finding.claimId} ${finding.code} ${finding.start}`}
          className={`margin-note margin-note-${finding.severity}`}
          data-testid="finding"
        >
          <strong>
            {word("severity", finding.severity)} · {word("finding", finding.code)}
          </strong>
          {finding.span !== "" && <q>{finding.span}</q>}
          <p>{finding.message}</p>
          {finding.expected !== undefined && (
            <p>
              {t("draft.expected")} <b>{finding.expected}</b>
            </p>
          )}
          {finding.nearest.length > 0 && (
            <p>
              {t("draft.nearest")}{" "}
              {finding.nearest.map((id) => (
                <Citation key={id} id={id} />
              ))}
            </p>
          )}
        </div>
      ))}
    </aside>
  );
}
