import { useId, useState } from "react";
import type { FieldProblem } from "../api/settings-types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { keptValue, type NumberField, shownValue } from "./profile-fields.ts";
import { pathIn } from "./profile-scope.ts";
import { useFieldWords } from "./use-field-words.ts";
import type { Editing } from "./use-profile-edit.ts";
import { valueAt } from "./value-tree.ts";

type NumberRowProps = { field: NumberField; editing: Editing; note?: string };

const writtenDecimals = 6;

/** One value with its default beside it, and the way back to it. */
export function NumberRow({ field, editing, note }: NumberRowProps) {
  const { t } = useText();
  const { nameOf } = useFieldWords();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const value = shownValue(valueAt(editing.values, field.path), field);
  const base = shownValue(valueAt(editing.base, field.path), field);
  const name = nameOf(field.name);
  const reason = isNumber(text) ? reasonAt(editing, field) : t("settings.notNumber");
  const type = (typed: string) => {
    setText(typed);
    if (isNumber(typed)) editing.tune(field.path, keptValue(Number(typed), field));
  };
  const isTuned = value !== base;
  return (
    <div className={`setting-row ${isTuned ? "is-tuned" : ""}`}>
      <label htmlFor={id}>{name}</label>
      <span className="setting-value">
        <input
          id={id}
          type="number"
          step={field.step ?? "any"}
          value={text ?? value ?? ""}
          aria-invalid={reason !== null}
          aria-describedby={`${id}-about`}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setText(null)}
        />
        {field.unit && <span className="soft">{t(field.unit, { currency: editing.profile.currency })}</span>}
      </span>
      <span id={`${id}-about`} className="setting-about">
        {base !== null && <span>{t("settings.default", { value: formatNumber(base, writtenDecimals) })}</span>}
        {note && <span>{note}</span>}
        {reason !== null && <span className="setting-wrong">✕ {reason}</span>}
      </span>
      {isTuned && base !== null && (
        <button
          type="button"
          className="link-button"
          aria-label={t("settings.resetValue", { name })}
          onClick={() => {
            setText(null);
            editing.tune(field.path, keptValue(base, field));
          }}
        >
          {t("settings.resetSign")}
        </button>
      )}
    </div>
  );
}

function isNumber(typed: string | null): boolean {
  return typed === null || (typed.trim() !== "" && Number.isFinite(Number(typed)));
}

/** What is wrong with the value, or with the set that it belongs to. */
function reasonAt({ overrides, scope, problems }: Editing, { path }: NumberField): string | null {
  const own = pathIn(overrides, scope, path).join(".");
  const isHere = ({ field }: FieldProblem) => own === field || own.startsWith(`${field}.`);
  return problems.find(isHere)?.reason ?? null;
}
