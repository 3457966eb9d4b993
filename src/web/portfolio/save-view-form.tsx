import Button from "antd/es/button";
import { type FormEvent, useState } from "react";
import { Field } from "../shell/field.tsx";
import { useText } from "../text/language-context.tsx";
import type { SavedView } from "./saved-views.ts";

type SaveViewFormProps = {
  views: readonly SavedView[];
  onSave: (name: string) => void;
  onRemove: (name: string) => void;
};

/** Names what is shown now; lists what was named before, to be taken away again. */
export function SaveViewForm({ views, onSave, onRemove }: SaveViewFormProps) {
  const { t } = useText();
  const [name, setName] = useState("");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onSave(name.trim());
    setName("");
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  };
  return (
    <>
      <form className="form" onSubmit={submit}>
        <p className="note">{t("view.what")}</p>
        <Field label={t("view.name")}>
          {(id) => (
            <input
              id={id}
              className="text-input"
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button htmlType="submit" size="small" disabled={name.trim() === ""}>
          {views.some((view) => view.name === name.trim()) ? t("view.replace") : t("view.keep")}
        </Button>
      </form>
      {views.length > 0 && (
        <ul className="plain-list saved-views" aria-label={t("view.saved")}>
          {views.map((view) => (
            <li key={view.name}>
              <span>{view.name}</span>{" "}
              <button type="button" className="link-button" onClick={() => onRemove(view.name)}>
                {t("view.remove")}
                <span className="visually-hidden"> {view.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
