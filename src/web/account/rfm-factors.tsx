import type { ExplainedScore } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFactorWords } from "../score/use-factor-words.ts";
import { useText } from "../text/language-context.tsx";

const full = 5;
const steps = [1, 2, 3, 4, 5];

/** Recency, frequency, money: five steps each, as many filled as points were earned. */
export function RfmFactors({ score }: { score: ExplainedScore }) {
  const { t } = useText();
  const words = useFactorWords("rfm");
  if (score.factors.length === 0) return <p>{score.explanation[0]}</p>;
  return (
    <ul className="rfm-factors">
      {score.factors.map((factor) => (
        <li key={factor.id}>
          <span className="rfm-name">{words.name(factor.id)}</span>
          <span className="figure">{words.raw(factor)}</span>
          <span className="steps" role="img" aria-label={t("score.pointsOf", { points: factor.points, full })}>
            {steps.map((step) => (
              <i key={step} className={step <= factor.points ? "is-full" : ""} />
            ))}
          </span>
          <span className="figure soft">
            {t("score.times", {
              points: formatNumber(factor.points),
              weight: formatNumber(factor.weight),
              contribution: formatNumber(factor.contribution),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
