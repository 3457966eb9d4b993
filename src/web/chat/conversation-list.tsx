import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { conversationsQuery } from "../api/chat-queries.ts";
import { deleteAt, patchJson } from "../api/client.ts";
import type { Conversation } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

/** As in the style sheet. */
const wide = 900;

/** Beside the conversation on a wide screen, folded above it on a phone. */
export function ConversationList({ openId }: { openId: string | null }) {
  const { lang, t } = useText();
  const { to } = useStanding();
  const query = useInfiniteQuery(conversationsQuery(lang));
  return (
    <aside className="conversations" data-testid="conversations">
      <Link className="choice conversations-new" to={to("/chat")} data-testid="chat-new">
        {t("chat.new")}
      </Link>
      <details open={window.innerWidth >= wide}>
        <summary>{t("chat.conversations")}</summary>
        <QueryView query={query} lines={3}>
          {({ pages }) => <Items items={pages.flatMap(({ items }) => items)} openId={openId} />}
        </QueryView>
        {query.hasNextPage && (
          <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("timeline.more")}
          </Button>
        )}
      </details>
    </aside>
  );
}

function Items({ items, openId }: { items: readonly Conversation[]; openId: string | null }) {
  const { t } = useText();
  if (items.length === 0) return <p className="empty">{t("chat.none")}</p>;
  return (
    <ul className="plain-list">
      {items.map((one) => (
        <Item key={one.id} conversation={one} isOpen={one.id === openId} />
      ))}
    </ul>
  );
}

function Item({ conversation: { id, title, accountName }, isOpen }: { conversation: Conversation; isOpen: boolean }) {
  const { to } = useStanding();
  const [isRenaming, setRenaming] = useState(false);
  return (
    <li className={isOpen ? "is-current" : ""} data-testid="conversation">
      {isRenaming ? (
        <RenameForm id={id} title={title} onDone={() => setRenaming(false)} />
      ) : (
        <Link to={to(`/chat/${id}`)} aria-current={isOpen ? "page" : undefined}>
          {title}
        </Link>
      )}
      {accountName !== null && <small className="soft">{accountName}</small>}
      {isOpen && !isRenaming && <Moves id={id} title={title} onRename={() => setRenaming(true)} />}
    </li>
  );
}

type MovesProps = { id: string; title: string; onRename: () => void };

function Moves({ id, title, onRename }: MovesProps) {
  const { lang, t } = useText();
  const { to } = useStanding();
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => deleteAt(lang, `/v1/conversations/${id}`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["conversations"] });
      navigate(to("/chat"));
    },
  });
  const ask = () => {
    if (window.confirm(t("chat.deleteSure", { title }))) remove.mutate();
  };
  return (
    <p className="conversation-moves">
      <button type="button" className="link-button" onClick={onRename}>
        {t("chat.rename")}
      </button>
      <button type="button" className="link-button" onClick={ask}>
        {t("chat.delete")}
      </button>
    </p>
  );
}

function RenameForm({ id, title, onDone }: { id: string; title: string; onDone: () => void }) {
  const { lang, t } = useText();
  const client = useQueryClient();
  const [text, setText] = useState(title);
  const rename = useMutation({
    mutationFn: () => patchJson<Conversation>(lang, `/v1/conversations/${id}`, { title: text.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["conversations"] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") rename.mutate();
  };
  return (
    <form className="conversation-rename" onSubmit={submit}>
      <Input
        autoFocus
        size="small"
        maxLength={200}
        aria-label={t("chat.renameTo")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" htmlType="submit" loading={rename.isPending}>
        {t("chat.save")}
      </Button>
    </form>
  );
}
