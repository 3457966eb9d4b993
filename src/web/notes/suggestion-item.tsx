import Button from "antd/es/button";
import type { Suggestion, SuggestionDecision } from "../api/note-types.ts";
import { useText } from "../text/language-context.tsx";
import type { TextRange } from "./split-range.ts";

type SuggestionItemProps = {
  suggestion: Suggestion;
  isBusy: boolean;
  onDecide: (decision: SuggestionDecision["decision"]) => void;
  onOpen?: (range: TextRange) => void;
};

/** One suggestion over the sentence it comes from. */
export function SuggestionItem({ suggestion, isBusy, onDecide, onOpen }: SuggestionItemProps) {
  const { t } = useText();
  const isPerson = suggestion.kind === "person";
  const what = isPerson ? suggestion.name : suggestion.statement;
  const action = t(isPerson ? "notes.acceptPerson" : "notes.acceptNeed");
  return (
    <li className="suggestion" data-testid={`suggestion-${suggestion.kind}`}>
      <div>
        <span className="suggestion-kind">{t(`notes.kind.${suggestion.kind}`)}</span>{" "}
        <Subject suggestion={suggestion} />
      </div>
      <Sentence suggestion={suggestion} {...(onOpen && { onOpen })} />
      <div className="suggestion-acts">
        <Button
          size="small"
          type="primary"
          disabled={isBusy}
          aria-label={t("notes.acceptOf", { action, what })}
          onClick={() => onDecide("accepted")}
        >
          {action}
        </Button>
        <Button
          size="small"
          disabled={isBusy}
          aria-label={t("notes.acceptOf", { action: t("notes.reject"), what })}
          onClick={() => onDecide("rejected")}
        >
          {t("notes.reject")}
        </Button>
      </div>
    </li>
  );
}

function Subject({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useText();
  if (suggestion.kind === "need")
    return (
      <strong>
        {t("notes.holder", { name: suggestion.holder.name })} · {t(`notes.cue.${suggestion.cue}`)}
      </strong>
    );
  const { name, title } = suggestion;
  return <strong>{title === null ? name : t("notes.personLine", { name, title })}</strong>;
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
