import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ImportState, Lang } from "../api/types.ts";
import { runQuery } from "./import-queries.ts";

/** While `isOpen`, hears from the server how far the import is; its end has the whole state read again. */
export function useImportStream(id: string, lang: Lang, isOpen: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isOpen) return;
    const { queryKey } = runQuery(id, lang);
    const source = new EventSource(`/v1/imports/${id}?lang=${lang}`);
    source.addEventListener("progress", ({ data }) => {
      const progress: ImportState["progress"] = JSON.parse(data);
      client.setQueryData<ImportState>(queryKey, (state) => state && { ...state, status: "running", progress });
    });
    const finish = () => {
      source.close();
      void client.invalidateQueries({ queryKey });
    };
    for (const event of ["done", "error", "end"]) source.addEventListener(event, finish);
    return () => source.close();
  }, [client, id, lang, isOpen]);
}
