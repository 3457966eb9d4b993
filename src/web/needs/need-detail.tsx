import type { AccountNeeds, JudgedNeed } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";
import { loweredReason } from "./read-iceberg.ts";

export type Quote = JudgedNeed["quotes"][number];
type NeedDetailProps = {
  need: JudgedNeed;
  iceberg: AccountNeeds["iceberg"];
  onOpenQuote: (quote: Quote) => void;
};

/** Whose need it is, the words it rests on, and the question that would prove it. */
export function NeedDetail({ need, iceberg, onOpenQuote }: NeedDetailProps) {
  const { t, word } = useText();
  const { kind, maslow, holder, held, claimed, quotes, question } = need;
  const reason = loweredReason(iceberg, need.externalId);
  const facts = [
    holder?.name ?? t("needs.noHolder"),
    word("needKind", kind),
    maslow && word("maslow", maslow),
    word("needStatus", held),
  ];
  return (
    <>
      <p className="soft">{facts.filter(Boolean).join(" · ")}</p>
      {quotes.length === 0 && <p className="need-quote is-missing">{t("needs.noQuote")}</p>}
      {quotes.map((quote) => (
        <QuoteLine key={`${quote.noteRef} ${quote.quote}`} quote={quote} onOpen={() => onOpenQuote(quote)} />
      ))}
      {reason && (
        <p className="note">
          {t("needs.lowered", {
            claimed: word("needStatus", claimed),
            held: word("needStatus", held),
            reason: word("needReason", reason),
          })}
        </p>
      )}
      {question && (
        <p className="need-question">
          <span className="soft">{t("needs.toProve", { stage: word("questionStage", question.stage) })}</span>{" "}
          {question.text}
        </p>
      )}
    </>
  );
}

function QuoteLine({ quote, onOpen }: { quote: Quote; onOpen: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const source = [quote.speaker?.name ?? t("needs.noSpeaker"), quote.date && format.day(quote.date)].filter(Boolean);
  return (
    <blockquote className="need-quote">
      {t("needs.quote", { quote: quote.quote })}{" "}
      <span className="soft">
        {source.join(" · ")}{" "}
        {quote.noteId === null ? (
          t("needs.noteGone", { ref: quote.noteRef })
        ) : (
          <button type="button" className="link-button" aria-haspopup="dialog" onClick={onOpen}>
            {t("needs.openNote")}
          </button>
        )}
      </span>
    </blockquote>
  );
}
