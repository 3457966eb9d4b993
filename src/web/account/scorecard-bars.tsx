import type { CSSProperties } from "react";
import type { ExplainedScore, Factor } from "../api/types.ts";
import { formatFixed } from "../format/format-number.ts";
import { type FactorGroup, factorGroupNames, factorGroups } from "../score/factor-groups.ts";
import { useFactorWords } from "../score/use-factor-words.ts";
import { useText } from "../text/language-context.tsx";

/** Past, present, future: a bar of points per factor with what it adds; a factor nobody has given is hatched. */
export function ScorecardBars({ score }: { score: ExplainedScore }) {
  const { t } = useText();
  return (
    <table className="bars">
      <caption className="visually-hidden">{t("value.scorecard")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("score.factor")}</th>
          <th scope="col" className="figure">
            {t("score.measured")}
          </th>
          <th scope="col">{t("score.pointsOf100")}</th>
          <th scope="col" className="figure">
            {t("score.contribution")}
          </th>
        </tr>
      </thead>
      {factorGroupNames.map((group) => (
        <GroupRows key={group} group={group} score={score} />
      ))}
    </table>
  );
}

function GroupRows({ group, score }: { group: FactorGroup; score: ExplainedScore }) {
  const { word } = useText();
  const byId = new Map(score.factors.map((factor) => [factor.id, factor]));
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={4} className="bars-group">
          {word("group", group)}
        </th>
      </tr>
      {factorGroups[group].map((id) => (
        <FactorRow key={id} id={id} factor={byId.get(id)} isSilent={score.value === null} />
      ))}
    </tbody>
  );
}

type FactorRowProps = { id: string; factor: Factor | undefined; isSilent: boolean };

function FactorRow({ id, factor, isSilent }: FactorRowProps) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  if (!factor) {
    return (
      <tr className="is-missing">
        <th scope="row">{words.name(id)}</th>
        <td className="figure">{t("common.none")}</td>
        <td>
          <span className="bar bar-missing" />
        </td>
        <td className="figure">
          <span className="to-collect">{t("score.toCollect")}</span>
        </td>
      </tr>
    );
  }
  const fill: CSSProperties = { inlineSize: `${Math.max(1, factor.points)}%` };
  return (
    <tr>
      <th scope="row">{words.name(id)}</th>
      <td className="figure">{words.raw(factor)}</td>
      <td>
        <span className="bar">
          <span className="bar-fill" style={fill} />
        </span>
      </td>
      <td className="figure">{isSilent ? t("common.none") : formatFixed(factor.contribution, 1)}</td>
    </tr>
  );
}
