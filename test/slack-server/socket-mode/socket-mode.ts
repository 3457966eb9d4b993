import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { z } from "zod";
import type { Delivery } from "../payloads/delivery.ts";
import type { SlackState } from "../slack-state.ts";
import { acceptWebSocket, type WebSocketPeer } from "./web-socket.ts";

/** What the product answered to an envelope. `payload`: empty where it said no more than that it has it. */
export type Acknowledgement = { envelopeId: string; payload: Record<string, unknown>; at: number };
type Retry = { attempt: number; reason: string };
export type SendOptions = {
  retry?: Retry;
  /** After this long without an answer the promise is refused. Slack waits three seconds. */
  withinMs?: number;
};

export type SocketMode = {
  accept: (incoming: IncomingMessage, socket: Duplex) => void;
  /** How many lines are open now. */
  connections: () => number;
  /** Sends an envelope down one of the lines; settled when it is acknowledged. */
  send: (delivery: Delivery, options?: SendOptions) => Promise<Acknowledgement>;
  acknowledgements: Acknowledgement[];
  /** Asks the product to come back on another line, as Slack does every few hours. */
  disconnect: (reason?: "refresh_requested" | "warning" | "link_disabled") => void;
  /** The lines go dead without a word. */
  drop: () => void;
  close: () => void;
};

const acknowledgementSchema = z.object({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
});
type Waiting = (acknowledgement: Acknowledgement) => void;

export function createSocketMode(state: SlackState): SocketMode {
  const lines = new Set<WebSocketPeer>();
  const waiting = new Map<string, Waiting>();
  const acknowledgements: Acknowledgement[] = [];
  const { app } = state.workspace;

  function takeText(text: string): void {
    const { envelope_id: envelopeId, payload = {} } = acknowledgementSchema.parse(JSON.parse(text));
    const acknowledgement = { envelopeId, payload, at: state.settings.now() };
    acknowledgements.push(acknowledgement);
    waiting.get(envelopeId)?.(acknowledgement);
    waiting.delete(envelopeId);
  }

  function accept(incoming: IncomingMessage, socket: Duplex): void {
    const ticket = new URL(incoming.url ?? "/", "http://127.0.0.1").searchParams.get("ticket") ?? "";
    if (!state.tickets.delete(ticket)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    const line = acceptWebSocket(incoming, socket, { onText: takeText, onClose: () => lines.delete(line) });
    lines.add(line);
    line.send(
      JSON.stringify({
        type: "hello",
        num_connections: lines.size,
        debug_info: { host: "applink-0", build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: app.id },
      }),
    );
    line.ping();
  }

  function send({ type, payload }: Delivery, { retry, withinMs = 3_000 }: SendOptions = {}): Promise<Acknowledgement> {
    const line = [...lines].at(-1);
    if (!line) return Promise.reject(new Error("Nobody is connected by Socket Mode."));
    const envelopeId = randomUUID();
    const isEvent = type === "events_api";
    const more = isEvent ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? "" } : {};
    const envelope = { envelope_id: envelopeId, type, payload, accepts_response_payload: !isEvent, ...more };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(envelopeId);
        reject(new Error(`No acknowledgement within ${withinMs} ms.`));
      }, withinMs);
      waiting.set(envelopeId, (acknowledgement) => {
        clearTimeout(timer);
        resolve(acknowledgement);
      });
      line.send(JSON.stringify(envelope));
    });
  }

  const dropAll = () => {
    for (const line of lines) line.destroy();
  };
  return {
    accept,
    connections: () => lines.size,
    send,
    acknowledgements,
    disconnect: (reason = "refresh_requested") => {
      for (const line of lines)
        line.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink-0" } }));
    },
    drop: dropAll,
    close: dropAll,
  };
}
