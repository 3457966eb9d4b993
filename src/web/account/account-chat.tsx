import MessageOutlined from "@ant-design/icons/es/icons/MessageOutlined";
import Skeleton from "antd/es/skeleton";
import { lazy, Suspense, useEffect, useState } from "react";
import type { AccountPage } from "../api/types.ts";
import { offerDock } from "../chat/dock.ts";
import { useText } from "../text/language-context.tsx";
import "./account-chat.css";

const DockedChat = lazy(() => import("../chat/docked-chat.tsx"));
const openClass = "has-docked-chat";

/** The chat as a column of the account's page, opened by a button that is always in reach. */
export function AccountChat({ account }: { account: AccountPage["account"] }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  /** Questions asked elsewhere on the page: each opens its own conversation here. */
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const show = () => {
      setOpen(true);
      setAsked((count) => count + 1);
    };
    return offerDock({ accountId: account.id, show });
  }, [account.id]);
  useEffect(() => {
    // The page makes room for the column where there is any.
    document.body.classList.toggle(openClass, isOpen);
    return () => document.body.classList.remove(openClass);
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button type="button" className="open-docked-chat" onClick={() => setOpen(true)} data-testid="open-docked-chat">
        <MessageOutlined aria-hidden="true" /> {t("chat.about")}
      </button>
    );
  }
  return (
    <aside className="docked-column" aria-label={t("chat.title")}>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
        <DockedChat key={asked} scope={{ id: account.id, name: account.name }} onClose={() => setOpen(false)} />
      </Suspense>
    </aside>
  );
}
