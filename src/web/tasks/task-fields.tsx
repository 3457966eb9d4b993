import Input from "antd/es/input";
import { Field } from "../shell/field.tsx";
import { useText } from "../text/language-context.tsx";

/** A task as it is written; nobody and no day are empty. */
export type TaskDraft = { statement: string; ownerName: string; dueOn: string };

type TaskFieldsProps = { draft: TaskDraft; isFocused?: boolean; onChange: (part: Partial<TaskDraft>) => void };

/** What is done, by whom, by when. */
export function TaskFields({ draft, isFocused = false, onChange }: TaskFieldsProps) {
  const { t } = useText();
  return (
    <>
      <Field label={t("tasks.statement")}>
        {(id) => (
          <Input.TextArea
            id={id}
            required
            autoFocus={isFocused}
            rows={3}
            maxLength={600}
            value={draft.statement}
            onChange={(event) => onChange({ statement: event.target.value })}
          />
        )}
      </Field>
      <div className="task-fields">
        <Field label={t("tasks.owner")}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={draft.ownerName}
              onChange={(event) => onChange({ ownerName: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("tasks.dueField")}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={draft.dueOn}
              onChange={(event) => onChange({ dueOn: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
