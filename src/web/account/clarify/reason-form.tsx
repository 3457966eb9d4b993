import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import { Field } from "../../shell/field.tsx";
import { useText } from "../../text/language-context.tsx";

const longest = 500;

type ReasonFormProps = {
  /** What is done with the reason. */
  action: string;
  usual: readonly string[];
  isPending: boolean;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
};

/** Why something needs no further look, in one's own words or the usual ones. */
export function ReasonForm({ action, usual, isPending, onSubmit, onCancel }: ReasonFormProps) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(reason.trim());
  };
  return (
    <form className="form decide-form" onSubmit={submit}>
      <fieldset className="choice-row">
        <legend>{t("decide.usual")}</legend>
        {usual.map((one) => (
          <button key={one} type="button" className="choice" onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </fieldset>
      <Field label={t("decide.reason")}>
        {(id) => (
          <Input
            id={id}
            required
            autoFocus
            maxLength={longest}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="choice-row">
        <Button type="primary" htmlType="submit" disabled={reason.trim() === ""} loading={isPending}>
          {action}
        </Button>
        <Button onClick={onCancel}>{t("decide.cancel")}</Button>
      </div>
    </form>
  );
}
