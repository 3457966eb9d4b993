import { lookup } from "node:dns";
import { type ClientRequestArgs, Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import type { Duplex } from "node:stream";

/** Networks that no CRM lives in: loopback, private, link-local, shared, test, multicast and reserved ones (RFC 6890). */
const notPublic = new BlockList();
const networks: readonly (readonly [address: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 4, "ipv4"],
  ["240.0.0.0", 4, "ipv4"],
  ["::", 127, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];
for (const network of networks) notPublic.addSubnet(...network);

/** Whether an address is one that the whole internet can reach. IPv6 forms of an IPv4 address count as that address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !notPublic.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Code of the error for a host that is not the configured one, or a name that leads into a private network. */
export const refusedAddress = "EREFUSEDADDRESS";

function refusal(host: string): Error {
  return Object.assign(new Error(`${host} may not be reached from here`), { code: refusedAddress });
}

/** Looks a name up and refuses it when any of its addresses is not public: a name may lead elsewhere each time. */
export function createGuardedLookup(resolve: LookupFunction = lookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, options, (error, address, family) => {
      const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
      if (error || found.every(isPublicAddress)) done(error, address, family);
      else done(refusal(host), "", 0);
    });
  };
}

export type OutboundAgent = HttpAgent | HttpsAgent;

/**
 * Connections to the host of `baseUrl` and to no other one, whatever a redirect says. A name must lead to public addresses;
 * an address or `localhost` in the setting itself is the operator's own choice. A socket that is silent for
 * `timeoutMs` is closed.
 */
export function createOutboundAgent(
  baseUrl: string,
  timeoutMs: number,
  resolve: LookupFunction = createGuardedLookup(),
): OutboundAgent {
  const { protocol, hostname } = new URL(baseUrl);
  const port = Number(new URL(baseUrl).port || (protocol === "http:" ? 80 : 443));
  const host = hostname.replace(/^\[|\]$/g, "");
  const isLiteral = isIP(host) !== 0 || host === "localhost";
  const options = { keepAlive: true, timeout: timeoutMs, ...(isLiteral ? {} : { lookup: resolve }) };
  const agent = protocol === "http:" ? new HttpAgent(options) : new HttpsAgent(options);
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (target: ClientRequestArgs, done?: (error: Error | null, stream: Duplex) => void) => {
    if (target.host !== host || Number(target.port) !== port) throw refusal(target.host ?? "?");
    const socket = connect(target, done);
    socket?.once("timeout", () => socket.destroy(Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" })));
    return socket;
  };
  return agent;
}
