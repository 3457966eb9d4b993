import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import { conversationQuery } from "../api/chat-queries.ts";
import { accountQuery } from "../api/queries.ts";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { ChatThread } from "./chat-thread.tsx";
import { ConversationList } from "./conversation-list.tsx";
import type { ChatScope } from "./messages.ts";
import "../draft/draft.css";
import "../draft/claims.css";
import "./chat.css";

/** Own conversations beside the one that is open; without one a new one can begin, about one account or all. */
export default function ChatPage() {
  const { id } = useParams();
  const { lang, t } = useText();
  const query = useQuery({ ...conversationQuery(id ?? "", lang), enabled: id !== undefined });
  usePageTitle(query.data?.title ?? t("chat.title"));
  return (
    <div className="page chat-page">
      <h1 className="visually-hidden">{t("chat.title")}</h1>
      <ConversationList openId={id ?? null} />
      {id === undefined ? (
        <NewConversation />
      ) : (
        <QueryView query={query} lines={8}>
          {(held) => (
            <ChatThread
              key={id}
              conversation={held}
              scope={held.accountId === null ? null : { id: held.accountId, name: held.accountName ?? "" }}
            />
          )}
        </QueryView>
      )}
    </div>
  );
}

/** About the account that the address names, if there is one. */
function NewConversation() {
  const [params] = useSearchParams();
  const standing = useStanding();
  const accountId = params.get("account");
  const query = useQuery({ ...accountQuery(accountId ?? "", standing), enabled: accountId !== null });
  if (accountId === null) return <ChatThread key="all" conversation={null} scope={null} />;
  return (
    <QueryView query={query} lines={8}>
      {({ account }) => {
        const scope: ChatScope = { id: account.id, name: account.name };
        return <ChatThread key={account.id} conversation={null} scope={scope} />;
      }}
    </QueryView>
  );
}
