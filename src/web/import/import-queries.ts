import { queryOptions } from "@tanstack/react-query";
import { getJson, postForm, postJson } from "../api/client.ts";
import type { ImportPreview, TableKind } from "../api/import-types.ts";
import type { ImportStarted, ImportState, Job, Lang, Page } from "../api/types.ts";
import { withQuery } from "../api/with-query.ts";
import { type ChosenFile, inBatches } from "./chosen-file.ts";

/** What files would be taken for, as chosen; files are told apart by name, size and day of change. */
export const previewQuery = (files: readonly ChosenFile[], map: string, lang: Lang) =>
  queryOptions({
    queryKey: [
      "import-preview",
      lang,
      map,
      files.map(({ path, file }) => [path, file.size, file.lastModified].join("|")),
    ],
    queryFn: () => postForm<ImportPreview>(lang, "/v1/imports/preview", formOf(files, map)),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const tableKindsQuery = queryOptions({
  queryKey: ["import-kinds"],
  queryFn: async ({ signal }) => (await getJson<Page<TableKind>>(null, "/v1/imports/kinds", signal)).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** How far an import is; told by the server as it goes, and asked for besides should that break off. */
export const runQuery = (id: string, lang: Lang) =>
  queryOptions({
    queryKey: ["import", id, lang],
    queryFn: ({ signal }) => getJson<ImportState>(lang, `/v1/imports/${id}`, signal),
    // What was asked while the last file arrived may still say that files are awaited: asked again, it is under way.
    refetchInterval: ({ state }) => (state.data && !isSettled(state.data) ? 2_000 : false),
    staleTime: 0,
  });

export function isRunning({ status }: Pick<ImportState, "status">): boolean {
  return status === "queued" || status === "running";
}

const isSettled = (state: Pick<ImportState, "status">) => state.status !== "uploading" && !isRunning(state);

/** The newest import. */
export const newestImportQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["import-newest"],
    queryFn: async ({ signal }) => {
      const { items } = await getJson<Page<Job>>(lang, "/v1/jobs?kind=import&limit=1", signal);
      return items[0] ?? null;
    },
    staleTime: 0,
  });

function formOf(files: readonly ChosenFile[], map: string): FormData {
  const form = new FormData();
  for (const { path, file } of files) form.append("files", file, path);
  form.append("map", map);
  return form;
}

/** A folder of any size goes in parts that take little memory. */
const mostAtOnce = { files: 100, bytes: 16 * 1024 * 1024 };

type Sending = {
  files: readonly ChosenFile[];
  map: string;
  dryRun: boolean;
  /** Told as soon as the import has an id: from then on it can be found again. */
  onOpen: (importId: string) => void;
  onSent: (sent: number) => void;
};

/** Hands files over part by part; the import begins when all are there. */
export async function sendImport(lang: Lang, { files, map, dryRun, onOpen, onSent }: Sending): Promise<void> {
  const path = withQuery("/v1/imports", { open: 1, dryRun: dryRun ? 1 : null });
  const { importId } = await postForm<ImportStarted>(lang, path, formOf([], map));
  onOpen(importId);
  let sent = 0;
  for (const [index, batch] of inBatches(files, mostAtOnce).entries()) {
    await postForm(lang, withQuery(`/v1/imports/${importId}/files`, { part: index + 1 }), formOf(batch, ""));
    sent += batch.length;
    onSent(sent);
  }
  await postJson(lang, `/v1/imports/${importId}/complete`, {});
}
