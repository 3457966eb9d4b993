import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useEffect, useState } from "react";
import { postForm } from "../api/client.ts";
import { importQuery } from "../api/queries.ts";
import type { ImportStarted, ImportState } from "../api/types.ts";
import { withQuery } from "../api/with-query.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useText } from "../text/language-context.tsx";
import { ChosenFiles } from "./chosen-files.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportSummaryView } from "./import-summary.tsx";
import "./import.css";

/** Choose files, look at what would happen, then import. */
export default function ImportPage() {
  const { t, lang } = useText();
  usePageTitle(t("import.title"));
  const [files, setFiles] = useState<File[]>([]);
  const [importId, setImportId] = useState<string | null>(null);
  const state = useQuery({ ...importQuery(importId ?? "", lang), enabled: importId !== null });
  useRefreshAfterImport(state.data);
  const start = useMutation({
    mutationFn: (dryRun: boolean) => {
      const form = new FormData();
      for (const file of files) form.append("files", file, file.name);
      return postForm<ImportStarted>(lang, withQuery("/v1/imports", { dryRun: dryRun ? 1 : null }), form);
    },
    onMutate: () => setImportId(null),
    onSuccess: ({ importId: started }) => setImportId(started),
  });
  const change = (next: File[]) => {
    setFiles(next);
    setImportId(null);
  };
  const isBusy = start.isPending || (importId !== null && isRunning(state.data));
  return (
    <div className="page page-narrow">
      <h1>{t("import.title")}</h1>
      <p>{t("import.lead")}</p>
      <DropZone onFiles={(added) => change(withFiles(files, added))} />
      <ChosenFiles files={files} onRemove={(gone) => change(files.filter((file) => file !== gone))} />
      {files.length > 0 && (
        <div className="import-actions">
          <Button disabled={isBusy} onClick={() => start.mutate(true)} data-testid="import-preview">
            {t("import.preview")}
          </Button>
          <Button type="primary" disabled={isBusy} onClick={() => start.mutate(false)} data-testid="import-start">
            {t("import.start", { count: files.length })}
          </Button>
        </div>
      )}
      {start.error && <ErrorNotice error={start.error} />}
      {state.error && <ErrorNotice error={state.error} />}
      {isBusy && <ImportProgress state={state.data} />}
      {state.data && <ImportOutcome state={state.data} />}
    </div>
  );
}

function isRunning(state: ImportState | undefined): boolean {
  return state === undefined || state.status === "queued" || state.status === "running";
}

/** A file chosen again replaces the one of the same name. */
function withFiles(files: readonly File[], added: readonly File[]): File[] {
  const names = new Set(added.map(({ name }) => name));
  return [...files.filter(({ name }) => !names.has(name)), ...added];
}

function hasFailed({ status }: ImportState): boolean {
  return status === "failed" || status === "dead" || status === "cancelled";
}

function ImportOutcome({ state }: { state: ImportState }) {
  const { t } = useText();
  if (hasFailed(state)) return <p className="import-error">{state.error ?? t("import.failed")}</p>;
  return state.summary && <ImportSummaryView summary={state.summary} />;
}

/** New records change every figure: whatever was kept is asked for again. */
function useRefreshAfterImport(state: ImportState | undefined): void {
  const client = useQueryClient();
  const isImported = state?.status === "done" && state.summary?.dryRun === false;
  useEffect(() => {
    if (isImported) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "import" });
  }, [client, isImported]);
}
