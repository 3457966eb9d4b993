import Skeleton from "antd/es/skeleton";
import { useText } from "../text/language-context.tsx";
import type { LiveAnswer } from "./use-chat-stream.ts";

/** What was told of an answer so far, or what is being read for it. */
export function LiveView({ live: { text, tools, isBroken } }: { live: LiveAnswer }) {
  const { t, word } = useText();
  const read = [...new Set(tools.map((tool) => word("chatTool", tool)))];
  return (
    <div className="chat-answer" role="status" aria-label={t("chat.writing")} data-testid="chat-live">
      {text === "" ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : <p className="chat-live">{text}</p>}
      {text === "" && read.length > 0 && (
        <p className="soft">{t("chat.reading", { tools: read.join(t("common.listJoin")) })}</p>
      )}
      {isBroken && <p className="soft">{t("chat.connection")}</p>}
    </div>
  );
}
