import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { conversationQuery } from "../api/chat-queries.ts";
import type { Lang } from "../api/types.ts";

/** An answer while it comes to be: what was told so far. */
export type LiveAnswer = { text: string; tools: string[]; isBroken: boolean };

const nothing: LiveAnswer = { text: "", tools: [], isBroken: false };

/**
 * Listens to an answer until its end, then has the conversation read again, which holds it as it is stored. A connection that
 * breaks is made again by the browser, which goes on after the last event it had.
 */
export function useChatStream(messageId: string | null, conversationId: string, lang: Lang): LiveAnswer {
  const client = useQueryClient();
  const [live, setLive] = useState(nothing);
  useEffect(() => {
    if (messageId === null) return;
    setLive(nothing);
    const source = new EventSource(`/v1/chat/${messageId}/events?lang=${lang}`);
    source.addEventListener("open", () => setLive((held) => ({ ...held, isBroken: false })));
    source.addEventListener("token", ({ data }) => {
      const { text }: { text: string } = JSON.parse(data);
      setLive((held) => ({ ...held, text: held.text + text }));
    });
    source.addEventListener("tool", ({ data }) => {
      const { name }: { name: string } = JSON.parse(data);
      setLive((held) => ({ ...held, tools: [...new Set([...held.tools, name])] }));
    });
    const finish = () => {
      source.close();
      void client.invalidateQueries({ queryKey: conversationQuery(conversationId, lang).queryKey });
      void client.invalidateQueries({ queryKey: ["conversations"] });
    };
    source.addEventListener("final", finish);
    // The server's own `error` has data; a broken connection has none.
    source.addEventListener("error", (event) => {
      if ("data" in event || source.readyState === EventSource.CLOSED) finish();
      else setLive((held) => ({ ...held, isBroken: true }));
    });
    return () => source.close();
  }, [client, messageId, conversationId, lang]);
  return live;
}
