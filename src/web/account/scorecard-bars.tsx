import type { ExplainedScore } from "../api/types.ts";
import { type FactorGroup, factorGroupNames, factorGroups } from "../score/factor-groups.ts";
import { useText } from "../text/language-context.tsx";
import { BarsHead } from "./bars-head.tsx";
import { FactorBarRow } from "./factor-bar-row.tsx";

/** Past, present, future: a bar of points per factor with what it adds; a factor nobody has given is hatched. */
export function ScorecardBars({ score }: { score: ExplainedScore }) {
  const { t } = useText();
  return (
    <table className="bars">
      <BarsHead caption={t("value.scorecard")} />
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
        <FactorBarRow key={id} method="scorecard" id={id} factor={byId.get(id)} isSilent={score.value === null} />
      ))}
    </tbody>
  );
}
