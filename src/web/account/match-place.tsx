import type { AccountPage, SubjectScore } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { type MatchDimension, matchDimensions, matchValuesOf } from "../score/method-members.ts";
import { useText } from "../text/language-context.tsx";
import { BarsHead } from "./bars-head.tsx";
import { FactorBarRow } from "./factor-bar-row.tsx";
import { matchFactors } from "./match-factors.ts";
import { MatchMap } from "./match-map.tsx";

/** Where the account stands in the match matrix, what follows from it, and the factors that put it there. */
export function MatchPlace({ page, score }: { page: AccountPage; score: SubjectScore }) {
  const { t } = useText();
  const values = matchValuesOf(score);
  return (
    <section aria-label={t("value.match")} data-testid="match-place">
      <h3>{t("value.match")}</h3>
      <p>{score.explanation[0]}</p>
      <div className="match-place">
        <MatchMap row={page.row} />
        <table className="bars">
          <BarsHead caption={t("value.match")} />
          {matchDimensions.map((dimension) => (
            <DimensionRows key={dimension} dimension={dimension} value={values?.[dimension] ?? null} score={score} />
          ))}
        </table>
      </div>
    </section>
  );
}

type DimensionRowsProps = { dimension: MatchDimension; value: number | null; score: SubjectScore };

function DimensionRows({ dimension, value, score }: DimensionRowsProps) {
  const { t, word } = useText();
  const byId = new Map(score.factors.map((factor) => [factor.id, factor]));
  return (
    <tbody>
      <tr className="bars-group">
        <th scope="colgroup" colSpan={3}>
          {word("dimension", dimension)}
        </th>
        <td className="figure">{value === null ? t("matrix.unknown") : formatNumber(value)}</td>
      </tr>
      {matchFactors(score, dimension).map((id) => (
        <FactorBarRow key={id} method="match" id={id} factor={byId.get(id)} isSilent={score.value === null} />
      ))}
    </tbody>
  );
}
