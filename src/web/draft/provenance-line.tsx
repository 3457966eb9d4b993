import type { Draft } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";

/** Who wrote this, from what, when, how long it took, and what the check found. */
export function ProvenanceLine({ draft }: { draft: Draft }) {
  const { t, word } = useText();
  const format = useFormat();
  const { provenance, ledger, findings, asOf } = draft;
  const writer = provenance.writer === "llm" && provenance.model ? provenance.model : word("writer", provenance.writer);
  const parts = [
    t("draft.writer", { writer }),
    t("draft.standing", { day: format.day(asOf) }),
    t("draft.evidenceCount", { count: ledger.length }),
    t("draft.findingCount", { count: findings.length }),
    t("draft.took", { ms: formatNumber(provenance.ms, 0) }),
  ];
  return (
    <p className="provenance" data-testid="provenance">
      {parts.join(" · ")}
    </p>
  );
}
