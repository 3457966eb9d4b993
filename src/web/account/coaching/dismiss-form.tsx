import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import type { CoachingCard } from "../../api/types.ts";
import { Field } from "../../shell/field.tsx";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { useDismissCard } from "./coaching-queries.ts";

type DismissFormProps = {
  card: CoachingCard;
  accountId: string;
  asOf: string;
  onDismiss: () => void;
  onCancel: () => void;
};

const usualReasons = ["done", "notNow", "notTrue"] as const;
const longest = 500;

/** Why the card goes, in one's own words or the usual ones, and until when; without a day for good. */
export function DismissForm({ card, accountId, asOf, onDismiss, onCancel }: DismissFormProps) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const dismiss = useDismissCard(accountId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDismiss();
    dismiss.mutate({ cardId: card.id, request: { reason: reason.trim(), ...(until !== "" && { until }) } });
  };
  return (
    <form className="form dismiss-form" onSubmit={submit}>
      <fieldset className="choice-row">
        <legend>{t("cards.usual")}</legend>
        {usualReasons.map((one) => (
          <button key={one} type="button" className="choice" onClick={() => setReason(t(`cards.reason.${one}`))}>
            {t(`cards.reason.${one}`)}
          </button>
        ))}
      </fieldset>
      <Field label={t("cards.reason")}>
        {(id) => (
          <Input
            id={id}
            required
            maxLength={longest}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("cards.until")}>
        {(id) => (
          <Input id={id} type="date" min={asOf} value={until} onChange={(event) => setUntil(event.target.value)} />
        )}
      </Field>
      {dismiss.error && <ErrorNotice error={dismiss.error} />}
      <div className="choice-row">
        <Button type="primary" htmlType="submit" disabled={reason.trim() === ""} loading={dismiss.isPending}>
          {t("cards.putAway")}
        </Button>
        <Button onClick={onCancel}>{t("cards.keep")}</Button>
      </div>
    </form>
  );
}
