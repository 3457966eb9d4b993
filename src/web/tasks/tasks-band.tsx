import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useRef, useState } from "react";
import type { Task, TaskList } from "../api/task-types.ts";
import type { AccountPage } from "../api/types.ts";
import { QuoteSheet } from "../needs/need-sheets.tsx";
import { Band } from "../shell/band.tsx";
import { ErrorNotice, QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { TaskForm } from "./task-form.tsx";
import { type TaskActs, TaskItem } from "./task-item.tsx";
import { tasksQuery, useAddTask } from "./task-queries.ts";
import "./tasks.css";

/** Open ones that stand there before all are asked for. */
const first = 5;

/** What our side does next at this account: by due day, ticked off, changed and written by hand. */
export function TasksBand({ page }: { page: AccountPage }) {
  const { t } = useText();
  const { id } = page.account;
  const query = useQuery(tasksQuery(id, useStanding()));
  const [isAdding, setAdding] = useState(false);
  const open = query.data?.items.filter(({ status }) => status === "open") ?? [];
  const overdue = open.filter(({ isOverdue }) => isOverdue).length;
  return (
    <Band
      title={t("tasks.title")}
      lead={open.length > 0 && t("tasks.lead", { count: open.length, overdue })}
      aside={
        <Button size="small" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          {t("tasks.add")}
        </Button>
      }
      testId="tasks-band"
    >
      {isAdding && <AddTask accountId={id} onClose={() => setAdding(false)} />}
      <QueryView query={query} lines={3}>
        {(list) => <Tasks list={list} />}
      </QueryView>
    </Band>
  );
}

function AddTask({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const { t } = useText();
  const add = useAddTask(accountId);
  return (
    <>
      <TaskForm
        draft={{ statement: "", ownerName: "", dueOn: "" }}
        action={t("tasks.save")}
        isBusy={add.isPending}
        onSave={(input) => add.mutate(input, { onSuccess: onClose })}
        onCancel={onClose}
      />
      {add.error && <ErrorNotice error={add.error} />}
    </>
  );
}

function Tasks({ list: { items } }: { list: TaskList }) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const [isClosedShown, setClosedShown] = useState(false);
  const [source, setSource] = useState<Task | null>(null);
  const [moved, setMoved] = useState<Task | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const acts: TaskActs = {
    onSource: setSource,
    onMoved: (task) => {
      setMoved(task);
      // The line that was ticked is gone.
      told.current?.focus();
    },
  };
  const open = items.filter(({ status }) => status === "open");
  const closed = items.filter(({ status }) => status !== "open");
  const shown = isWhole ? open : open.slice(0, first);
  return (
    <>
      {open.length === 0 && <p className="empty">{t("tasks.none")}</p>}
      <TaskLines tasks={shown} acts={acts} />
      <p className="task-moved soft" ref={told} tabIndex={-1} aria-live="polite">
        {moved && t(`tasks.moved.${moved.status}`, { what: moved.statement })}
      </p>
      <div className="choice-row">
        {open.length > first && (
          <button type="button" className="choice" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("tasks.fewer", { count: first }) : t("tasks.all", { count: open.length })}
          </button>
        )}
        {closed.length > 0 && (
          <button
            type="button"
            className="choice"
            aria-expanded={isClosedShown}
            onClick={() => setClosedShown(!isClosedShown)}
          >
            {t("tasks.closed", { count: closed.length })}
          </button>
        )}
      </div>
      {isClosedShown && <TaskLines tasks={closed} acts={acts} />}
      {source?.noteId && (
        <QuoteSheet noteId={source.noteId} quote={source.quote ?? ""} onClose={() => setSource(null)} />
      )}
    </>
  );
}

function TaskLines({ tasks, acts }: { tasks: readonly Task[]; acts: TaskActs }) {
  return (
    <ul className="plain-list task-list">
      {tasks.map((task) => (
        <TaskItem key={task.id} task={task} {...acts} />
      ))}
    </ul>
  );
}
