import type { Position } from "../position.ts";
import { momentMs } from "../source-day.ts";
import { SourceFailure } from "../source-failure.ts";
import type { QueryPage, SalesforceClient, SalesforceRecord } from "./salesforce-client.ts";

export type ChangedPage = { records: SalesforceRecord[]; position: Position; done: number; total: number };

export type ChangeQuery = {
  object: string;
  fields: readonly string[];
  /** The field that says when a record was changed. */
  stamp: "SystemModstamp" | "LastModifiedDate";
  from: Position | null;
};

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Changed after the position: later, or at that very moment with an id behind it. */
function soqlOf({ object, fields, stamp }: ChangeQuery, position: Position | null): string {
  const select = [...new Set(["Id", "IsDeleted", stamp, ...fields])].join(", ");
  const order = `ORDER BY ${stamp} ASC, Id ASC`;
  if (position === null) return `SELECT ${select} FROM ${object} ${order}`;
  const at = new Date(position.at).toISOString();
  const tie = position.id === null ? "" : ` OR (${stamp} = ${at} AND Id > '${position.id}')`;
  return `SELECT ${select} FROM ${object} WHERE (${stamp} > ${at}${tie}) ${order}`;
}

function positionOf(records: readonly SalesforceRecord[], stamp: string): Position | null {
  const last = records.at(-1);
  if (!last) return null;
  const at = momentMs(text(last[stamp]));
  if (at === null) throw new SourceFailure("answer", `${stamp} is no moment`);
  return { at, id: text(last.Id) };
}

/**
 * Records changed after a position, deleted and archived ones among them, oldest change first. A result set that Salesforce
 * has given up meanwhile (`INVALID_QUERY_LOCATOR`) is asked for anew from where the reading stands.
 */
export async function* changedRecords(client: SalesforceClient, query: ChangeQuery): AsyncGenerator<ChangedPage> {
  let position = query.from;
  let done = 0;
  let next: string | null = null;
  do {
    const page: QueryPage & { isFirst: boolean } = await pageAt(client, next, () => soqlOf(query, position));
    const total = page.isFirst ? done + page.totalSize : page.totalSize;
    position = positionOf(page.records, query.stamp) ?? position;
    done += page.records.length;
    if (position && page.records.length > 0) {
      yield { records: page.records, position, done, total: Math.max(done, total) };
    }
    next = page.done ? null : (page.nextRecordsUrl ?? null);
  } while (next !== null);
}

/** The next part of a result set, or the first part of a new one where there is none or it is gone. */
async function pageAt(client: SalesforceClient, next: string | null, soql: () => string) {
  const page = next === null ? null : await moreOf(client, next);
  return page ? { ...page, isFirst: false } : { ...(await client.queryAll(soql())), isFirst: true };
}

/** Null where the result set is gone. */
async function moreOf(client: SalesforceClient, next: string): Promise<QueryPage | null> {
  try {
    return await client.more(next);
  } catch (error) {
    if (error instanceof SourceFailure && error.kind === "locator") return null;
    throw error;
  }
}

/** Ids of one `IN (…)`: the query must fit into an address. */
const idsPerQuery = 200;

/** Every row of queries over many ids. */
export async function recordsByIds(
  client: SalesforceClient,
  ids: readonly string[],
  soql: (list: string) => string,
  query: (soql: string) => Promise<QueryPage> = client.query,
): Promise<SalesforceRecord[]> {
  const found: SalesforceRecord[] = [];
  const distinct = [...new Set(ids)].filter((id) => /^[A-Za-z0-9]{15,18}$/.test(id));
  for (let at = 0; at < distinct.length; at += idsPerQuery) {
    const list = distinct.slice(at, at + idsPerQuery).map((id) => `'${id}'`);
    let page = await query(soql(`(${list.join(", ")})`));
    found.push(...page.records);
    while (!page.done && page.nextRecordsUrl) {
      page = await client.more(page.nextRecordsUrl);
      found.push(...page.records);
    }
  }
  return found;
}
