import { FilterOperatorEnum } from "@hubspot/api-client/lib/codegen/crm/objects/models/Filter.js";
import type { Position } from "../position.ts";
import { momentMs } from "../source-day.ts";
import { SourceFailure } from "../source-failure.ts";
import type { HubspotClient, SearchFilter } from "./hubspot-client.ts";
import type { HubspotRecord } from "./hubspot-schemas.ts";

/** Most results of one search; HubSpot allows 200. */
const pageSize = 100;
const firstId = "0";

/** Contacts keep the day of their last change under a name of their own. */
export function modifiedProperty(object: string): string {
  return object === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate";
}

export type ChangedPage = {
  objects: HubspotRecord[];
  /** Where the reading stands once these objects are kept. */
  position: Position;
  done: number;
  total: number;
};

type Found = { total: number; results: HubspotRecord[] };

/**
 * Objects changed after a position, oldest change first. HubSpot gives at most 10,000 results to one search, however they
 * are paged: so every search starts behind the last change that was read whole, and changes of one and the same moment
 * (a mass update) are read by id. What changes while it is read turns up again further on.
 */
export async function* changedObjects(
  client: HubspotClient,
  object: string,
  { from, properties }: { from: Position | null; properties: string[] },
): AsyncGenerator<ChangedPage> {
  const property = modifiedProperty(object);
  const search = (filters: SearchFilter[], sort: string) =>
    client.search(object, { filters, sort, properties: [...new Set([...properties, property])], limit: pageSize });
  const modified = ({ properties: held }: HubspotRecord) => momentMs(held[property]) ?? Number.NaN;
  let position: Position = from ?? { at: 0, id: null };
  let done = 0;
  for (let more = true; more; ) {
    const found =
      position.id === null
        ? await search([after(property, position.at)], property)
        : await search([exactly(property, position.at), after("hs_object_id", position.id)], "hs_object_id");
    const read = position.id === null ? byMoment(found, position, modified) : byId(found, position);
    done += read.objects.length;
    if (read.objects.length > 0) {
      yield { objects: read.objects, position: read.position, done, total: Math.max(done, done + read.left) };
    }
    more = read.more;
    position = read.position;
  }
}

const after = (propertyName: string, value: number | string): SearchFilter => ({
  propertyName,
  operator: FilterOperatorEnum.Gt,
  value: String(value),
});

const exactly = (propertyName: string, value: number): SearchFilter => ({
  propertyName,
  operator: FilterOperatorEnum.Between,
  value: String(value),
  highValue: String(value),
});

type Read = { objects: HubspotRecord[]; position: Position; more: boolean; left: number };

/** A full page may be cut in the middle of a moment: its last moment is left for the next search, or read by id. */
function byMoment(found: Found, from: Position, modified: (object: HubspotRecord) => number): Read {
  const { results, total } = found;
  const moments = results.map(modified);
  const last = moments.at(-1) ?? from.at;
  if (!moments.every((moment) => moment > from.at && moment <= last)) {
    throw new SourceFailure("answer", "search results are not sorted by their last change");
  }
  const left = total - results.length;
  if (results.length < pageSize) return { objects: results, position: { at: last, id: null }, more: false, left };
  const whole = results.filter((_, at) => (moments[at] ?? last) < last);
  if (whole.length === 0) return { objects: [], position: { at: last, id: firstId }, more: true, left: total };
  const at = Math.max(...whole.map(modified));
  return { objects: whole, position: { at, id: null }, more: true, left: total - whole.length };
}

/** Objects of one moment, by id until there are none left. */
function byId({ results, total }: Found, from: Position): Read {
  const last = results.at(-1)?.id;
  if (last !== undefined && Number(last) <= Number(from.id)) {
    throw new SourceFailure("answer", "search results are not sorted by id");
  }
  const isLast = results.length < pageSize;
  const position = { at: from.at, id: isLast || last === undefined ? null : last };
  return { objects: results, position, more: true, left: total - results.length };
}
