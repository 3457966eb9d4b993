import Button from "antd/es/button";
import { type FormEvent, type ReactNode, useState } from "react";
import { useText } from "../text/language-context.tsx";
import { type TaskDraft, TaskFields } from "./task-fields.tsx";

type Saved = { statement: string; ownerName: string | null; dueOn: string | null };

type TaskFormProps = {
  draft: TaskDraft;
  action: string;
  isBusy: boolean;
  onSave: (task: Saved) => void;
  onCancel: () => void;
  /** What else can be done with it. */
  more?: ReactNode;
};

/** A task written by hand, or changed. */
export function TaskForm({ draft: given, action, isBusy, onSave, onCancel, more }: TaskFormProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(given);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { statement, ownerName, dueOn } = draft;
    onSave({ statement: statement.trim(), ownerName: ownerName.trim() || null, dueOn: dueOn || null });
  };
  return (
    <form className="form task-form" onSubmit={submit}>
      <TaskFields isFocused draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      <div className="choice-row">
        <Button size="small" type="primary" htmlType="submit" disabled={draft.statement.trim() === ""} loading={isBusy}>
          {action}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("tasks.cancel")}
        </Button>
        {more}
      </div>
    </form>
  );
}
