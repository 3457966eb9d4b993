import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import { postJson } from "../api/client.ts";
import type { NoteInput, NoteSaved } from "../api/types.ts";
import { Field } from "../shell/field.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useText } from "../text/language-context.tsx";

type AddNoteSheetProps = {
  accountId: string;
  accountName: string;
  day: string;
  /** What the note is about: its title, until another is written. */
  about?: string;
  onClose: () => void;
};

/** Writes down a conversation; it is searchable and citable as soon as it is saved. */
export function AddNoteSheet({ accountId, accountName, day, about = "", onClose }: AddNoteSheetProps) {
  const { lang, t } = useText();
  const client = useQueryClient();
  const [note, setNote] = useState({ title: about, date: day, author: "", text: "" });
  const set = (part: Partial<typeof note>) => setNote((held) => ({ ...held, ...part }));
  const save = useMutation({
    mutationFn: (input: NoteInput) => postJson<NoteSaved>(lang, "/v1/notes", input),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { title, text, date, author } = note;
    save.mutate({ accountId, title, text, ...(date !== "" && { date }), ...(author !== "" && { author }) });
  };
  const isReady = note.title.trim() !== "" && note.text.trim() !== "";
  return (
    <SideSheet title={t("note.add", { name: accountName })} onClose={onClose} testId="add-note">
      <form onSubmit={submit} className="form">
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
            <Input.TextArea
              id={id}
              required
              rows={10}
              value={note.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        {save.error && <ErrorNotice error={save.error} />}
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={save.isPending}>
          {t("note.save")}
        </Button>
      </form>
    </SideSheet>
  );
}
