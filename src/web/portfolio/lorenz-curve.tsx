import { formatShare } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import type { Concentration } from "./concentration.ts";

const side = 180;

/** The curve as a small picture of its own: a few points need no chart library. */
export function LorenzCurve({ concentration: { all, few, share, basis, points } }: { concentration: Concentration }) {
  const { t, word } = useText();
  const basisWord = word("basis", basis);
  const x = (accounts: number) => accounts * side;
  // Losses let the curve rise above the whole before it comes back to it.
  const top = Math.max(1, ...points.map(({ total }) => total));
  const y = (total: number) => side - (total / top) * side;
  const line = points.map(({ accounts, total }) => `${x(accounts).toFixed(1)},${y(total).toFixed(1)}`).join(" ");
  const fewAt = all === 0 ? 0 : few / all;
  return (
    <figure className="lorenz">
      <svg
        viewBox={`-2 -2 ${side + 4} ${side + 4}`}
        role="img"
        aria-label={t("concentration.curve", { few, all, basis: basisWord, share: formatShare(share) })}
      >
        <path className="lorenz-frame" d={`M0,0V${side}H${side}`} />
        <line className="lorenz-even" x1="0" y1={side} x2={side} y2={y(1)} />
        <path className="lorenz-few" d={`M${x(fewAt)},${side}V${y(share)}H0`} />
        <polyline className="lorenz-line" points={line} />
        <circle className="lorenz-point" cx={x(fewAt)} cy={y(share)} r="4" />
      </svg>
      <figcaption className="note">
        ↑ {t("concentration.axisY", { basis: basisWord })} · → {t("concentration.axisX")}
      </figcaption>
    </figure>
  );
}
