import { useId } from "react";
import { useText } from "../text/language-context.tsx";

type ChangeSliderProps = {
  label: string;
  /** What is tried, else what is; null where nobody knows: the slider stands in the middle until it is moved. */
  value: number | null;
  range: { min: number; max: number; step: number };
  /** The value in words. */
  said: string;
  isChanged: boolean;
  onChange: (value: number) => void;
  onTakeBack: () => void;
};

/** One fact to try: the browser's own slider, so arrow keys, Page Up, Home and End work; a change can be taken back. */
export function ChangeSlider({ label, value, range, said, isChanged, onChange, onTakeBack }: ChangeSliderProps) {
  const { t } = useText();
  const id = useId();
  const state = isChanged ? "is-changed" : value === null ? "is-missing" : "";
  return (
    <div className={`change-slider ${state}`}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{said}</output>
      <input
        id={id}
        type="range"
        {...range}
        value={value ?? (range.min + range.max) / 2}
        aria-valuetext={said}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <button
        type="button"
        className="take-back"
        disabled={!isChanged}
        aria-label={t("whatIf.takeBack", { step: label })}
        onClick={onTakeBack}
      >
        <span aria-hidden="true">↺</span>
      </button>
    </div>
  );
}
