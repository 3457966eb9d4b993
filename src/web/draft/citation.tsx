import { useText } from "../text/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";

type CitationProps = {
  id: string;
  /** What the claim says by this entry changed since. */
  isChanged?: boolean;
};

/** `F3` after a claim: hover or focus shows the evidence, pressing opens the panel at the entry. */
export function Citation({ id, isChanged = false }: CitationProps) {
  const { t } = useText();
  const { entryOf, hasLedger, hover, open } = useEvidence();
  const kind = entryOf(id)?.kind ?? (hasLedger ? "unknown" : "pending");
  return (
    <button
      type="button"
      className={`citation citation-${kind} ${isChanged ? "citation-changed" : ""}`}
      data-testid="citation"
      data-evidence={id}
      aria-label={t(isChanged ? "stale.citation" : "draft.citation", { id })}
      onClick={() => open(id)}
      onMouseEnter={(event) => hover({ id, opener: event.currentTarget })}
      onMouseLeave={() => hover(null)}
      onFocus={(event) => hover({ id, opener: event.currentTarget })}
      onBlur={() => hover(null)}
    >
      {id}
    </button>
  );
}
