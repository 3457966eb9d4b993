import Button from "antd/es/button";
import { useRef, useState } from "react";
import type { Task } from "../api/task-types.ts";
import { useFormat } from "../format/use-format.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { TaskForm } from "./task-form.tsx";
import { useChangeTask } from "./task-queries.ts";

export type TaskActs = {
  onSource: (task: Task) => void;
  /** It was closed or opened again, and leaves its list. */
  onMoved: (task: Task) => void;
};
type TaskItemProps = TaskActs & { task: Task };

/** One task: ticked when it is done, changed in place. */
export function TaskItem({ task, onSource, onMoved }: TaskItemProps) {
  const { t } = useText();
  const { statement: what, status } = task;
  const [isEdited, setEdited] = useState(false);
  const change = useChangeTask((changed) => {
    if (changed.status !== status) onMoved(changed);
    else close();
  });
  const editing = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEdited(false);
    // Drawn again first, so that there is a button to go on from.
    requestAnimationFrame(() => editing.current?.focus());
  };
  return (
    <li className="task" data-testid="task">
      <div className="task-line">
        <input
          type="checkbox"
          className="task-tick"
          aria-label={t("tasks.tick", { what })}
          checked={status === "done"}
          disabled={change.isPending}
          onChange={() => change.mutate({ task, edit: { status: status === "open" ? "done" : "open" } })}
        />
        <div className="task-words">
          <span className={status === "open" ? "" : "task-closed"}>{what}</span>
          <Facts task={task} onSource={onSource} />
        </div>
        <Button
          ref={editing}
          size="small"
          type="text"
          aria-label={t("tasks.editOf", { what })}
          aria-expanded={isEdited}
          onClick={() => setEdited(!isEdited)}
        >
          {t("tasks.edit")}
        </Button>
      </div>
      {isEdited && (
        <TaskForm
          draft={{ statement: what, ownerName: task.ownerName ?? "", dueOn: task.dueOn ?? "" }}
          action={t("tasks.save")}
          isBusy={change.isPending}
          onSave={(edit) => change.mutate({ task, edit })}
          onCancel={close}
          more={
            status === "open" && (
              <Button size="small" onClick={() => change.mutate({ task, edit: { status: "dropped" } })}>
                {t("tasks.drop")}
              </Button>
            )
          }
        />
      )}
      {change.error && <ErrorNotice error={change.error} />}
    </li>
  );
}

/** Who, by when, whom it is about, where it comes from. */
function Facts({ task, onSource }: Pick<TaskItemProps, "task" | "onSource">) {
  const { t } = useText();
  const format = useFormat();
  const { ownerName, contact, opportunity, noteId } = task;
  const about = [contact?.name, opportunity?.name].filter(Boolean).join(" · ");
  return (
    <span className="task-facts soft">
      <span>{ownerName ?? t("tasks.noOwner")}</span>
      <Due task={task} />
      {about !== "" && <span>{about}</span>}
      {noteId !== null && (
        <button
          type="button"
          className="link-button"
          aria-label={t("tasks.sourceOf", { what: task.statement })}
          onClick={() => onSource(task)}
        >
          {t("tasks.source")}
        </button>
      )}
      {task.closedOn !== null && (
        <span>
          {t(task.status === "done" ? "tasks.doneOn" : "tasks.droppedOn", { day: format.day(task.closedOn) })}
        </span>
      )}
    </span>
  );
}

function Due({ task: { dueOn, isOverdue, status } }: { task: Task }) {
  const { t } = useText();
  const format = useFormat();
  if (dueOn === null) return status === "open" && <span>{t("tasks.noDue")}</span>;
  const due = t("tasks.due", { day: format.day(dueOn) });
  if (!isOverdue) return <span>{due}</span>;
  return (
    <span className="task-overdue">
      <span aria-hidden="true">! </span>
      {t("tasks.overdue", { day: format.day(dueOn) })}
    </span>
  );
}
