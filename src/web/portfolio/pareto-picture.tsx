import { formatNumber, formatPercent, formatShare } from "../format/format-number.ts";
import { basisOf } from "../score/method-members.ts";
import { useText } from "../text/language-context.tsx";
import { Bar } from "./bar.tsx";
import { ConcentrationDoor } from "./concentration-door.tsx";
import { type ParetoBar, paretoBars } from "./pareto-bars.ts";
import type { PictureProps } from "./picture-props.ts";
import { paretoParts } from "./portfolio-line.ts";
import { facetLines } from "./row-filter.ts";

const shown = 15;

/** Accounts from the largest down, each with its share and that of all up to it; who brings 80 % stands out. */
export function ParetoPicture(props: PictureProps) {
  const { t } = useText();
  const { bars, more } = paretoBars(props.pareto, shown);
  if (bars.length === 0) return <p className="empty">{t("pareto.none")}</p>;
  return (
    <div className="pareto" data-testid="picture-pareto">
      <ConcentrationDoor pareto={props.pareto} />
      <ParetoHeads pareto={props.pareto} />
      <ParetoRows {...props} bars={bars} />
      {more && (
        <p className="note">{t("pareto.more", { count: formatNumber(more.count), share: formatShare(more.share) })}</p>
      )}
      <ParetoParts {...props} />
    </div>
  );
}

function ParetoHeads({ pareto }: Pick<PictureProps, "pareto">) {
  const { t, word } = useText();
  return (
    <div className="pareto-row bar-heads" aria-hidden="true">
      <span>{t("column.name")}</span>
      <span className="pareto-share">
        {t("concentration.axisY", { basis: word("basis", basisOf(pareto) ?? "revenue") })}
      </span>
      <span className="figure">{t("pareto.total")}</span>
    </div>
  );
}

function ParetoRows({ bars, lines, filter, onFilter }: PictureProps & { bars: readonly ParetoBar[] }) {
  const { t } = useText();
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  // Losses let the cumulated share rise above the whole before it comes back to it.
  const widest = Math.max(1, ...bars.map(({ total }) => total));
  return (
    <div className="pareto-plot">
      <ol>
        {bars.map(({ id, share, total, isFew }) => (
          <li key={id}>
            <button
              type="button"
              className={`pareto-row ${isFew ? "is-few" : ""}`}
              aria-pressed={filter.accountId === id}
              onClick={() => onFilter({ ...filter, accountId: filter.accountId === id ? null : id })}
            >
              <span className="pareto-name">{names.get(id) ?? id}</span>
              <Bar share={share / widest} />
              <span className="figure">{formatPercent(share * 100)}</span>
              <span className="figure">
                <span className="visually-hidden">{t("pareto.total")} </span>
                {formatShare(total)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <TotalLine bars={bars} widest={widest} />
    </div>
  );
}

/** The cumulated share over the bars, on their scale. */
function TotalLine({ bars, widest }: { bars: readonly ParetoBar[]; widest: number }) {
  const points = bars.map(({ total }, at) => `${((total / widest) * 100).toFixed(2)},${at + 0.5}`);
  return (
    <svg className="pareto-line" viewBox={`0 0 100 ${bars.length}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={["0,0", ...points].join(" ")} />
    </svg>
  );
}

/** The vital few, the others, and those without a figure: each filters the table. */
function ParetoParts({ lines, pareto, filter, onFilter }: PictureProps) {
  const { t, word } = useText();
  const groups = facetLines(lines, filter, "pareto");
  const basis = word("basis", basisOf(pareto) ?? "revenue");
  return (
    <fieldset className="choice-row">
      <legend>{t("pareto.parts")}</legend>
      {paretoParts.map((part) => {
        const count = groups.get(part)?.length ?? 0;
        return (
          <button
            key={part}
            type="button"
            className={`choice ${part === "unknown" ? "is-unknown" : ""}`}
            aria-pressed={filter.pareto === part}
            onClick={() => onFilter({ ...filter, pareto: filter.pareto === part ? null : part, accountId: null })}
          >
            {t(`pareto.${part}`, { count: formatNumber(count), basis })}
          </button>
        );
      })}
    </fieldset>
  );
}
