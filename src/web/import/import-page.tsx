import Button from "antd/es/button";
import { useEffect, useRef } from "react";
import { Notice } from "../shell/notice.tsx";
import { ErrorNotice, QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useText } from "../text/language-context.tsx";
import { CheckFiles } from "./check-files.tsx";
import { DemoNotice } from "./demo-notice.tsx";
import { DropZone } from "./drop-zone.tsx";
import { SendingProgress } from "./import-progress.tsx";
import { ImportRun } from "./import-run.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { RunningNotice } from "./running-notice.tsx";
import { UnreadyFiles } from "./unready-files.tsx";
import { useImport } from "./use-import.ts";
import { usePageDrop } from "./use-page-drop.ts";
import "./import.css";

/** Choose files, look at what they were taken for, import them, see what became of every row. */
export default function ImportPage() {
  const { t } = useText();
  usePageTitle(t("import.title"));
  const wizard = useImport();
  const { files, choices, sending, runId, run, step, canStart, start, add, choose, remove, showRun } = wizard;
  const { isOver, hasFailed } = usePageDrop(step === "run" ? null : add);
  const outcome = useFocusOn(step === "run");
  return (
    <div className="page page-narrow">
      <h1>{t("import.title")}</h1>
      <ImportSteps now={step} />
      {step === "choose" && <p>{t("import.lead")}</p>}
      {step === "choose" && <RunningNotice onShow={showRun} />}
      {step === "choose" && <DemoNotice />}
      {step !== "run" && <DropZone isSmall={step !== "choose"} isOver={isOver} onFiles={add} />}
      {hasFailed && <Notice tone="block" isAlert title={t("import.dropFailed")} />}
      {step === "check" && <CheckFiles files={files} choices={choices} onChoose={choose} onRemove={remove} />}
      {start.error && <ErrorNotice error={start.error} />}
      {step === "check" && <UnreadyFiles files={wizard.imported} choices={choices} />}
      {canStart && <Actions wizard={wizard} />}
      <div ref={outcome} tabIndex={-1} className="import-run">
        {runId === null && sending && <SendingProgress {...sending} />}
        {runId !== null && (
          <QueryView query={run}>{(state) => <ImportRun id={runId} state={state} sending={sending} />}</QueryView>
        )}
      </div>
    </div>
  );
}

/** The button that began the import goes away with its step: whoever works by keys goes on where the import is told of. */
function useFocusOn(isWanted: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}

function Actions({ wizard: { imported, start, runId, showRun } }: { wizard: ReturnType<typeof useImport> }) {
  const { t } = useText();
  const count = imported.length;
  return (
    <div className="import-actions">
      {runId !== null && <Button onClick={() => showRun(null)}>{t("import.back")}</Button>}
      {runId === null && (
        <Button disabled={count === 0} onClick={() => start.mutate(true)} data-testid="import-preview">
          {t("import.preview")}
        </Button>
      )}
      <Button type="primary" disabled={count === 0} onClick={() => start.mutate(false)} data-testid="import-start">
        {t("import.start", { count })}
      </Button>
    </div>
  );
}
