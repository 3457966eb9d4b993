import type { ExplainedScore } from "../../api/types.ts";
import { type FactorGroup, factorGroupNames, factorGroups } from "../../score/factor-groups.ts";
import { useFactorWords } from "../../score/use-factor-words.ts";
import { useText } from "../../text/language-context.tsx";
import { ChangeSlider } from "../change-slider.tsx";
import { changeValue, factorInputs, type ScorecardFactorId, sliderRange } from "./factor-inputs.ts";
import type { AccountWhatIfState } from "./use-account-what-if.ts";

type ScorecardSlidersProps = { score: ExplainedScore; currency: string; whatIf: AccountWhatIfState };

/** A slider per factor in three groups, then incidents; a false-key flag can be taken off. */
export function ScorecardSliders(props: ScorecardSlidersProps) {
  return (
    <div className="sliders" data-testid="sliders">
      {factorGroupNames.map((group) => (
        <SliderGroup key={group} group={group} {...props} />
      ))}
    </div>
  );
}

function SliderGroup({ group, score, currency, whatIf }: ScorecardSlidersProps & { group: FactorGroup }) {
  const { word } = useText();
  return (
    <fieldset>
      <legend>{word("group", group)}</legend>
      {factorGroups[group].map((id) => (
        <FactorSlider key={id} id={id} score={score} currency={currency} whatIf={whatIf} />
      ))}
      {group === "past" && <IncidentSlider score={score} whatIf={whatIf} />}
      {group === "past" && <FlagSwitch score={score} whatIf={whatIf} />}
    </fieldset>
  );
}

type FactorSliderProps = ScorecardSlidersProps & { id: ScorecardFactorId };

function FactorSlider({ id, score, currency, whatIf: { set, put, takeBack } }: FactorSliderProps) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  const raw = score.factors.find((factor) => factor.id === id)?.raw ?? null;
  const held = typeof raw === "number" ? raw : null;
  const tried = set[id];
  const value = tried === undefined ? held : Number(tried);
  const { unit } = factorInputs[id];
  return (
    <ChangeSlider
      label={words.name(id)}
      value={value}
      range={sliderRange(id, held)}
      said={value === null ? t("missing.unknown") : words.raw({ raw: value, unit: unit === "money" ? currency : unit })}
      isChanged={tried !== undefined}
      onChange={(next) => put(id, changeValue(id, next))}
      onTakeBack={() => takeBack(id)}
    />
  );
}

const incidents = "complianceIncidents";
const mostIncidents = 5;

type ExtraProps = Pick<ScorecardSlidersProps, "score" | "whatIf">;

function IncidentSlider({ score, whatIf: { set, put, takeBack } }: ExtraProps) {
  const words = useFactorWords("scorecard");
  const held = Number(score.factors.find(({ id }) => id === incidents)?.raw ?? 0);
  const value = Number(set[incidents] ?? held);
  return (
    <ChangeSlider
      label={words.name(incidents)}
      value={value}
      range={{ min: 0, max: Math.max(mostIncidents, held), step: 1 }}
      said={words.raw({ raw: value, unit: "incident" })}
      isChanged={set[incidents] !== undefined}
      onChange={(next) => put(incidents, next)}
      onTakeBack={() => takeBack(incidents)}
    />
  );
}

const flagsFactor = "falseKeyFlags";
const falseKeyFlags: readonly string[] = ["occasional-bulk", "volume-without-profit", "squeezer"];

/** Only where such a flag is up: what the class would be without it. */
function FlagSwitch({ score, whatIf: { set, put, takeBack } }: ExtraProps) {
  const { t, word } = useText();
  const raised = score.flags.filter((flag) => falseKeyFlags.includes(flag));
  if (raised.length === 0) return null;
  const list = raised.map((flag) => word("flag", flag)).join(t("common.listJoin"));
  return (
    <label className="flag-switch">
      <input
        type="checkbox"
        checked={set[flagsFactor] !== undefined}
        onChange={({ target }) => (target.checked ? put(flagsFactor, "none") : takeBack(flagsFactor))}
      />
      {t("accountWhatIf.withoutFlags", { list })}
    </label>
  );
}
