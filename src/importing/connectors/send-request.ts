import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { OutboundAgent } from "./outbound-agent.ts";
import { SourceFailure } from "./source-failure.ts";

export type OutboundRequest = {
  method: string;
  url: string;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string | undefined;
};
export type OutboundResponse = { status: number; headers: Record<string, string>; body: string };

/** No page of a CRM is that large; an endless answer must not fill the memory. Bytes. */
const maxBodyBytes = 64 * 1024 * 1024;

const isRedirect = (status: number) => status >= 300 && status < 400;

/**
 * One request through the agent. Rejects where no whole answer comes.
 * @throws SourceFailure `elsewhere` for a redirect: none is followed, wherever it leads.
 */
export function sendRequest(agent: OutboundAgent, { method, url, headers, body }: OutboundRequest) {
  const send = url.startsWith("http:") ? requestHttp : requestHttps;
  return new Promise<OutboundResponse>((resolve, reject) => {
    const sent = send(url, { method, agent, headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxBodyBytes) response.destroy(new Error("the answer is too large"));
      });
      response.once("error", reject);
      response.once("end", () => {
        const status = response.statusCode ?? 0;
        if (isRedirect(status)) return reject(new SourceFailure("elsewhere", `HTTP ${status} to another address`));
        const told = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
        resolve({
          status,
          headers: Object.fromEntries(told),
          body: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
