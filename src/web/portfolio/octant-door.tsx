import type { AccountRow } from "../api/types.ts";
import { ScoreReason } from "../score/score-reason.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";

type OctantDoorProps = { row: Pick<AccountRow, "id" | "name" | "match">; isStacked?: boolean };

/** Octant and posture in words; opens the three dimensions with their factors. */
export function OctantDoor({ row: { id, name, match }, isStacked = false }: OctantDoorProps) {
  const { t, word } = useText();
  const octant = match?.octant ?? null;
  const posture = word("posture", match?.posture ?? "");
  return (
    <Door
      title={t("reason.match", { name })}
      reason={() => <ScoreReason accountId={id} of="match" />}
      className={isStacked ? "stacked" : ""}
    >
      {octant === null && t("matrix.unknown")}
      {octant !== null && !isStacked && t("matrix.of", { octant: word("octant", octant), posture })}
      {octant !== null && isStacked && (
        <>
          <span>{word("octant", octant)}</span>
          <small className="soft">{posture}</small>
        </>
      )}
    </Door>
  );
}
