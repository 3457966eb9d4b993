import { useQuery } from "@tanstack/react-query";
import { portfolioQuery } from "../api/queries.ts";
import type { AccountRow } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { bandMarkOf, bandOutlines } from "../score/win-bands.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

const side = 220;
const own = 9;

type Place = { id: string; x: number; y: number };

function placeOf({ id, match }: AccountRow): Place | null {
  const { closeness = null, potential = null } = match?.dimensions ?? {};
  if (closeness === null || potential === null) return null;
  return { id, x: (closeness / 100) * side, y: side - (potential / 100) * side };
}

/** The matrix as a small picture: this account with its mark, the others as dots that appear when they are known. */
export function MatchMap({ row }: { row: AccountRow }) {
  const { t, word } = useText();
  const { data: portfolio } = useQuery(portfolioQuery(useStanding()));
  const at = placeOf(row);
  const others = (portfolio?.rows ?? []).filter(({ id }) => id !== row.id).flatMap((other) => placeOf(other) ?? []);
  const { closeness = null, potential = null } = row.match?.dimensions ?? {};
  const label = t("matrix.others", {
    name: row.name,
    count: others.length,
    closeness: closeness === null ? t("common.none") : formatNumber(closeness),
    potential: potential === null ? t("common.none") : formatNumber(potential),
  });
  const cut = portfolio && (portfolio.cuts.match / 100) * side;
  const band = bandMarkOf(row.winRate?.band);
  return (
    <figure className="match-map">
      <svg viewBox={`-12 -12 ${side + 24} ${side + 24}`} role="img" aria-label={label}>
        <path className="match-map-frame" d={`M0,0H${side}V${side}H0Z`} />
        {cut !== undefined && <path className="match-map-cut" d={`M${cut},0V${side}M0,${side - cut}H${side}`} />}
        <text x="4" y="12">
          {word("quadrant", "far-large")}
        </text>
        <text x={side - 4} y="12" textAnchor="end">
          {word("quadrant", "close-large")}
        </text>
        <text x="4" y={side - 5}>
          {word("quadrant", "far-small")}
        </text>
        <text x={side - 4} y={side - 5} textAnchor="end">
          {word("quadrant", "close-small")}
        </text>
        {others.map(({ id, x, y }) => (
          <circle key={id} className="match-map-other" cx={x} cy={y} r="4" />
        ))}
        {at && (
          <g transform={`translate(${at.x} ${at.y}) scale(${own})`}>
            <path className={`match-map-own band-mark-${band}`} d={bandOutlines[band]} />
          </g>
        )}
      </svg>
      <figcaption className="note">
        {at ? `↑ ${word("dimension", "potential")} · → ${word("dimension", "closeness")}` : t("matrix.nowhere")}
      </figcaption>
    </figure>
  );
}
