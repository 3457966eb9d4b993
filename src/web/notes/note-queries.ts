import { queryOptions } from "@tanstack/react-query";
import { getJson, postForm, postJson } from "../api/client.ts";
import type { DecisionRequest, NoteHead, SuggestionDecision, SuggestionList } from "../api/note-types.ts";
import type { ImportStarted, Lang, Page } from "../api/types.ts";
import { withQuery } from "../api/with-query.ts";
import type { ChosenFile } from "../import/chosen-file.ts";

export const suggestionsQuery = (noteId: string, lang: Lang) =>
  queryOptions({
    queryKey: ["suggestions", noteId, lang],
    queryFn: ({ signal }) => getJson<SuggestionList>(lang, `/v1/notes/${noteId}/suggestions`, signal),
  });

/** What became of an imported file. */
export const notesOfFileQuery = (path: string, lang: Lang) =>
  queryOptions({
    queryKey: ["notes-of-file", path],
    queryFn: async ({ signal }) =>
      (await getJson<Page<NoteHead>>(lang, withQuery("/v1/notes", { externalId: path }), signal)).items,
  });

export function decideSuggestion(
  lang: Lang,
  noteId: string,
  suggestionId: string,
  request: DecisionRequest,
): Promise<SuggestionDecision> {
  return postJson(lang, `/v1/notes/${noteId}/suggestions/${suggestionId}`, request);
}

export type NoteOwner = { id: string; name: string };

/** A note keeps its file's path as its id: two accounts, of one name even, may both have a `visit.md`. */
export function pathOfNote({ id, name }: NoteOwner, path: string): string {
  return `${name.replaceAll("/", " ")} ${id.slice(-6)}/${path}`;
}

/** Hands over files that become notes of one account. */
export function sendNoteFiles(lang: Lang, account: NoteOwner, files: readonly ChosenFile[]): Promise<ImportStarted> {
  const form = new FormData();
  for (const { path, file } of files) form.append("files", file, pathOfNote(account, path));
  form.append("account", account.id);
  return postForm(lang, "/v1/imports", form);
}
