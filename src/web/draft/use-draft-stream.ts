import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { withFinding, withSection } from "../api/merge-draft.ts";
import { draftQuery } from "../api/queries.ts";
import type { Draft, Finding, Lang, Section } from "../api/types.ts";

/**
 * While `isOpen`, listens to the server's events of a draft and fills the page as sections are finished. When the
 * stream breaks off nothing is lost: the page asks for the draft every two seconds as well.
 */
export function useDraftStream(id: string, lang: Lang, isOpen: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isOpen) return;
    const { queryKey } = draftQuery(id, lang);
    const change = (next: (draft: Draft) => Draft) =>
      client.setQueryData<Draft>(queryKey, (draft) => draft && next(draft));
    const source = new EventSource(`/v1/drafts/${id}`);
    source.addEventListener("section", ({ data }) => {
      const { section }: { section: Section } = JSON.parse(data);
      change((draft) => withSection(draft, section));
    });
    source.addEventListener("finding", ({ data }) => {
      const { finding }: { finding: Finding } = JSON.parse(data);
      change((draft) => withFinding(draft, finding));
    });
    const finish = () => {
      source.close();
      void client.invalidateQueries({ queryKey });
    };
    source.addEventListener("done", finish);
    source.addEventListener("error", finish);
    return () => source.close();
  }, [client, id, lang, isOpen]);
}
