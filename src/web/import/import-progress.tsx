import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { postJson } from "../api/client.ts";
import type { ImportState, Job } from "../api/types.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { useImportStream } from "./use-import-stream.ts";

export type Sent = { sent: number; total: number };

/** Files on their way to the server: until they are there the page has to stay. */
export function SendingProgress({ sent, total }: Sent) {
  const { t } = useText();
  const text = t("import.sending", { sent, total });
  return (
    <div className="import-progress" role="status" data-testid="import-progress">
      <span>{text}</span>
      <progress value={sent} max={total} aria-label={text} />
    </div>
  );
}

/** How far the import is; it goes on when the page is closed. */
export function ImportProgress({ id, state }: { id: string; state: ImportState }) {
  const { t, lang } = useText();
  useImportStream(id, lang, true);
  const { progress } = state;
  const text = progress ? t("import.progress", progress) : t("import.waiting");
  return (
    <div className="import-progress" role="status" data-testid="import-progress">
      <span>{text}</span>
      {progress && progress.total > 0 ? (
        <progress value={progress.done} max={progress.total} aria-label={text} />
      ) : (
        <progress aria-label={text} />
      )}
      <span className="note">{t("import.goesOn")}</span>
      <StopButton id={id} />
    </div>
  );
}

export function StopButton({ id }: { id: string }) {
  const { t, lang } = useText();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => postJson<Job>(lang, `/v1/jobs/${id}/cancel`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ["import"] }),
  });
  return (
    <>
      <Button size="small" className="import-stop" disabled={!stop.isIdle} onClick={() => stop.mutate()}>
        {t("import.stop")}
      </Button>
      {stop.error && <ErrorNotice error={stop.error} />}
    </>
  );
}
