import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemError } from "../../api/problem-error.ts";
import { draftQuery } from "../../api/queries.ts";
import type { Draft, Section, SectionEdit } from "../../api/types.ts";
import { useText } from "../../text/language-context.tsx";
import { saveSection } from "./edit-requests.ts";
import { keepWorkingEdit, readWorkingEdit } from "./edit-storage.ts";
import { beginEdit, toSectionEdit, type WorkingEdit } from "./working-edit.ts";

export type SectionEditing = {
  /** Null while the section is only read. */
  edit: WorkingEdit | null;
  /** The edit was found in this browser when the page opened. */
  isRecovered: boolean;
  begin: () => void;
  change: (next: WorkingEdit) => void;
  /** Forgets what was typed. */
  cancel: () => void;
  save: () => void;
  decide: (decision: NonNullable<SectionEdit["decision"]>, reason?: string) => void;
  /** Loads what others saved; what was typed stays. */
  rebase: () => Promise<void>;
  isSaving: boolean;
  /** Somebody changed the draft meanwhile. */
  isOutdated: boolean;
  error: Error | null;
};

/** One section being read, judged or edited; unsaved words are kept in this browser. */
export function useSectionEdit(draft: Draft, section: Section): SectionEditing {
  const { lang } = useText();
  const client = useQueryClient();
  const [edit, setEdit] = useState(() => readWorkingEdit(draft.id, section.id));
  const [isRecovered, setRecovered] = useState(edit !== null);
  const keep = (next: WorkingEdit | null) => {
    setEdit(next);
    keepWorkingEdit(draft.id, section.id, next);
  };
  const end = () => {
    keep(null);
    setRecovered(false);
  };
  const { queryKey } = draftQuery(draft.id, lang);
  const send = useMutation({
    mutationFn: ({ body, version }: { body: SectionEdit; version: number; isEdit: boolean }) =>
      saveSection(lang, { draftId: draft.id, version }, section.id, body),
    onSuccess: async (saved, { isEdit }) => {
      if (isEdit) end();
      client.setQueryData<Draft>(queryKey, saved);
      await client.invalidateQueries({ queryKey: ["freshness", draft.id] });
    },
  });
  return {
    edit,
    isRecovered,
    begin: () => keep(beginEdit(draft.version)),
    change: keep,
    cancel: () => {
      send.reset();
      end();
    },
    save: () => edit && send.mutate({ body: toSectionEdit(edit, section), version: edit.version, isEdit: true }),
    decide: (decision, reason = "") => {
      const body: SectionEdit = { edited: [], removed: [], added: [], decision, reason };
      send.mutate({ body, version: draft.version, isEdit: false });
    },
    rebase: async () => {
      await client.refetchQueries({ queryKey, exact: true });
      send.reset();
      const { version } = client.getQueryData<Draft>(queryKey) ?? draft;
      if (edit) keep({ ...edit, version });
    },
    isSaving: send.isPending,
    isOutdated: send.error instanceof ProblemError && send.error.status === 412,
    error: send.error,
  };
}
