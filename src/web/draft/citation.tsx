import { useText } from "../text/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** `F3` after a claim: hover or focus shows the evidence, pressing opens the panel at the entry. */
export function Citation({ id }: { id: string }) {
  const { t } = useText();
  const { entryOf, hasLedger, hover, open } = useEvidence();
  const kind = entryOf(id)?.kind ?? (hasLedger ? "unknown" : "pending");
  return (
    <button
      type="button"
      className={`citation citation-${kind}`}
      data-testid="citation"
      data-evidence={id}
      aria-label={t("draft.citation", { id })}
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
