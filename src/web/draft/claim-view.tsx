import type { Claim } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { Citation } from "./citation.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { useStaleness } from "./freshness-context.tsx";
import { StaleText } from "./stale-text.tsx";

const kindSigns = { fact: "", inference: "◇", recommendation: "→", question: "?" } as const satisfies Record<
  Claim["kind"],
  string
>;

/** A claim in its line: what kind it is by sign and word, its text, its evidence. */
export function ClaimView({ claim, isTight = false }: { claim: Claim; isTight?: boolean }) {
  const stale = useStaleness().staleOf(claim.id);
  return (
    <span className={`claim claim-${claim.kind}`} data-claim={claim.id} data-stale={stale ? true : undefined}>
      <KindMark claim={claim} isTight={isTight} />
      {stale ? <StaleText claim={claim} stale={stale} isTight={isTight} /> : claim.text}
      <OriginMark claim={claim} />
      {claim.evidence.map((id) => (
        <Citation key={id} id={id} isChanged={stale?.changed.some((change) => change.id === id) ?? false} />
      ))}{" "}
    </span>
  );
}

/** In a table cell the sign stands alone and the word is for screen readers. */
function KindMark({ claim, isTight }: { claim: Claim; isTight: boolean }) {
  const { t, word } = useText();
  const { entryOf } = useEvidence();
  if (claim.kind === "fact") return null;
  const name = word("claimKind", claim.kind);
  const answered =
    claim.kind === "recommendation" ? claim.evidence.find((id) => entryOf(id)?.kind === "score") : undefined;
  return (
    <span className={`claim-kind claim-kind-${claim.kind}`} title={name}>
      <span aria-hidden="true">{kindSigns[claim.kind]} </span>
      <span className={isTight ? "visually-hidden" : ""}>
        {answered ? t("draft.answers", { kind: name, id: answered }) : name}
      </span>{" "}
    </span>
  );
}

/** Text a person wrote, or that stands in for a model's text that failed. */
function OriginMark({ claim: { origin, editedBy } }: { claim: Claim }) {
  const { word } = useText();
  if (origin !== "person" && origin !== "fallback") return null;
  return (
    <span className="claim-origin" title={editedBy && word("person", editedBy)}>
      {word("origin", origin)}
    </span>
  );
}
