import Button from "antd/es/button";
import { useEffect, useRef, useState } from "react";
import type { DecisionRequest, Suggestion } from "../api/note-types.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";
import type { TextRange } from "./split-range.ts";
import { SuggestionEdit } from "./suggestion-edit.tsx";

type SuggestionItemProps = {
  suggestion: Suggestion;
  accountId: string | null;
  isBusy: boolean;
  onDecide: (request: DecisionRequest) => void;
  onOpen?: (range: TextRange) => void;
};

/** One suggestion over the sentence it comes from; what it says can be changed before it is accepted. */
export function SuggestionItem({ suggestion, accountId, isBusy, onDecide, onOpen }: SuggestionItemProps) {
  const [isEdited, setEdited] = useState(false);
  const [isBack, setBack] = useState(false);
  return (
    <li className="suggestion" data-testid={`suggestion-${suggestion.kind}`}>
      <Subject suggestion={suggestion} />
      <Sentence suggestion={suggestion} {...(onOpen && { onOpen })} />
      {isEdited ? (
        <SuggestionEdit
          suggestion={suggestion}
          accountId={accountId}
          isBusy={isBusy}
          onAccept={(changes) => onDecide({ decision: "accepted", changes })}
          onCancel={() => {
            setEdited(false);
            setBack(true);
          }}
        />
      ) : (
        <Acts {...{ suggestion, isBusy, onDecide, isBack }} onEdit={() => setEdited(true)} />
      )}
    </li>
  );
}

type ActsProps = Pick<SuggestionItemProps, "suggestion" | "isBusy" | "onDecide"> & {
  /** The form was closed: who works by keys goes on where it was opened. */
  isBack: boolean;
  onEdit: () => void;
};

const acceptWords = { person: "notes.acceptPerson", need: "notes.acceptNeed", task: "notes.acceptTask" } as const;

function Acts({ suggestion, isBusy, onDecide, isBack, onEdit }: ActsProps) {
  const { t } = useText();
  const editing = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) editing.current?.focus();
  }, [isBack]);
  const what = suggestion.kind === "person" ? suggestion.name : suggestion.statement;
  const action = t(acceptWords[suggestion.kind]);
  const labelOf = (one: string) => t("notes.acceptOf", { action: one, what });
  return (
    <div className="suggestion-acts">
      <Button
        size="small"
        type="primary"
        disabled={isBusy}
        aria-label={labelOf(action)}
        onClick={() => onDecide({ decision: "accepted" })}
      >
        {action}
      </Button>
      <Button
        ref={editing}
        size="small"
        disabled={isBusy}
        aria-label={labelOf(t("notes.edit"))}
        aria-expanded={false}
        onClick={onEdit}
      >
        {t("notes.edit")}
      </Button>
      <Button
        size="small"
        disabled={isBusy}
        aria-label={labelOf(t("notes.reject"))}
        onClick={() => onDecide({ decision: "rejected" })}
      >
        {t("notes.reject")}
      </Button>
    </div>
  );
}

function Subject({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useText();
  return (
    <div>
      <span className="suggestion-kind">{t(`notes.kind.${suggestion.kind}`)}</span>{" "}
      <strong>
        <Words suggestion={suggestion} />
      </strong>
    </div>
  );
}

function Words({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useText();
  const format = useFormat();
  if (suggestion.kind === "need")
    return `${t("notes.holder", { name: suggestion.holder.name })} · ${t(`notes.cue.${suggestion.cue}`)}`;
  if (suggestion.kind === "task") {
    const { ownerName, dueOn } = suggestion;
    const due = dueOn === null ? t("tasks.noDue") : t("tasks.due", { day: format.day(dueOn) });
    return `${ownerName ?? t("tasks.noOwner")} · ${due}`;
  }
  const { name, title } = suggestion;
  return title === null ? name : t("notes.personLine", { name, title });
}

function Sentence({ suggestion, onOpen }: Pick<SuggestionItemProps, "suggestion" | "onOpen">) {
  const { t } = useText();
  const { quote, start, end } = suggestion;
  if (!onOpen) return <blockquote className="suggestion-quote">{quote}</blockquote>;
  return (
    <blockquote className="suggestion-quote">
      <button
        type="button"
        className="link-button"
        aria-label={t("notes.showSource", { quote })}
        onClick={() => onOpen({ start, end })}
      >
        {quote}
      </button>
    </blockquote>
  );
}
