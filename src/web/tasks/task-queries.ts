import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { getJson, patchJson, postJson } from "../api/client.ts";
import type { Standing } from "../api/queries.ts";
import type { Task, TaskEdit, TaskInput, TaskList } from "../api/task-types.ts";
import { withQuery } from "../api/with-query.ts";
import { useStanding } from "../shell/use-standing.ts";

/** As many as one account's page takes at once. */
const most = 200;

/** Tasks of an account, open ones first. */
export const tasksQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["tasks", accountId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<TaskList>(lang, withQuery(`/v1/accounts/${accountId}/tasks`, { asOf, limit: String(most) }), signal),
  });

/** The list, and what was done in the timeline. */
const shown: readonly unknown[] = ["tasks", "timeline"];

/** The list is read again also where the change was refused: somebody else's change may be why. */
function useReadAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => shown.includes(queryKey[0]) });
}

export function useAddTask(accountId: string) {
  const { lang } = useStanding();
  return useMutation({
    mutationFn: (input: TaskInput) => postJson<Task>(lang, `/v1/accounts/${accountId}/tasks`, input),
    onSettled: useReadAgain(),
  });
}

/** `onChanged` is told before the list is read again, which may take the line away that asked for it. */
export function useChangeTask(onChanged: (task: Task) => void) {
  const { lang } = useStanding();
  return useMutation({
    mutationFn: ({ task, edit }: { task: Task; edit: Omit<TaskEdit, "updatedAt"> }) =>
      patchJson<Task>(lang, `/v1/tasks/${task.id}`, { updatedAt: task.updatedAt, ...edit }),
    onSuccess: onChanged,
    onSettled: useReadAgain(),
  });
}
