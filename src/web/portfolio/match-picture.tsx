import { lazy, Suspense, useMemo } from "react";
import { BandMark } from "../score/band-mark.tsx";
import { dependenciesOf } from "../score/method-members.ts";
import { type WinBandMark, winBands } from "../score/win-bands.ts";
import { useText } from "../text/language-context.tsx";
import { placeAccounts } from "./bubble.ts";
import { OctantFilter } from "./octant-filter.tsx";
import type { PictureProps } from "./picture-props.ts";
import { chosenIn } from "./row-filter.ts";
import { SelectedAccount } from "./selected-account.tsx";
import { UnplacedList } from "./unplaced-list.tsx";

const BubbleChart = lazy(() => import("./bubble-chart.tsx"));

/** Every account by closeness and potential; those without a place are named under the picture. */
export function MatchPicture(props: PictureProps) {
  const { lines, pareto, cuts, filter, onFilter } = props;
  const { placed, unplaced } = useMemo(
    () => placeAccounts(lines, new Set(dependenciesOf(pareto).map((one) => one.accountId))),
    [lines, pareto],
  );
  const chosen = useMemo(() => chosenIn(lines, filter), [lines, filter]);
  const choose = (id: string | null) => onFilter({ ...filter, accountId: id });
  const selected = lines.find(({ id }) => id === filter.accountId);
  return (
    <>
      <div className="chart-box">
        <Suspense fallback={<div className="chart" />}>
          <BubbleChart
            bubbles={placed}
            cut={cuts.match}
            chosen={chosen}
            pressed={filter.accountId}
            onPress={(id) => choose(id === filter.accountId ? null : id)}
          />
        </Suspense>
      </div>
      {selected && <SelectedAccount row={selected} onClear={() => choose(null)} />}
      <OctantFilter {...props} />
      <ChartLegend />
      {unplaced.length > 0 && <UnplacedList unplaced={unplaced} />}
    </>
  );
}

function ChartLegend() {
  const { t, word } = useText();
  const marks: WinBandMark[] = [...winBands, "none"];
  return (
    <ul className="chart-legend" aria-label={t("chart.legend")}>
      {marks.map((mark) => (
        <li key={mark}>
          <BandMark band={mark} /> {word("band", mark)}
        </li>
      ))}
      <li>
        <span className="ring-mark" aria-hidden="true" /> {t("matrix.ring")}
      </li>
      <li>{t("matrix.size")}</li>
    </ul>
  );
}
