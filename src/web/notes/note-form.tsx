import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import { postJson } from "../api/client.ts";
import type { NoteInput, NoteSaved } from "../api/types.ts";
import { Field } from "../shell/field.tsx";
import { Notice } from "../shell/notice.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { keepUnsavedNote, readUnsavedNote, type UnsavedNote } from "./note-storage.ts";

type NoteFormProps = { accountId: string; day: string; about: string; onSaved: (noteId: string) => void };

/** Words written or pasted; what is not saved survives a reload. */
export function NoteForm({ accountId, day, about, onSaved }: NoteFormProps) {
  const { lang, t } = useText();
  const client = useQueryClient();
  const blank: UnsavedNote = { title: about, date: day, author: "", text: "" };
  const [kept] = useState(() => readUnsavedNote(accountId));
  const [note, setNote] = useState(kept ?? blank);
  const [isRestored, setRestored] = useState(kept !== null);
  const change = (next: UnsavedNote) => {
    setNote(next);
    keepUnsavedNote(accountId, next);
  };
  const save = useMutation({
    mutationFn: (input: NoteInput) => postJson<NoteSaved>(lang, "/v1/notes", input),
    onSuccess: async ({ id }) => {
      keepUnsavedNote(accountId, null);
      onSaved(id);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { title, text, date, author } = note;
    save.mutate({ accountId, title, text, ...(date !== "" && { date }), ...(author !== "" && { author }) });
  };
  const startOver = () => {
    change(blank);
    setRestored(false);
  };
  const isReady = note.title.trim() !== "" && note.text.trim() !== "";
  return (
    <form onSubmit={submit} className="form">
      {isRestored && <RestoredNotice onStartOver={startOver} />}
      <NoteFields note={note} onChange={change} />
      {save.error && <ErrorNotice error={save.error} />}
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={save.isPending}>
        {t("note.save")}
      </Button>
    </form>
  );
}

function RestoredNotice({ onStartOver }: { onStartOver: () => void }) {
  const { t } = useText();
  return (
    <Notice
      tone="info"
      title={t("notes.restored")}
      action={
        <Button size="small" onClick={onStartOver}>
          {t("notes.startOver")}
        </Button>
      }
    />
  );
}

function NoteFields({ note, onChange }: { note: UnsavedNote; onChange: (note: UnsavedNote) => void }) {
  const { t } = useText();
  const set = (part: Partial<UnsavedNote>) => onChange({ ...note, ...part });
  return (
    <>
      <Field label={t("note.titleField")}>
        {(id) => (
          <Input
            id={id}
            required
            maxLength={500}
            value={note.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("note.date")}>
        {(id) => (
          <Input id={id} type="date" value={note.date} onChange={(event) => set({ date: event.target.value })} />
        )}
      </Field>
      <Field label={t("note.author")}>
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={note.author}
            onChange={(event) => set({ author: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("note.text")}>
        {(id) => (
          <>
            <Input.TextArea
              id={id}
              required
              rows={10}
              maxLength={200_000}
              aria-describedby={`${id}-hint`}
              value={note.text}
              onChange={(event) => set({ text: event.target.value })}
            />
            <p className="note soft" id={`${id}-hint`}>
              {t("notes.pasteHint")}
            </p>
          </>
        )}
      </Field>
    </>
  );
}
