import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a stand-in sees it. `at`: milliseconds, on a clock that only goes forward. */
export type SeenRequest = {
  at: number;
  method: string;
  /** Path without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
};

/** An answer, or a way to go wrong. `hang`: never answers. `reset`: closes the socket. `cut`: breaks off half-way. */
export type Answer =
  | { status?: number; json?: unknown; text?: string; headers?: Record<string, string>; delayMs?: number }
  | { hang: true }
  | { reset: true }
  | { cut: true };

/** Says what to do with a request instead of answering it; null to answer. `count`: requests of this kind so far. */
export type Fault = (request: SeenRequest) => Answer | null;

export type LoopbackServer = {
  url: string;
  requests: SeenRequest[];
  /** Misbehaviour on demand; null again for good behaviour. */
  setFault: (fault: Fault | null) => void;
  close: () => Promise<void>;
};

/** A server on a free loopback port that writes down what it was asked. */
export async function startLoopbackServer(
  answer: (request: SeenRequest) => Answer,
  date: () => string,
): Promise<LoopbackServer> {
  const requests: SeenRequest[] = [];
  let fault: Fault | null = null;
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      send(outgoing, fault?.(request) ?? answer(request), date());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    setFault: (next) => {
      fault = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const at = performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://127.0.0.1");
  return {
    at,
    method: incoming.method ?? "GET",
    path: pathname.replace(/\/$/, ""),
    query: searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function send(outgoing: ServerResponse, answer: Answer, date: string): void {
  if ("hang" in answer) return;
  if ("reset" in answer) {
    outgoing.destroy();
    return;
  }
  if ("cut" in answer) {
    outgoing.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    outgoing.write('{"results":[');
    setTimeout(() => outgoing.destroy(), 20);
    return;
  }
  const { status = 200, json, text, headers = {}, delayMs = 0 } = answer;
  const body = text ?? JSON.stringify(json ?? null);
  const type = text === undefined ? "application/json;charset=UTF-8" : "text/html";
  const reply = () => {
    outgoing.writeHead(status, { "content-type": type, date, ...headers });
    outgoing.end(body);
  };
  if (delayMs > 0) setTimeout(reply, delayMs);
  else reply();
}
