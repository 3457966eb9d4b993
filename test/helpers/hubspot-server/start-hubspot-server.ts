import { z } from "zod";
import { type CrmStandIn, createWorldClock, type WorldKind, type WorldRecord } from "../crm/crm-world.ts";
import { type Answer, type SeenRequest, startLoopbackServer } from "../crm/loopback-server.ts";
import { type Route, route } from "../crm/route.ts";
import { createPortal, type Link, type Portal, pipelines, propertiesOf, shown } from "./portal.ts";
import { searchObjects } from "./search-objects.ts";
import { objectTypes, writeRecord } from "./write-record.ts";

export const hubspotToken = "pat-na1-0000-secret-of-the-tests";

export type HubspotServer = CrmStandIn & { portal: Portal };

const error = (status: number, category: string, message: string): Answer => ({
  status,
  json: { status: "error", message, correlationId: "c-1", category },
});

const readSchema = z.object({ inputs: z.array(z.object({ id: z.string() })), properties: z.array(z.string()) });
const linksSchema = z.object({ inputs: z.array(z.object({ id: z.string() })).max(1000) });

function batchRead(portal: Portal, type: string, body: string): Answer {
  const { inputs, properties } = readSchema.parse(JSON.parse(body));
  const objects = inputs.flatMap(({ id }) => portal.objects.get(type)?.get(id) ?? []);
  const found = objects.filter(({ archivedAt }) => archivedAt === null);
  const times = { startedAt: "2026-01-01T00:00:00.000Z", completedAt: "2026-01-01T00:00:01.000Z" };
  const isWhole = found.length === inputs.length;
  return {
    status: isWhole ? 200 : 207,
    json: {
      status: "COMPLETE",
      ...times,
      results: found.map((object) => shown(type, object, properties)),
      ...(isWhole
        ? {}
        : { numErrors: 1, errors: [{ status: "error", category: "OBJECT_NOT_FOUND", message: "gone" }] }),
    },
  };
}

function archivedPage(portal: Portal, type: string, query: URLSearchParams): Answer {
  const limit = Number(query.get("limit"));
  const from = Number(query.get("after") ?? 0);
  const archived = [...(portal.objects.get(type)?.values() ?? [])].filter(({ archivedAt }) => archivedAt !== null);
  const results = archived.slice(from, from + limit).map((object) => shown(type, object, []));
  const next = from + results.length;
  return { json: { results, ...(next < archived.length ? { paging: { next: { after: String(next) } } } : {}) } };
}

function linksOf(portal: Portal, from: string, to: string, body: string): Answer {
  const { inputs } = linksSchema.parse(JSON.parse(body));
  const links = portal.links.get(`${from}>${to}`) ?? [];
  const isLive = ({ to: id }: Link) => portal.objects.get(to)?.get(id)?.archivedAt === null;
  const results = inputs.flatMap(({ id }) => {
    const ends = links.filter((link) => link.from === id && isLive(link));
    if (ends.length === 0) return [];
    return [
      {
        from: { id },
        to: ends.map((link) => ({
          toObjectId: Number(link.to),
          associationTypes: [
            { category: "HUBSPOT_DEFINED", typeId: 1, label: null },
            ...link.labels.map((label, at) => ({ category: "USER_DEFINED", typeId: 20 + at, label })),
          ],
        })),
      },
    ];
  });
  return {
    json: { status: "COMPLETE", startedAt: "2026-01-01T00:00:00Z", completedAt: "2026-01-01T00:00:01Z", results },
  };
}

function owners(portal: Portal, query: URLSearchParams): Answer {
  if (query.get("archived") === "true") return { json: { results: [] } };
  const times = { createdAt: "2025-01-01T00:00:00Z", updatedAt: "2025-01-01T00:00:00Z", archived: false };
  return { json: { results: portal.owners.map((owner) => ({ ...owner, ...times, type: "PERSON" })) } };
}

function routesOf(portal: Portal): Route[] {
  const info = { portalId: 1, timeZone: "Asia/Shanghai", companyCurrency: "CNY", utcOffset: "+08:00" };
  return [
    ["GET", /^\/account-info\/v3\/details$/, () => ({ json: info })],
    ["GET", /^\/crm\/v3\/owners$/, ({ query }) => owners(portal, query)],
    ["GET", /^\/crm\/v3\/properties\/(\w+)$/, (_, type = "") => ({ json: { results: propertiesOf(portal, type) } })],
    ["GET", /^\/crm\/v3\/pipelines\/deals$/, () => ({ json: { results: pipelines } })],
    ["POST", /^\/crm\/v3\/objects\/(\w+)\/search$/, ({ body }, type = "") => searchObjects(portal, type, body)],
    ["POST", /^\/crm\/v3\/objects\/(\w+)\/batch\/read$/, ({ body }, type = "") => batchRead(portal, type, body)],
    ["GET", /^\/crm\/v3\/objects\/(\w+)$/, ({ query }, type = "") => archivedPage(portal, type, query)],
    [
      "POST",
      /^\/crm\/v4\/associations\/(\w+)\/(\w+)\/batch\/read$/,
      ({ body }, from = "", to = "") => linksOf(portal, from, to, body),
    ],
  ];
}

function answer(routes: readonly Route[], request: SeenRequest): Answer {
  const { authorization } = request.headers;
  if (authorization === `Bearer ${hubspotToken}`) {
    return route(routes, request) ?? error(404, "NOT_FOUND", "no such path");
  }
  return error(401, "INVALID_AUTHENTICATION", `Authentication credentials not found: ${authorization}`);
}

/** A HubSpot portal on loopback: API v3 and v4 as far as the connector uses them, with state. */
export async function startHubspotServer(): Promise<HubspotServer> {
  const portal = createPortal();
  const routes = routesOf(portal);
  const clock = createWorldClock();
  const server = await startLoopbackServer((request) => answer(routes, request), clock.date);
  const ids = new Map<string, string>();
  const idOf = (kind: WorldKind, key: string) => {
    const name = `${kind} ${key}`;
    const id = ids.get(name) ?? String(1001 + ids.size);
    ids.set(name, id);
    return id;
  };
  return {
    ...server,
    portal,
    connector: "hubspot",
    environment: { HUBSPOT_TOKEN: hubspotToken, HUBSPOT_BASE_URL: server.url },
    put: <Kind extends WorldKind>(kind: Kind, key: string, record: WorldRecord[Kind], at = clock.stamp()) => {
      writeRecord(portal, { kind, record } as Parameters<typeof writeRecord>[1], { id: idOf(kind, key), at, idOf });
    },
    remove: (kind, key) => {
      const object = portal.objects.get(objectTypes[kind] ?? "")?.get(idOf(kind, key));
      if (object) object.archivedAt = clock.stamp();
    },
    externalId: (kind, key) => externalId(kind, key, idOf),
    isPage: (path) => path.endsWith("/search") || /^\/crm\/v3\/objects\/[a-z_]+$/.test(path),
  };
}

const singular: Partial<Record<WorldKind, string>> = { user: "owner", account: "company" };

function externalId(kind: WorldKind, key: string, idOf: (kind: WorldKind, key: string) => string): string {
  if (kind !== "line") return `hubspot:${singular[kind] ?? kind}:${idOf(kind, key)}`;
  const [deal = ""] = key.split("-");
  return `hubspot:deal:${idOf("deal", deal)}:item:${idOf("line", key)}`;
}
