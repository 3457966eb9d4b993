import type { ExplainedScore } from "../api/types.ts";
import { formatShare } from "../format/format-number.ts";
import { SentenceList } from "../score/sentence-list.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { concentrationOf } from "./concentration.ts";
import { LorenzCurve } from "./lorenz-curve.tsx";

/** How few accounts bring most of it; opens the curve, the Herfindahl index and whom the company depends on. */
export function ConcentrationDoor({ pareto }: { pareto: ExplainedScore }) {
  const { t, word } = useText();
  const label = t("concentration.title");
  const held = concentrationOf(pareto);
  const values = held && {
    few: held.few,
    all: held.all,
    basis: word("basis", held.basis),
    share: formatShare(held.share),
  };
  return (
    <p>
      {label}{" "}
      <Door
        title={label}
        testId="concentration"
        reason={() => (
          <>
            {held && <LorenzCurve concentration={held} />}
            <SentenceList sentences={pareto.explanation} />
          </>
        )}
      >
        {values ? <b>{t("concentration.few", values)}</b> : t("concentration.none")}
      </Door>
    </p>
  );
}
