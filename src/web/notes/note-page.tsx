import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { noteQuery } from "../api/queries.ts";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useText } from "../text/language-context.tsx";
import { NoteText } from "./note-text.tsx";
import type { TextRange } from "./split-range.ts";
import "./notes.css";

/** A note at an address of its own, so that a citation elsewhere opens the passage: `/notes/:id?start=…&end=…`. */
export default function NotePage() {
  const { lang, t } = useText();
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const query = useQuery(noteQuery(id, lang));
  const title = query.data?.title ?? t("note.title");
  usePageTitle(title);
  return (
    <div className="page page-narrow" data-testid="note-page">
      <h1>{title}</h1>
      <QueryView query={query} lines={10}>
        {(note) => (
          <>
            {note.accountId !== null && <Link to={`/accounts/${note.accountId}`}>{note.accountName}</Link>}
            <NoteText note={note} range={rangeOf(params)} />
          </>
        )}
      </QueryView>
    </div>
  );
}

/** Null where the address marks nothing. */
function rangeOf(params: URLSearchParams): TextRange | null {
  const [start, end] = ["start", "end"].map((name) => Number.parseInt(params.get(name) ?? "", 10));
  return start === undefined || end === undefined || Number.isNaN(start + end) ? null : { start, end };
}
