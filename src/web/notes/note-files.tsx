import { useMutation } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useId, useState } from "react";
import { type ChosenFile, withFiles } from "../import/chosen-file.ts";
import { pickedFiles } from "../import/picked-files.ts";
import { usePageDrop } from "../import/use-page-drop.ts";
import { Notice } from "../shell/notice.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { mayBeNote, noteEndings } from "./note-kinds.ts";
import { type NoteOwner, sendNoteFiles } from "./note-queries.ts";
import "./notes.css";

/** Files dropped or chosen to become notes; nothing is sent before the button is pressed. */
export function NoteFiles({ account, onSent }: { account: NoteOwner; onSent: (importId: string) => void }) {
  const { lang, t } = useText();
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const take = (given: ChosenFile[]) => {
    setFiles((held) => withFiles(held, given.filter(mayBeNote)));
    setRefused(given.filter((file) => !mayBeNote(file)).map(({ path }) => path));
  };
  const send = useMutation({
    mutationFn: () => sendNoteFiles(lang, account, files),
    onSuccess: ({ importId }) => onSent(importId),
  });
  const { isOver, hasFailed } = usePageDrop(send.isPending ? null : take);
  return (
    <section className="form note-from-files">
      <FileField isOver={isOver} onFiles={take} />
      <div role="status">
        {hasFailed && <Notice tone="warn" title={t("notes.dropFailed")} />}
        {refused.map((file) => (
          <Notice key={file} tone="warn" title={t("notes.notTaken", { file })} />
        ))}
        {send.isPending && <p>{t("notes.sending")}</p>}
      </div>
      <ChosenList files={files} onRemove={(path) => setFiles((held) => held.filter((file) => file.path !== path))} />
      {send.error && <ErrorNotice error={send.error} />}
      {files.length > 0 && (
        <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
          {t("notes.saveFiles", { count: files.length })}
        </Button>
      )}
    </section>
  );
}

function FileField({ isOver, onFiles }: { isOver: boolean; onFiles: (files: ChosenFile[]) => void }) {
  const { t } = useText();
  const id = useId();
  return (
    <div className={`note-drop ${isOver ? "is-over" : ""}`} data-testid="note-drop">
      <label htmlFor={id}>
        <strong>{t("notes.files")}</strong> <span className="soft">{t("notes.fileKinds")}</span>
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept={noteEndings}
        className="visually-hidden"
        onChange={(event) => {
          onFiles(pickedFiles([...(event.target.files ?? [])]));
          event.target.value = "";
        }}
      />
    </div>
  );
}

function ChosenList({ files, onRemove }: { files: readonly ChosenFile[]; onRemove: (path: string) => void }) {
  const { t } = useText();
  if (files.length === 0) return null;
  return (
    <ul className="plain-list note-files">
      {files.map(({ path }) => (
        <li key={path}>
          <span>{path}</span>
          <Button
            size="small"
            type="text"
            aria-label={t("notes.removeFile", { file: path })}
            onClick={() => onRemove(path)}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}
