import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { Link } from "react-router";
import { conversationQuery } from "../api/chat-queries.ts";
import { postJson } from "../api/client.ts";
import type { ChatMessage, Proposal, SettledProposal } from "../api/types.ts";
import { NoteSheet } from "../notes/note-sheet.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

type CardProps = { message: ChatMessage; proposal: Proposal };

/** Exactly what would be written, and the person's yes or no. */
export function ProposalCard({ message, proposal }: CardProps) {
  const { t } = useText();
  const { proposalState: state } = message;
  return (
    <section className="proposal" aria-label={t("chat.proposal")} data-testid="proposal" data-state={state}>
      <p className="proposal-question">{t(`chat.proposal.${proposal.tool}`, { account: proposal.accountName })}</p>
      <What proposal={proposal} />
      {state === "open" ? <Choice message={message} /> : <Settled message={message} />}
    </section>
  );
}

function What({ proposal }: { proposal: Proposal }) {
  const { t, word } = useText();
  if (proposal.tool === "start-draft") {
    const values = { kind: word("draftKind", proposal.kind), language: word("langName", proposal.lang) };
    return <p>{t("chat.proposal.draft", values)}</p>;
  }
  return (
    <blockquote className="evidence-quote">
      <strong>{proposal.title}</strong>
      {"\n"}
      {proposal.text}
    </blockquote>
  );
}

function Choice({ message }: { message: ChatMessage }) {
  const { lang, t } = useText();
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: (step: "confirm" | "decline") => postJson<SettledProposal>(lang, `/v1/chat/${message.id}/${step}`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: conversationQuery(message.conversationId, lang).queryKey }),
  });
  const button = (step: "confirm" | "decline") => ({
    disabled: settle.isPending,
    onClick: () => settle.mutate(step),
    "data-testid": `proposal-${step}`,
  });
  return (
    <>
      <div className="choice-row">
        <Button type="primary" {...button("confirm")}>
          {t("chat.proposal.yes")}
        </Button>
        <Button {...button("decline")}>{t("chat.proposal.no")}</Button>
      </div>
      {settle.error && <ErrorNotice error={settle.error} />}
    </>
  );
}

function Settled({ message: { proposalState, proposalResult } }: { message: ChatMessage }) {
  const { t, word } = useText();
  const { to } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const { noteId, draftId } = proposalResult ?? {};
  const isDone = proposalState === "confirmed";
  return (
    <p role="status">
      {word("chat.proposal", proposalState ?? "declined")}{" "}
      {isDone && noteId !== undefined && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {t("chat.proposal.openNote")}
        </button>
      )}
      {isDone && draftId !== undefined && <Link to={to(`/drafts/${draftId}`)}>{t("chat.proposal.openDraft")}</Link>}
      {isOpen && noteId !== undefined && <NoteSheet place={{ noteId, range: null }} onClose={() => setOpen(false)} />}
    </p>
  );
}
