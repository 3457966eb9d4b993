import Button from "antd/es/button";
import { Fragment, useState } from "react";
import type { ChatAnswer, ChatMessage, Claim } from "../api/types.ts";
import { DraftBlock } from "../draft/draft-block.tsx";
import { EvidenceProvider } from "../draft/evidence-context.tsx";
import { HoverCard } from "../draft/hover-card.tsx";
import { layOutSection } from "../draft/lay-out-section.ts";
import { HelpfulButtons } from "../feedback/helpful-buttons.tsx";
import { type NotePlace, NoteSheet } from "../notes/note-sheet.tsx";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import { AnswerChart } from "./answer-chart.tsx";
import { CitedSheet } from "./cited-sheet.tsx";
import { ProposalCard } from "./proposal-card.tsx";

type AnswerProps = {
  message: ChatMessage;
  isLast: boolean;
  isBusy: boolean;
  onAsk: (question: string) => void;
  onRetry: () => void;
};

/** An answer that has ended: what it says with its citations, or why it says nothing. */
export function AnswerView({ message, isLast, isBusy, onAsk, onRetry }: AnswerProps) {
  const { t } = useText();
  const { answer, state, error } = message;
  const retry = isLast && (
    <Button size="small" disabled={isBusy} onClick={onRetry} data-testid="chat-retry">
      {t("chat.retry")}
    </Button>
  );
  return (
    <div className="chat-answer">
      {state === "failed" && (
        <Notice tone="block" title={error?.message ?? ""} action={retry} isAlert>
          {null}
        </Notice>
      )}
      {answer && <Said answer={answer} message={message} />}
      {state === "stopped" && (
        <Notice tone="warn" title={t(answer ? "chat.stopped" : "chat.stoppedEmpty")} action={retry} />
      )}
      {state !== "failed" && error && <p className="note">{t("chat.fellBack", { reason: error.message })}</p>}
      {answer && state === "done" && <HelpfulButtons subject={`answer:${message.id}`} />}
      {answer && isLast && <Suggestions answer={answer} isBusy={isBusy} onAsk={onAsk} />}
    </div>
  );
}

function Said({ answer, message }: { answer: ChatAnswer; message: ChatMessage }) {
  const { lang, t, word } = useText();
  const [place, setPlace] = useState<NotePlace | null>(null);
  const document = { lang: message.request?.lang ?? lang, accountName: "" };
  const isPlain = answer.state === "answered";
  const claims = isPlain ? answer.claims : answer.claims.map(asSaid);
  const blocks = layOutSection({ id: message.id, title: "", claims, blocks: answer.blocks });
  // Behind the sentence that answers, before the table that says the same.
  const chartAt = blocks.findIndex(({ type }) => type === "table");
  return (
    <EvidenceProvider ledger={answer.evidence}>
      <p className="chat-how note" data-testid="chat-how">
        {[t(`chat.by.${answer.mode}`), ...(isPlain ? [] : [word("chat.state", answer.state)])].join(" · ")}
      </p>
      {blocks.map((block, at) => (
        // Blocks of an answer never change places, so their position is their identity.
        <Fragment key={`${message.id}-${String(at)}`}>
          {at === chartAt && <AnswerChart blocks={blocks} />}
          <DraftBlock block={block} findings={answer.findings} />
        </Fragment>
      ))}
      {answer.proposal && <ProposalCard message={message} proposal={answer.proposal} />}
      <HoverCard draft={document} />
      <CitedSheet document={document} onOpenNote={setPlace} />
      {place && <NoteSheet place={place} onClose={() => setPlace(null)} />}
    </EvidenceProvider>
  );
}

/** What an answer asks back is no open question about the account, and bears no mark of one. */
function asSaid(claim: Claim): Claim {
  return claim.kind === "question" ? { ...claim, kind: "fact" } : claim;
}

function Suggestions({ answer, isBusy, onAsk }: Pick<AnswerProps, "isBusy" | "onAsk"> & { answer: ChatAnswer }) {
  const { t } = useText();
  if (answer.suggestions.length === 0) return null;
  return (
    <fieldset className="choice-row chat-suggestions">
      <legend>{t("chat.suggestions")}</legend>
      {answer.suggestions.map((question) => (
        <button
          key={question}
          type="button"
          className="choice"
          disabled={isBusy}
          data-testid="chat-suggestion"
          onClick={() => onAsk(question)}
        >
          {question}
        </button>
      ))}
    </fieldset>
  );
}
