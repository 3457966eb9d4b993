import { type CrmStandIn, createWorldClock, type WorldKind, type WorldRecord } from "../crm/crm-world.ts";
import { type Answer, type SeenRequest, startLoopbackServer } from "../crm/loopback-server.ts";
import { type Route, route } from "../crm/route.ts";
import { createOrganisation, describe, type Organisation } from "./organisation.ts";
import { runSoql, SoqlError } from "./run-soql.ts";
import { objects, writeRecord } from "./write-record.ts";

export const salesforceSecret = "0000-secret-of-the-tests";
const clientId = "3MVG9.client.of.the.tests";

export type SalesforceServer = CrmStandIn & {
  organisation: Organisation;
  /** The token handed out last stops working; the next request is answered 401. */
  expireToken: () => void;
  /** Rows of one answer. */
  setBatchSize: (rows: number) => void;
  /** How often somebody signed in. */
  logins: () => number;
};

const error = (status: number, errorCode: string, message: string): Answer => ({
  status,
  json: [{ errorCode, message }],
});

type State = {
  organisation: Organisation;
  tokens: number;
  validToken: string | null;
  batchSize: number;
  results: Map<string, Record<string, unknown>[]>;
  url: () => string;
};

function signIn(state: State, body: string): Answer {
  const form = new URLSearchParams(body);
  if (form.get("grant_type") !== "client_credentials") {
    return { status: 400, json: { error: "unsupported_grant_type", error_description: "grant type not supported" } };
  }
  if (form.get("client_id") !== clientId || form.get("client_secret") !== salesforceSecret) {
    const error_description = `invalid client credentials ${form.get("client_secret")}`;
    return { status: 401, json: { error: "invalid_client", error_description } };
  }
  state.tokens += 1;
  state.validToken = `00D!token.${state.tokens}`;
  return {
    json: {
      access_token: state.validToken,
      instance_url: state.url(),
      id: `${state.url()}/id/00D000000000001AAA/005000000000001AAA`,
      ...{ token_type: "Bearer", scope: "api", issued_at: "1767600000000", signature: "c2lnbmF0dXJl" },
    },
  };
}

function page(state: State, rows: Record<string, unknown>[], locator: string, from: number): Answer {
  const records = rows.slice(from, from + state.batchSize);
  const next = from + records.length;
  const done = next >= rows.length;
  return {
    json: {
      totalSize: rows.length,
      done,
      ...(done ? {} : { nextRecordsUrl: `/services/data/v62.0/query/${locator}-${next}` }),
      records,
    },
  };
}

function query(state: State, soql: string, all: boolean): Answer {
  try {
    const rows = runSoql(state.organisation, soql, all);
    const locator = `01g${String(state.results.size).padStart(12, "0")}AAA`;
    state.results.set(locator, rows);
    return page(state, rows, locator, 0);
  } catch (thrown) {
    if (thrown instanceof SoqlError) return error(400, thrown.errorCode, thrown.message);
    throw thrown;
  }
}

function more(state: State, name: string): Answer {
  const [locator = "", from = ""] = name.split("-");
  const rows = state.results.get(locator);
  return rows ? page(state, rows, locator, Number(from)) : error(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
}

const notFound = () => error(404, "NOT_FOUND", "The requested resource does not exist");

function routesOf(state: State): Route[] {
  const { organisation } = state;
  const data = "^/services/data/v62\\.0";
  return [
    ["GET", new RegExp(`${data}/query/(.+)$`), (_, name = "") => more(state, name)],
    [
      "GET",
      new RegExp(`${data}/query(All)?$`),
      (asked, all) => query(state, asked.query.get("q") ?? "", all === "All"),
    ],
    [
      "GET",
      new RegExp(`${data}/sobjects/(\\w+)/describe$`),
      (_, name = "") => {
        const described = describe(organisation, name);
        return described ? { json: described } : notFound();
      },
    ],
    [
      "GET",
      new RegExp(`${data}/sobjects/ContentVersion/(\\w+)/VersionData$`),
      (_, id = "") => ({
        text: organisation.files.get(id) ?? "",
        headers: { "content-type": "application/octetstream" },
      }),
    ],
  ];
}

function answer(state: State, routes: readonly Route[], request: SeenRequest): Answer {
  if (request.path === "/services/oauth2/token") return signIn(state, request.body);
  if (state.validToken === null || request.headers.authorization !== `Bearer ${state.validToken}`) {
    return error(401, "INVALID_SESSION_ID", "Session expired or invalid");
  }
  return route(routes, request) ?? notFound();
}

/** A Salesforce organisation on loopback: sign-in, REST queries and descriptions as far as the connector uses them, with state. */
export async function startSalesforceServer(): Promise<SalesforceServer> {
  const organisation = createOrganisation();
  const state: State = { organisation, tokens: 0, validToken: null, batchSize: 500, results: new Map(), url: () => "" };
  const routes = routesOf(state);
  const clock = createWorldClock();
  const server = await startLoopbackServer((request) => answer(state, routes, request), clock.date);
  state.url = () => server.url;
  const ids = new Map<string, string>();
  const idOf = (kind: WorldKind, key: string) => {
    const name = `${kind} ${key}`;
    const id = ids.get(name) ?? `${objects[kind].prefix}${String(ids.size + 1).padStart(12, "0")}AAA`;
    ids.set(name, id);
    return id;
  };
  return {
    ...server,
    organisation,
    connector: "salesforce",
    environment: {
      SALESFORCE_LOGIN_URL: server.url,
      SALESFORCE_CLIENT_ID: clientId,
      SALESFORCE_CLIENT_SECRET: salesforceSecret,
    },
    put: <Kind extends WorldKind>(kind: Kind, key: string, record: WorldRecord[Kind], at = clock.stamp()) => {
      const written = { kind, record } as Parameters<typeof writeRecord>[1];
      writeRecord(organisation, written, { id: idOf(kind, key), at, idOf });
    },
    remove: (kind, key) => {
      const record = organisation.records.get(objects[kind].object)?.get(idOf(kind, key));
      if (record) Object.assign(record, { IsDeleted: true, SystemModstamp: clock.stamp() });
    },
    externalId: (kind, key) => externalId(kind, key, idOf),
    isPage: (path) => /\/query(All)?(\/|$)/.test(path),
    expireToken: () => {
      state.validToken = null;
    },
    setBatchSize: (rows) => {
      state.batchSize = rows;
    },
    logins: () => state.tokens,
  };
}

const singular: Partial<Record<WorldKind, string>> = { deal: "opportunity", call: "task", meeting: "event" };

function externalId(kind: WorldKind, key: string, idOf: (kind: WorldKind, key: string) => string): string {
  if (kind !== "line") return `salesforce:${singular[kind] ?? kind}:${idOf(kind, key)}`;
  const [deal = ""] = key.split("-");
  return `salesforce:opportunity:${idOf("deal", deal)}:item:${idOf("line", key)}`;
}
