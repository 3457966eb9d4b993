import type { ExplainedScore } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { BandMark } from "../score/band-mark.tsx";
import { capsOf } from "../score/score-members.ts";
import { SentenceList } from "../score/sentence-list.tsx";
import { bandMarkOf } from "../score/win-bands.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { changedContacts, withoutContact } from "./checklist.ts";
import type { WhatIf } from "./use-what-if.ts";

type WhatIfResultProps = {
  before: ExplainedScore;
  after: ExplainedScore;
  /** What changed, factor by factor. */
  explanation: readonly string[];
  whatIf: WhatIf;
  names: ReadonlyMap<string, string>;
};

/** The win rate now and with the changes, what holds it down then, and the way back. */
export function WhatIfResult({ before, after, explanation, whatIf, names }: WhatIfResultProps) {
  const { t, word } = useText();
  const { isChanged, setSet, isBusy } = whatIf;
  return (
    <div className="what-if-result" aria-busy={isBusy}>
      <p role="status">
        <span className="soft">{t("whatIf.now")}</span> <Rate score={before} />
        {isChanged && (
          <>
            {" → "}
            <span className="soft">{t("whatIf.then")}</span>{" "}
            <Door
              title={t("whatIf.title")}
              reason={() => <SentenceList sentences={explanation} />}
              testId="what-if-rate"
            >
              <Rate score={after} />
            </Door>
          </>
        )}
      </p>
      <p className="note">
        {capsOf(after)
          .map((cap) => t("deal.cap", { limit: formatNumber(cap.limit), reason: word("cap", cap.id) }))
          .join(" ")}
      </p>
      <TriedContacts whatIf={whatIf} names={names} />
      <button
        type="button"
        className="choice"
        disabled={!isChanged}
        onClick={() => setSet({})}
        data-testid="what-if-reset"
      >
        {t("whatIf.reset")}
      </button>
    </div>
  );
}

function Rate({ score: { value, band } }: { score: ExplainedScore }) {
  const { t } = useText();
  if (value === null) return t("whatIf.noRate");
  return (
    <>
      <BandMark band={bandMarkOf(band)} /> <b>{formatNumber(value)}%</b> {band}
    </>
  );
}

/** Steps tried on people: the questions below do not show them. */
function TriedContacts({ whatIf: { set, setSet }, names }: Pick<WhatIfResultProps, "whatIf" | "names">) {
  const { t } = useText();
  const contacts = changedContacts(set);
  if (contacts.length === 0) return null;
  return (
    <p className="tried">
      <span className="soft">{t("whatIf.tried")}</span>
      {contacts.map((id) => {
        const step = t("lever.level", { name: names.get(id) ?? id });
        return (
          <button
            key={id}
            type="button"
            className="choice"
            aria-label={t("whatIf.takeBack", { step })}
            onClick={() => setSet(withoutContact(set, id))}
          >
            {step} <span aria-hidden="true">✕</span>
          </button>
        );
      })}
    </p>
  );
}
