import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DecisionRequest, SuggestionList as Suggested, Suggestion } from "../api/note-types.ts";
import { Notice } from "../shell/notice.tsx";
import { ErrorNotice, QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { decideSuggestion, suggestionsQuery } from "./note-queries.ts";
import type { TextRange } from "./split-range.ts";
import { SuggestionItem } from "./suggestion-item.tsx";
import "./notes.css";

type SuggestionListProps = {
  noteId: string;
  /** Shows a sentence where it stands. */
  onOpen?: (range: TextRange) => void;
};

/** What may follow from a note, each with its sentence; a person accepts or rejects one by one. */
export function SuggestionList({ noteId, onOpen }: SuggestionListProps) {
  const { lang, t } = useText();
  const query = useQuery(suggestionsQuery(noteId, lang));
  return (
    <section className="suggestions" aria-label={t("notes.follows")} data-testid="suggestions">
      <h3>{t("notes.follows")}</h3>
      <QueryView query={query} lines={3}>
        {(found) => <Suggestions found={found} {...(onOpen && { onOpen })} />}
      </QueryView>
    </section>
  );
}

type SuggestionsProps = { found: Suggested; onOpen?: (range: TextRange) => void };
type Decided = DecisionRequest & { suggestion: Suggestion };

function Suggestions({ found, onOpen }: SuggestionsProps) {
  const { lang, t } = useText();
  const client = useQueryClient();
  const told = useRef<HTMLUListElement>(null);
  const [decided, setDecided] = useState<Decided[]>([]);
  const decide = useMutation({
    mutationFn: ({ suggestion, ...request }: Decided) => decideSuggestion(lang, found.noteId, suggestion.id, request),
    onSuccess: (_kept, one) => {
      setDecided((held) => [...held, one]);
      // The button that was pressed is gone.
      told.current?.focus();
      // The next one need not wait for the page behind.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    },
  });
  const over = new Set(decided.map(({ suggestion }) => suggestion.id));
  const open = found.items.filter(({ id }) => !over.has(id));
  return (
    <>
      {open.length > 0 && <p className="soft">{t("notes.followsHint")}</p>}
      {found.items.length === 0 && decided.length === 0 && <NothingFollows found={found} />}
      <ul className="plain-list suggestion-list">
        {open.map((suggestion) => (
          <SuggestionItem
            key={suggestion.id}
            suggestion={suggestion}
            isBusy={decide.isPending}
            accountId={found.accountId}
            onDecide={(request) => decide.mutate({ suggestion, ...request })}
            {...(onOpen && { onOpen })}
          />
        ))}
      </ul>
      {decide.error && <ErrorNotice error={decide.error} />}
      <ul className="plain-list suggestions-decided" ref={told} tabIndex={-1} aria-live="polite">
        {decided.map(({ suggestion, decision, changes }) => (
          <li key={suggestion.id} data-testid={`suggestion-${decision}`}>
            <span aria-hidden="true">{decision === "accepted" ? "✓" : "–"}</span>{" "}
            {t(`notes.${suggestion.kind}.${decision}`, { what: nameOf(suggestion, changes) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function NothingFollows({ found: { setAside, accountId } }: { found: Suggested }) {
  const { t } = useText();
  if (accountId === null) return <p className="empty">{t("notes.noAccount")}</p>;
  if (setAside) return <Notice tone="warn" title={t("notes.setAside")} />;
  return <p className="empty">{t("notes.followsNone")}</p>;
}

function nameOf(suggestion: Suggestion, changes: DecisionRequest["changes"]): string {
  const { name, statement } = { name: undefined, statement: undefined, ...suggestion, ...changes };
  return name ?? statement ?? "";
}
