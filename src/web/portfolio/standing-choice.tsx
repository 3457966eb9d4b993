import { useFormat } from "../format/use-format.ts";
import { Door } from "../shell/door.tsx";
import { Field } from "../shell/field.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

/** The day all figures stand at; opens the choice of another. */
export function StandingChoice({ asOf }: { asOf: string }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <p className="standing soft">
      {t("portfolio.standing")}{" "}
      <Door title={t("portfolio.standing")} reason={() => <DayChoice asOf={asOf} />} testId="as-of">
        {format.day(asOf)}
      </Door>
    </p>
  );
}

function DayChoice({ asOf }: { asOf: string }) {
  const { t } = useText();
  const { setAsOf, asOf: chosen } = useStanding();
  return (
    <>
      <p>{t("portfolio.standingWhy")}</p>
      <Field label={t("portfolio.standingChoose")}>
        {(id) => (
          <input
            id={id}
            type="date"
            className="text-input"
            defaultValue={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
        )}
      </Field>
      {chosen !== null && (
        <p>
          <button type="button" className="link-button" onClick={() => setAsOf(null)}>
            {t("portfolio.standingReset")}
          </button>
        </p>
      )}
    </>
  );
}
