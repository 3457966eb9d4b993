import type { ScoringProfile } from "../api/settings-types.ts";
import { Field } from "../shell/field.tsx";
import { useText } from "../text/language-context.tsx";
import type { Scope } from "./profile-scope.ts";

type ScopeChoiceProps = {
  industries: ScoringProfile["industries"];
  scope: Scope;
  onChoose: (scope: Scope) => void;
};

/** Whose values are tuned: those of all accounts, or of one industry. */
export function ScopeChoice({ industries, scope, onChoose }: ScopeChoiceProps) {
  const { t } = useText();
  return (
    <Field label={t("settings.scope")}>
      {(id) => (
        <select
          id={id}
          className="setting-select"
          value={scope ?? ""}
          onChange={({ target }) => onChoose(target.value === "" ? null : target.value)}
          data-testid="profile-scope"
        >
          <option value="">{t("settings.scope.all")}</option>
          {industries.map(({ name, accounts }) => (
            <option key={name} value={name}>
              {t("settings.scope.industry", { name, count: accounts })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
