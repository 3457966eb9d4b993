import { lazy, Suspense, useMemo } from "react";
import type { Portfolio } from "../api/types.ts";
import { BandMark } from "../score/band-mark.tsx";
import { dependenciesOf } from "../score/method-members.ts";
import { type WinBandMark, winBands } from "../score/win-bands.ts";
import { Band } from "../shell/band.tsx";
import { useText } from "../text/language-context.tsx";
import { placeAccounts } from "./bubble.ts";
import { OctantFilter } from "./octant-filter.tsx";
import { chosenInMatrix, type RowFilter } from "./row-filter.ts";
import { SelectedAccount } from "./selected-account.tsx";
import { UnplacedList } from "./unplaced-list.tsx";

const BubbleChart = lazy(() => import("./bubble-chart.tsx"));

type MatchChartProps = { portfolio: Portfolio; filter: RowFilter; onFilter: (filter: RowFilter) => void };

/** Every account by closeness and potential; those without a place are named under the picture. */
export function MatchChart({ portfolio: { rows, pareto, octants }, filter, onFilter }: MatchChartProps) {
  const { t } = useText();
  const { accountId, octant } = filter;
  const { placed, unplaced } = useMemo(
    () => placeAccounts(rows, new Set(dependenciesOf(pareto).map((one) => one.accountId))),
    [rows, pareto],
  );
  const chosen = useMemo(
    () => chosenInMatrix(rows, { text: "", class: null, octant, accountId }),
    [rows, octant, accountId],
  );
  const choose = (id: string | null) => onFilter({ ...filter, accountId: id, octant: null });
  const selected = rows.find(({ id }) => id === accountId);
  return (
    <Band title={t("matrix.title")} lead={t("matrix.lead")} testId="portfolio-chart">
      <div className="chart-box">
        <Suspense fallback={<div className="chart" />}>
          <BubbleChart bubbles={placed} chosen={chosen} onPress={(id) => choose(id === accountId ? null : id)} />
        </Suspense>
      </div>
      <ChartLegend />
      <OctantFilter octants={octants} filter={filter} onFilter={onFilter} />
      {selected && <SelectedAccount row={selected} onClear={() => choose(null)} />}
      {unplaced.length > 0 && <UnplacedList unplaced={unplaced} />}
    </Band>
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
