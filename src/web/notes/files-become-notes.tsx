import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ImportedFile, ImportState } from "../api/types.ts";
import { isRunning, runQuery } from "../import/import-queries.ts";
import { useImportStream } from "../import/use-import-stream.ts";
import { Notice } from "../shell/notice.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { type NoteOwner, notesOfFileQuery, pathOfNote } from "./note-queries.ts";
import { SuggestionList } from "./suggestion-list.tsx";

type FilesProps = { importId: string; account: NoteOwner };

/** How far the files are, then what became of each and what may follow from it. */
export function FilesBecomeNotes({ importId, account }: FilesProps) {
  const { lang } = useText();
  const query = useQuery(runQuery(importId, lang));
  const isUnderWay = query.data !== undefined && isRunning(query.data);
  useImportStream(importId, lang, isUnderWay);
  useRefreshWhenDone(query.data);
  return (
    <QueryView query={query} lines={3}>
      {(state) => <FilesState state={state} account={account} />}
    </QueryView>
  );
}

function FilesState({ state, account }: { state: ImportState; account: NoteOwner }) {
  const { t } = useText();
  if (isRunning(state))
    return (
      <div role="status">
        <p>{t("notes.running")}</p>
        <progress aria-label={t("notes.running")} />
      </div>
    );
  if (state.summary === null) return <Notice tone="block" isAlert title={state.error ?? t("notes.filesFailed")} />;
  return (
    <ul className="plain-list" data-testid="note-files">
      {state.summary.files.map((file) => (
        <li key={file.path}>
          <FileOutcome file={file} account={account} />
        </li>
      ))}
    </ul>
  );
}

function FileOutcome({ file, account }: { file: ImportedFile; account: NoteOwner }) {
  const { t } = useText();
  const name = file.path.replace(pathOfNote(account, ""), "");
  const reason = reasonOf(file);
  const stored = file.created + file.updated + file.unchanged;
  if (stored === 0)
    return (
      <Notice tone="warn" title={name}>
        {t("notes.fileRejected", { reason })}
      </Notice>
    );
  return (
    <>
      <Notice tone="info" title={name}>
        {t(file.created + file.updated > 0 ? "notes.fileSaved" : "notes.fileSame")}
        <RejectedParts file={file} />
      </Notice>
      <NotesOfFile path={file.path} />
    </>
  );
}

function reasonOf({ error, rejectedRows, skipped, kind }: ImportedFile): string {
  return error ?? rejectedRows[0]?.reason ?? skipped ?? kind;
}

/** One file may hold several notes, of which some cannot be read. */
function RejectedParts({ file: { rejectedRows } }: { file: ImportedFile }) {
  const { t } = useText();
  return rejectedRows.map(({ line, reason }) => <div key={line}>{t("notes.fileRow", { line, reason })}</div>);
}

function NotesOfFile({ path }: { path: string }) {
  const { lang } = useText();
  const query = useQuery(notesOfFileQuery(path, lang));
  return (
    <QueryView query={query} lines={2}>
      {(notes) => notes.map(({ id }) => <SuggestionList key={id} noteId={id} />)}
    </QueryView>
  );
}

/** New notes change every figure: whatever was kept is asked for again. */
function useRefreshWhenDone(state: ImportState | undefined): void {
  const client = useQueryClient();
  const isDone = state?.status === "done";
  useEffect(() => {
    if (isDone)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "me" && !String(queryKey[0]).startsWith("import"),
      });
  }, [client, isDone]);
}
