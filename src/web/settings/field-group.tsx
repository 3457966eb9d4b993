import { formatPercent } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { NumberRow } from "./number-row.tsx";
import { type FieldGroup, shownValue } from "./profile-fields.ts";
import { useFieldWords } from "./use-field-words.ts";
import type { Editing } from "./use-profile-edit.ts";
import { valueAt } from "./value-tree.ts";
import { WeightBar } from "./weight-bar.tsx";

/** Values that belong together; closed it says how many of them are tuned. */
export function FieldGroupView({ group, editing, isOpen }: { group: FieldGroup; editing: Editing; isOpen: boolean }) {
  const { t } = useText();
  const { nameOf } = useFieldWords();
  const { id, title, lead, fields, isWeights = false } = group;
  const tunedFields = fields.filter(({ path }) => valueAt(editing.values, path) !== valueAt(editing.base, path));
  const parts = fields.map((field) => ({
    id: field.path.join("."),
    name: nameOf(field.name),
    weight: Math.max(0, shownValue(valueAt(editing.values, field.path), field) ?? 0),
  }));
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  return (
    <details className="setting-group" data-testid={`group-${id}`} open={isOpen}>
      <summary>
        {t(title)}
        {tunedFields.length > 0 && (
          <span className="note"> · {t("settings.tuned", { count: tunedFields.length })}</span>
        )}
      </summary>
      <p className="soft">{t(lead)}</p>
      {isWeights && sum > 0 && <WeightBar parts={parts} sum={sum} />}
      <div className="setting-rows">
        {fields.map((field, at) => {
          const share = isWeights && sum > 0 ? { note: formatPercent(((parts[at]?.weight ?? 0) / sum) * 100) } : {};
          return <NumberRow key={field.path.join(".")} field={field} editing={editing} {...share} />;
        })}
      </div>
    </details>
  );
}
