import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router";
import type { ImportState } from "../api/types.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import { ImportProgress, SendingProgress, type Sent, StopButton } from "./import-progress.tsx";
import { isRunning } from "./import-queries.ts";
import { ImportSummaryView } from "./import-summary.tsx";

type ImportRunProps = { id: string; state: ImportState; sending: Sent | null };

/** An import that was begun, on this page or before it was loaded: under way, or what became of it. */
export function ImportRun({ id, state, sending }: ImportRunProps) {
  const { t } = useText();
  useRefreshAfterImport(state);
  if (sending) return <SendingProgress {...sending} />;
  if (state.status === "uploading")
    return <Notice tone="warn" title={t("import.notSent")} action={<StopButton id={id} />} />;
  if (isRunning(state)) return <ImportProgress id={id} state={state} />;
  if (state.status === "cancelled") return <Notice tone="warn" title={t("import.stopped")} />;
  if (state.summary === null || state.status !== "done")
    return <Notice tone="block" isAlert title={state.error ?? t("import.failed")} />;
  return (
    <>
      <ImportSummaryView summary={state.summary} />
      {!state.summary.dryRun && (
        <p className="import-next">
          <Link to="/">{t("import.toAccounts")}</Link>
        </p>
      )}
    </>
  );
}

/** New records change every figure: whatever was kept is asked for again. */
function useRefreshAfterImport(state: ImportState): void {
  const client = useQueryClient();
  const isImported = state.status === "done" && state.summary?.dryRun === false;
  useEffect(() => {
    if (isImported)
      void client.invalidateQueries({ predicate: ({ queryKey }) => !String(queryKey[0]).startsWith("import") });
  }, [client, isImported]);
}
