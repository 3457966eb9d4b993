import type { AccountWhatIf } from "../../api/account-types.ts";
import type { Lever } from "../../api/types.ts";
import { formatFixed, formatNumber } from "../../format/format-number.ts";
import { SentenceList } from "../../score/sentence-list.tsx";
import { useFactorWords } from "../../score/use-factor-words.ts";
import { Door } from "../../shell/door.tsx";
import { useText } from "../../text/language-context.tsx";
import { stepText } from "./step-text.ts";
import type { AccountWhatIfState } from "./use-account-what-if.ts";

const shown = 5;

type ScorecardLeversProps = {
  levers: readonly Lever[];
  path: AccountWhatIf["path"];
  whatIf: AccountWhatIfState;
};

/** The single steps that bring most, each with a button that tries it, and the shortest way to the next class. */
export function ScorecardLevers({ levers, path, whatIf }: ScorecardLeversProps) {
  const { t, word } = useText();
  return (
    <section aria-label={t("accountWhatIf.levers")}>
      <h4>{t(whatIf.isChanged ? "lever.titleAfter" : "accountWhatIf.levers")}</h4>
      {levers.length === 0 && <p className="empty">{t("accountWhatIf.noLevers")}</p>}
      <ul className="plain-list scorecard-levers">
        {levers.slice(0, shown).map((lever) => (
          <LeverLine key={lever.id} lever={lever} whatIf={whatIf} />
        ))}
      </ul>
      {path && (
        <p>
          <Door title={t("accountWhatIf.pathTitle")} reason={() => <SentenceList sentences={path.explanation} />}>
            {t("accountWhatIf.path", { band: word("class", path.band), n: path.steps.length })}
          </Door>
        </p>
      )}
    </section>
  );
}

function LeverLine({ lever, whatIf: { setSet } }: { lever: Lever; whatIf: AccountWhatIfState }) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  const step = lever.kind === "cap" ? t("accountWhatIf.liftCap") : words.name(lever.id);
  const changes = Object.fromEntries(lever.changes.map(({ factor, value }) => [factor, value]));
  return (
    <li>
      <Door title={step} reason={() => <p>{lever.explanation}</p>}>
        {step}
      </Door>{" "}
      <small className="soft nowrap">{stepText(lever, words.raw)}</small>
      <span className="figure">
        +{formatFixed(lever.gain, 1)} → {formatNumber(lever.value)}
      </span>
      {lever.changes.length > 0 && (
        <button
          type="button"
          className="choice"
          aria-label={t("lever.tryStep", { step })}
          onClick={() => setSet((held) => ({ ...held, ...changes }))}
        >
          {t("lever.try")}
        </button>
      )}
    </li>
  );
}
