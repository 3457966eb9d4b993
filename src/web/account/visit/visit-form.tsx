import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import type { AccountPage } from "../../api/types.ts";
import type { VisitInput } from "../../api/visit-types.ts";
import { Field } from "../../shell/field.tsx";
import { useText } from "../../text/language-context.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { emptyVisit, isWhole, toVisit, visitKinds, visitLevels } from "./visit-draft.ts";

type VisitFormProps = {
  contacts: AccountPage["contacts"];
  /** The day we stand at: no visit is after it. */
  today: string;
  isBusy: boolean;
  onSave: (visit: VisitInput) => void;
};

export function VisitForm({ contacts, today, isBusy, onSave }: VisitFormProps) {
  const { t, word } = useText();
  const [draft, setDraft] = useState(() => emptyVisit(today));
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const meet = (id: string, isMet: boolean) =>
    change({ contactIds: isMet ? [...draft.contactIds, id] : draft.contactIds.filter((one) => one !== id) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole(draft)) onSave(toVisit(draft));
  };
  return (
    <form className="form" onSubmit={submit}>
      <div className="visit-fields">
        <Field label={t("visit.day")}>
          {(id) => (
            <Input
              id={id}
              type="date"
              required
              max={today}
              value={draft.date}
              onChange={({ target }) => change({ date: target.value })}
            />
          )}
        </Field>
        <ChoiceField
          label={t("visit.kind")}
          value={draft.kind}
          choices={visitKinds.map((kind) => ({ value: kind, label: word("interaction", kind) }))}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceField
          label={t("visit.level")}
          value={draft.level}
          choices={visitLevels.map((level) => ({ value: level, label: t(`visit.level.${level || "unknown"}`) }))}
          onChange={(level) => change({ level })}
        />
      </div>
      {contacts.length > 0 && (
        <fieldset className="visit-people">
          <legend>{t("visit.people")}</legend>
          {contacts.map(({ id, name, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={draft.contactIds.includes(id)}
                onChange={({ target }) => meet(id, target.checked)}
              />{" "}
              {name} {title && <span className="soft">{title}</span>}
            </label>
          ))}
        </fieldset>
      )}
      <Field label={t("visit.summary")}>
        {(id) => (
          <Input.TextArea
            id={id}
            required
            rows={6}
            maxLength={20_000}
            value={draft.summary}
            onChange={({ target }) => change({ summary: target.value })}
          />
        )}
      </Field>
      <div className="visit-fields">
        <Field label={t("visit.next")}>
          {(id) => (
            <Input
              id={id}
              maxLength={600}
              value={draft.nextStep}
              onChange={({ target }) => change({ nextStep: target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.due")}>
          {(id) => (
            <Input id={id} type="date" value={draft.dueOn} onChange={({ target }) => change({ dueOn: target.value })} />
          )}
        </Field>
      </div>
      <p className="note">{t("visit.becomes")}</p>
      <Button type="primary" htmlType="submit" disabled={!isWhole(draft)} loading={isBusy} data-testid="save-visit">
        {t("visit.save")}
      </Button>
    </form>
  );
}
