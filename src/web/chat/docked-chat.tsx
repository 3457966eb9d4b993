import CloseOutlined from "@ant-design/icons/es/icons/CloseOutlined";
import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { Link } from "react-router";
import { conversationQuery } from "../api/chat-queries.ts";
import { ProblemError } from "../api/problem-error.ts";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { ChatThread } from "./chat-thread.tsx";
import { dockedConversation, keepDockedConversation } from "./dock.ts";
import type { ChatScope } from "./messages.ts";
import "../draft/draft.css";
import "../draft/claims.css";
import "./chat.css";

/** The chat about one account beside its page; the conversation goes on while the browser's window is open. */
export default function DockedChat({ scope, onClose }: { scope: ChatScope; onClose: () => void }) {
  const { lang, t } = useText();
  const { to } = useStanding();
  const [id, setId] = useState(() => dockedConversation(scope.id));
  const query = useQuery({ ...conversationQuery(id ?? "", lang), enabled: id !== null, retry: false });
  const keep = (next: string | null) => {
    keepDockedConversation(scope.id, next);
    setId(next);
  };
  const isGone = query.error instanceof ProblemError && query.error.status === 404;
  const isNew = id === null || isGone;
  return (
    <div className="docked-chat" data-testid="docked-chat">
      <header className="docked-chat-head">
        <h2>{t("chat.title")}</h2>
        {!isNew && (
          <>
            <Button size="small" onClick={() => keep(null)} data-testid="docked-new">
              {t("chat.new")}
            </Button>
            <Link to={to(`/chat/${id}`)}>{t("chat.whole")}</Link>
          </>
        )}
        <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />
      </header>
      {isNew ? (
        <ChatThread key="new" conversation={null} scope={scope} onBegun={keep} />
      ) : (
        <QueryView query={query} lines={6}>
          {(conversation) => <ChatThread key={id} conversation={conversation} scope={scope} onBegun={keep} />}
        </QueryView>
      )}
    </div>
  );
}
