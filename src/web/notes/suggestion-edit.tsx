import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import type { Suggestion, SuggestionChanges } from "../api/note-types.ts";
import { accountQuery } from "../api/queries.ts";
import { Field } from "../shell/field.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { TaskFields } from "../tasks/task-fields.tsx";
import { useText } from "../text/language-context.tsx";
import { changesOf, draftOf, isComplete, type SuggestionDraft } from "./suggestion-draft.ts";

type SuggestionEditProps = {
  suggestion: Suggestion;
  accountId: string | null;
  isBusy: boolean;
  onAccept: (changes: SuggestionChanges) => void;
  onCancel: () => void;
};

/** What a suggestion says, to be put right before it is accepted; the sentence above stays as it is. */
export function SuggestionEdit({ suggestion, accountId, isBusy, onAccept, onCancel }: SuggestionEditProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(() => draftOf(suggestion));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAccept(changesOf(suggestion, draft));
  };
  return (
    <form className="form suggestion-edit" onSubmit={submit} data-testid="suggestion-edit">
      {draft.kind === "person" && <PersonFields draft={draft} onChange={setDraft} />}
      {draft.kind === "need" && <NeedFields draft={draft} accountId={accountId} onChange={setDraft} />}
      {draft.kind === "task" && (
        <TaskFields isFocused draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      )}
      <div className="suggestion-acts">
        <Button size="small" type="primary" htmlType="submit" disabled={isBusy || !isComplete(draft)}>
          {t("notes.acceptChanged")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("notes.cancel")}
        </Button>
      </div>
    </form>
  );
}

type FieldsProps<Kind extends SuggestionDraft["kind"]> = {
  draft: Extract<SuggestionDraft, { kind: Kind }>;
  onChange: (draft: SuggestionDraft) => void;
};

function PersonFields({ draft, onChange }: FieldsProps<"person">) {
  const { t } = useText();
  return (
    <>
      <Field label={t("notes.name")}>
        {(id) => (
          <Input
            id={id}
            required
            autoFocus
            maxLength={200}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("notes.position")}>
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={draft.title}
            onChange={(event) => onChange({ ...draft, title: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

const layers = ["explicit", "latent", "deep"] as const;

function NeedFields({ draft, accountId, onChange }: FieldsProps<"need"> & { accountId: string | null }) {
  const { t, word } = useText();
  const standing = useStanding();
  const { data: page } = useQuery({ ...accountQuery(accountId ?? "", standing), enabled: accountId !== null });
  const people = page?.contacts ?? (draft.holder ? [draft.holder] : []);
  return (
    <>
      <Field label={t("notes.need")}>
        {(id) => (
          <Input.TextArea
            id={id}
            required
            autoFocus
            rows={3}
            maxLength={600}
            value={draft.statement}
            onChange={(event) => onChange({ ...draft, statement: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("notes.holderField")}>
        {(id) => (
          <select
            id={id}
            value={draft.holderId ?? ""}
            onChange={(event) => onChange({ ...draft, holderId: event.target.value || null })}
          >
            <option value="">{t("notes.holderUnknown")}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("notes.layer")}>
        {(id) => (
          <select
            id={id}
            value={draft.layer}
            onChange={(event) => {
              const layer = layers.find((one) => one === event.target.value);
              if (layer) onChange({ ...draft, layer });
            }}
          >
            {layers.map((layer) => (
              <option key={layer} value={layer}>
                {word("needLayer", layer)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
