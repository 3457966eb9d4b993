import Button from "antd/es/button";
import Input from "antd/es/input";
import { useState } from "react";
import { Field } from "../shell/field.tsx";
import { useText } from "../text/language-context.tsx";
import { NumberRow } from "./number-row.tsx";
import type { Editing } from "./use-profile-edit.ts";
import { isTree, valueAt, withoutValue } from "./value-tree.ts";

const codePattern = /^[A-Z]{3}$/;

/** What one unit of each foreign currency is worth; a currency is added and taken away by its code. */
export function RatesField({ editing }: { editing: Editing }) {
  const { t } = useText();
  const [code, setCode] = useState("");
  const { overrides, values, profile } = editing;
  const rates = valueAt(values, ["rates"]);
  const codes = isTree(rates) ? Object.keys(rates).sort() : [];
  const isNew = codePattern.test(code) && !codes.includes(code) && code !== profile.currency;
  const add = () => {
    editing.tune(["rates", code], 1);
    setCode("");
  };
  return (
    <details className="setting-group" data-testid="group-rates">
      <summary>{t("settings.group.rates")}</summary>
      <p className="soft">{t("settings.group.rates.lead", { currency: profile.currency })}</p>
      {codes.length === 0 && <p className="empty">{t("settings.rate.none")}</p>}
      <div className="setting-rows">
        {codes.map((one) => (
          <div key={one} className="setting-rate">
            <NumberRow field={{ path: ["rates", one], name: { words: [["currency", one]] } }} editing={editing} />
            {valueAt(overrides, ["rates", one]) !== undefined &&
              valueAt(editing.base, ["rates", one]) === undefined && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => editing.replace(withoutValue(overrides, ["rates", one]))}
                >
                  {t("settings.rate.remove", { code: one })}
                </button>
              )}
          </div>
        ))}
      </div>
      <form
        className="setting-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) add();
        }}
      >
        <Field label={t("settings.rate.code")}>
          {(id) => (
            <Input
              id={id}
              value={code}
              maxLength={3}
              placeholder={t("settings.rate.hint")}
              onChange={({ target }) => setCode(target.value.toUpperCase())}
            />
          )}
        </Field>
        <Button htmlType="submit" disabled={!isNew}>
          {t("settings.rate.add")}
        </Button>
      </form>
    </details>
  );
}
