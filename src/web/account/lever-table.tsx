import type { ExplainedScore, Lever } from "../api/types.ts";
import { formatFixed } from "../format/format-number.ts";
import { BandMark } from "../score/band-mark.tsx";
import { bandMarkOf } from "../score/win-bands.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { liftedCaps } from "./lifted-caps.ts";
import { useLeverWords } from "./use-lever-words.ts";

const shown = 5;

type LeverTableProps = {
  title: string;
  levers: readonly Lever[];
  /** The win rate the steps start from. */
  score: ExplainedScore;
  names: ReadonlyMap<string, string>;
  onTry: (lever: Lever) => void;
};

/** The five steps that raise the win rate most: what to do, what it brings, and a button that tries it. */
export function LeverTable({ title, levers, score, names, onTry }: LeverTableProps) {
  const { t } = useText();
  if (levers.length === 0) {
    return <p className="empty">{t(score.value === null ? "lever.noneUnrated" : "lever.none")}</p>;
  }
  return (
    <table className="factor-table levers" data-testid="levers">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("lever.step")}</th>
          <th scope="col" className="figure">
            {t("lever.result")}
          </th>
          <th scope="col" className="figure">
            {t("lever.gain")}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t("lever.try")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {levers.slice(0, shown).map((lever) => (
          <LeverRow key={lever.id} lever={lever} score={score} names={names} onTry={onTry} />
        ))}
      </tbody>
    </table>
  );
}

type LeverRowProps = Omit<LeverTableProps, "title" | "levers"> & { lever: Lever };

function LeverRow({ lever, score, names, onTry }: LeverRowProps) {
  const { t, word } = useText();
  const words = useLeverWords(names);
  const step = words.step(lever);
  const change = words.change(lever);
  return (
    <tr>
      <th scope="row">
        {step} {change && <small className="soft nowrap">{change}</small>}
        {liftedCaps(lever, score).map(({ id, limit }) => (
          <small key={id} className="lifted" title={word("cap", id)}>
            {t("lever.lifts", { limit, reason: word("cap", id) })}
          </small>
        ))}
      </th>
      <td className="figure">
        <Door title={step} reason={() => <p>{lever.explanation}</p>}>
          <BandMark band={bandMarkOf(lever.band)} /> {formatFixed(lever.value, 1)}% {lever.band}
        </Door>
      </td>
      <td className="figure">+{formatFixed(lever.gain, 1)}</td>
      <td className="figure">
        {lever.changes.length > 0 && (
          <button
            type="button"
            className="choice"
            aria-label={t("lever.tryStep", { step })}
            onClick={() => onTry(lever)}
          >
            {t("lever.try")}
          </button>
        )}
      </td>
    </tr>
  );
}
