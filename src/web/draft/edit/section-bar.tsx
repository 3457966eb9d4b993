import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import type { Section } from "../../api/types.ts";
import { formatMoment } from "../../format/format-moment.ts";
import { Field } from "../../shell/field.tsx";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import type { SectionEditing } from "./use-section-edit.ts";
import "./edit.css";

type SectionBarProps = { section: Section; editing: SectionEditing };

/** What a person may do with a section: accept, edit, reject with a reason, or take that back. */
export function SectionBar({ section, editing }: SectionBarProps) {
  const { t } = useText();
  const [isRejecting, setRejecting] = useState(false);
  const { decision } = section;
  const isRejected = decision?.state === "rejected";
  const reject = (reason: string) => {
    editing.decide("rejected", reason);
    setRejecting(false);
  };
  return (
    <div className="section-bar">
      <fieldset className="section-actions">
        <legend className="visually-hidden">{t("edit.actions", { section: section.title })}</legend>
        {decision ? (
          <Button size="small" loading={editing.isSaving} onClick={() => editing.decide("open")} data-testid="reopen">
            {t("edit.reopen")}
          </Button>
        ) : (
          <Button
            size="small"
            loading={editing.isSaving}
            onClick={() => editing.decide("accepted")}
            data-testid="accept"
          >
            {t("edit.accept")}
          </Button>
        )}
        {!isRejected && (
          <Button size="small" onClick={editing.begin} data-testid="edit-section">
            {t("edit.edit")}
          </Button>
        )}
        {!isRejected && (
          <Button
            size="small"
            aria-expanded={isRejecting}
            onClick={() => setRejecting(!isRejecting)}
            data-testid="reject"
          >
            {t("edit.reject")}
          </Button>
        )}
      </fieldset>
      {isRejecting && !isRejected && <RejectForm onReject={reject} />}
      {editing.error && !editing.edit && <ErrorNotice error={editing.error} />}
    </div>
  );
}

function RejectForm({ onReject }: { onReject: (reason: string) => void }) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") onReject(reason.trim());
  };
  return (
    <form className="reject-form" onSubmit={submit}>
      <Field label={t("edit.rejectReason")}>
        {(id) => <Input id={id} autoFocus maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />}
      </Field>
      <Button size="small" htmlType="submit" disabled={reason.trim() === ""} data-testid="reject-save">
        {t("edit.rejectSave")}
      </Button>
    </form>
  );
}

/** What was decided about a section, by whom, when and why. */
export function DecisionLine({ section: { decision } }: { section: Section }) {
  const { lang, t, word } = useText();
  if (!decision) return null;
  return (
    <p className={`decision-line decision-${decision.state}`} data-testid="decision">
      <strong>
        <span aria-hidden="true">{decision.state === "accepted" ? "✓ " : "✕ "}</span>
        {word("decision", decision.state)}
      </strong>{" "}
      {t("edit.decidedBy", { who: word("person", decision.by), when: formatMoment(decision.at, lang) })}
      {decision.reason !== "" && <q>{decision.reason}</q>}
    </p>
  );
}
