import type { ExplainedScore } from "../api/types.ts";
import { type FactorGroup, factorGroupNames, factorGroups } from "../score/factor-groups.ts";
import { useText } from "../text/language-context.tsx";
import { BarsHead } from "./bars-head.tsx";
import { FactorBarRow } from "./factor-bar-row.tsx";
import { radarSpokes } from "./scorecard/radar-spokes.ts";

type ScorecardBarsProps = {
  score: ExplainedScore;
  /** Opens how to find out a factor that is missing. */
  onCollect: (id: string) => void;
};

/** Past, present, future: a bar of points per factor with what it adds; a factor nobody has given is hatched. */
export function ScorecardBars({ score, onCollect }: ScorecardBarsProps) {
  const { t } = useText();
  const numbers = new Map(radarSpokes(score).map(({ id, number }) => [id, number]));
  return (
    <table className="bars">
      <BarsHead caption={t("value.scorecard")} />
      {factorGroupNames.map((group) => (
        <GroupRows key={group} group={group} score={score} numbers={numbers} onCollect={onCollect} />
      ))}
    </table>
  );
}

type GroupRowsProps = ScorecardBarsProps & { group: FactorGroup; numbers: ReadonlyMap<string, number> };

function GroupRows({ group, score, numbers, onCollect }: GroupRowsProps) {
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
        <FactorBarRow
          key={id}
          method="scorecard"
          id={id}
          factor={byId.get(id)}
          isSilent={score.value === null}
          number={numbers.get(id)}
          onCollect={onCollect}
        />
      ))}
    </tbody>
  );
}
