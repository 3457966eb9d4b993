import type { ExplainedScore } from "../api/types.ts";
import { formatNumber, formatShare } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { useFactorWords } from "./use-factor-words.ts";

/** Every factor of a score with what was measured, its points, weight and contribution; then what is missing. */
export function FactorTable({ score }: { score: ExplainedScore }) {
  const { t, word } = useText();
  const words = useFactorWords(score.method);
  const missing = score.missing.map((id) => missingWord(word, score.method, id));
  return (
    <>
      {score.factors.length > 0 && (
        <table className="factor-table">
          <thead>
            <tr>
              <th scope="col">{t("score.factor")}</th>
              <th scope="col">{t("score.measured")}</th>
              <th scope="col" className="figure">
                {t("score.points")}
              </th>
              <th scope="col" className="figure">
                {t("score.weight")}
              </th>
              <th scope="col" className="figure">
                {t("score.contribution")}
              </th>
            </tr>
          </thead>
          <tbody>
            {score.factors.map((factor) => (
              <tr key={factor.id}>
                <th scope="row">{words.name(factor.id)}</th>
                <td>{words.raw(factor)}</td>
                <td className="figure">{formatNumber(factor.points)}</td>
                <td className="figure">{formatNumber(factor.weight, 2)}</td>
                <td className="figure">{formatNumber(factor.contribution)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {score.coverage < 1 && score.value !== null && (
        <p className="note">{t("score.coverage", { share: formatShare(score.coverage) })}</p>
      )}
      {missing.length > 0 && <p className="note">{t("score.missing", { list: missing.join(t("common.listJoin")) })}</p>}
    </>
  );
}

/** `relationship.coachIdentified` is a checklist item, `R` a decision role, anything else a factor. */
function missingWord(word: (group: string, id: string) => string, method: string, id: string): string {
  const last = id.slice(id.lastIndexOf(".") + 1);
  if (method === "win-rate") return word("item", last);
  if (method === "decision-chain") return word("role", last);
  return word(`factor.${method}`, last);
}
