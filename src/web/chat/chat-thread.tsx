import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import { conversationQuery } from "../api/chat-queries.ts";
import type { ChatMessage, ConversationWithMessages } from "../api/types.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { AnswerView } from "./answer-view.tsx";
import { askQuestion } from "./ask-question.ts";
import { Composer } from "./composer.tsx";
import { LiveView } from "./live-view.tsx";
import { type AskedMode, type ChatScope, isOpen, questionOf } from "./messages.ts";
import { StartQuestions } from "./start-questions.tsx";
import { useChatStream } from "./use-chat-stream.ts";

type ThreadProps = {
  conversation: ConversationWithMessages | null;
  scope: ChatScope | null;
  /** Told the conversation that a first question began; else its own page is opened. */
  onBegun?: ((conversationId: string) => void) | undefined;
};

/** Questions and answers from the first to the last, and the field for the next one below. */
export function ChatThread({ conversation, scope, onBegun }: ThreadProps) {
  const { t } = useText();
  const messages = conversation?.messages ?? [];
  const { ask, pending } = useAsk({ conversation, scope, onBegun });
  const open = messages.find(isOpen) ?? null;
  const [mode, setMode] = useState<AskedMode>("auto");
  const isBusy = ask.isPending || open !== null;
  const send = (message: string, onFailed?: () => void) =>
    ask.mutate({ message, mode }, { ...(onFailed && { onError: onFailed }) });
  return (
    <section className="chat-thread" aria-label={conversation?.title ?? t("chat.new")}>
      <p className="chat-scope soft" data-testid="chat-scope">
        {scope ? t("chat.scope", { account: scope.name }) : t("chat.scopeAll")}
      </p>
      <ol className="chat-messages" aria-live="polite">
        {messages.map((message) => (
          <MessageItem key={message.id} role={message.role} isLast={message === messages.at(-1)}>
            {message.role === "user" && <Question text={message.text} />}
            {isOpen(message) && <OpenAnswer message={message} />}
            {message.role === "assistant" && !isOpen(message) && (
              <AnswerView
                message={message}
                isLast={message === messages.at(-1)}
                isBusy={isBusy}
                onAsk={(question) => send(question)}
                onRetry={() => send(questionOf(messages, message))}
              />
            )}
          </MessageItem>
        ))}
        {ask.isPending && (
          <li className="chat-message chat-user">
            <Question text={pending} />
          </li>
        )}
      </ol>
      {messages.length === 0 && !ask.isPending && <StartQuestions scope={scope} onAsk={(question) => send(question)} />}
      {ask.error && <ErrorNotice error={ask.error} />}
      <Composer
        place={conversation?.id ?? scope?.id ?? "new"}
        scope={scope}
        isBusy={isBusy}
        onSend={send}
        mode={mode}
        onMode={setMode}
        openMessageId={open?.id ?? null}
      />
    </section>
  );
}

function useAsk({ conversation, scope, onBegun }: ThreadProps) {
  const { lang } = useText();
  const { asOf, to } = useStanding();
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = (id: string) => navigate(to(`/chat/${id}`));
  const ask = useMutation({
    mutationFn: ({ message, mode }: { message: string; mode: AskedMode }) =>
      askQuestion(lang, {
        message,
        mode,
        ...(asOf !== null && { asOf }),
        ...(conversation ? { conversationId: conversation.id } : scope && { accountId: scope.id }),
      }),
    onSuccess: async ({ conversationId }) => {
      await client.invalidateQueries({ queryKey: conversationQuery(conversationId, lang).queryKey });
      void client.invalidateQueries({ queryKey: ["conversations"] });
      if (!conversation) (onBegun ?? open)(conversationId);
    },
  });
  return { ask, pending: ask.variables?.message ?? "" };
}

type ItemProps = { role: ChatMessage["role"]; isLast: boolean; children: ReactNode };

/** The last one is scrolled to, also as it grows; one that is longer than the window with its beginning. */
function MessageItem({ role, isLast, children }: ItemProps) {
  const keepInView = (element: HTMLLIElement | null) => {
    if (!element || !isLast) return;
    const observer = new ResizeObserver(() => {
      const isLong = element.getBoundingClientRect().height > window.innerHeight / 2;
      element.scrollIntoView({ block: isLong ? "start" : "nearest" });
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
  return (
    <li ref={keepInView} className={`chat-message chat-${role}`} data-testid={`chat-${role}`}>
      {children}
    </li>
  );
}

function Question({ text }: { text: string }) {
  const { t } = useText();
  return (
    <p className="chat-question">
      <span className="visually-hidden">{t("chat.you")}: </span>
      {text}
    </p>
  );
}

/** An answer that is still to come. */
function OpenAnswer({ message }: { message: ChatMessage }) {
  const { lang } = useText();
  return <LiveView live={useChatStream(message.id, message.conversationId, lang)} />;
}
