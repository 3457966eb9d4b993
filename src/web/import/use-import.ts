import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { ImportState } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { type ChosenFile, withFiles } from "./chosen-file.ts";
import { type Choices, choiceOfMended, type FileChoice, writtenChoices } from "./file-choice.ts";
import type { Sent } from "./import-progress.tsx";
import { isRunning, runQuery, sendImport } from "./import-queries.ts";
import type { Step } from "./import-steps.tsx";

/** The import that is shown stands in the address, so that a reload finds it again. */
function useRunId(): [string | null, (id: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const setRun = (id: string | null) =>
    setParams(
      (held) => {
        const next = new URLSearchParams(held);
        if (id === null) next.delete("run");
        else next.set("run", id);
        return next;
      },
      { replace: true },
    );
  return [params.get("run"), setRun];
}

/** Where a person is: files chosen and what was said of them, and the import that was begun with them. */
export function useImport() {
  const { lang } = useText();
  const client = useQueryClient();
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [choices, setChoices] = useState<Choices>({});
  const [sending, setSending] = useState<Sent | null>(null);
  const [runId, setRunId] = useRunId();
  const run = useQuery({ ...runQuery(runId ?? "", lang), enabled: runId !== null });
  // What has gone in is not lying there any more, to go in again.
  const isIn = isImported(run.data);
  useEffect(() => {
    if (!isIn) return;
    setFiles([]);
    setChoices({});
  }, [isIn]);
  const imported = files.filter(({ path }) => !choices[path]?.isLeftOut);
  const start = useMutation({
    mutationFn: (dryRun: boolean) => {
      const map = writtenChoices(
        choices,
        imported.map(({ path }) => path),
      );
      const total = imported.length;
      setSending({ sent: 0, total });
      const onSent = (sent: number) => setSending({ sent, total });
      return sendImport(lang, { files: imported, map, dryRun, onOpen: setRunId, onSent });
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ["import"] });
      setSending(null);
    },
  });
  const add = (added: ChosenFile[]) => {
    const summary = run.data?.summary?.files ?? [];
    const mended = added.flatMap(({ path }) => {
      const choice = choiceOfMended(path, summary);
      return choice ? [[path, choice] as const] : [];
    });
    setChoices({ ...choices, ...Object.fromEntries(mended) });
    setFiles(withFiles(files, added));
    setRunId(null);
    start.reset();
  };
  const choose = (path: string, choice: FileChoice | null) => {
    const { [path]: _, ...others } = choices;
    setChoices(choice === null ? others : { ...others, [path]: choice });
  };
  const remove = (gone: ChosenFile) => setFiles(files.filter((file) => file !== gone));
  const step = stepOf({ files, runId, sending, run });
  const canStart = step !== "run" && files.length > 0 && !isIn;
  return {
    files,
    imported,
    choices,
    sending,
    runId,
    run,
    step,
    canStart,
    start,
    add,
    choose,
    remove,
    showRun: setRunId,
  };
}

const isImported = (state: ImportState | undefined) => state?.status === "done" && state.summary?.dryRun === false;

type Standing = {
  files: readonly unknown[];
  runId: string | null;
  sending: Sent | null;
  run: { data: ImportState | undefined; isError: boolean };
};

/** An import that is not there, or whose files never arrived, begins again with choosing them. */
function stepOf({ files, runId, sending, run: { data: state, isError } }: Standing): Step {
  if (sending) return "run";
  if (runId === null) return files.length > 0 ? "check" : "choose";
  if (state) return stepOfState(state);
  return isError ? "choose" : "run";
}

function stepOfState(state: ImportState): Step {
  if (state.status === "uploading") return "choose";
  return isRunning(state) ? "run" : "result";
}
