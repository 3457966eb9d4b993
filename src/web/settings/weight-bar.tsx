import { formatNumber, formatPercent } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";

export type WeightPart = { id: string; name: string; weight: number };

/** Weights as one bar: what counts is what each is of all. */
export function WeightBar({ parts, sum }: { parts: readonly WeightPart[]; sum: number }) {
  const { t } = useText();
  const told = parts.map(({ name, weight }) =>
    t("settings.share", { name, weight: formatNumber(weight, 2), share: formatPercent((weight / sum) * 100) }),
  );
  return (
    <div className="weights">
      <div className="weight-bar" role="img" aria-label={told.join("；")}>
        {parts.map(({ id, weight }, at) => (
          <span
            key={id}
            className={`weight-part weight-part-${at % 5}`}
            style={{ inlineSize: `${String((weight / sum) * 100)}%` }}
            title={told[at]}
          />
        ))}
      </div>
      <p className="note">{t("settings.sum", { sum: formatNumber(sum, 2) })}</p>
    </div>
  );
}
