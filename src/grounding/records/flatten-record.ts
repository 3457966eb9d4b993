import type { Json } from "#domain/json";
import { type AttributeNames, readNames } from "./attribute-names.ts";
import { type State, stateOfValue } from "./value-words.ts";

/** One thing a record speaks of. */
export type RecordAttribute = AttributeNames & {
  /** Dotted path of keys. */
  path: string;
  value: Json;
  state: State;
  /** The meaningful key above it. */
  group?: RecordAttribute;
  /** It holds attributes of its own. */
  isGroup: boolean;
  /** Name of the list item it belongs to. */
  owner?: string;
};

type Place = { path: string; group?: RecordAttribute; owner?: string };

/** What a group says as a whole: there, when anything in it is; not there, when nothing in it is. */
function stateOfGroup(members: readonly RecordAttribute[]): State {
  if (members.length === 0) return "value";
  if (members.some(({ state }) => state === "yes" || state === "value")) return "yes";
  return members.every(({ state }) => state === "no") ? "no" : "unknown";
}

const itemName = /^(?:name|title|id|code|site|名称|姓名|编号)$/i;

function nameOf(item: { [key: string]: Json }): string | undefined {
  const named = Object.entries(item).find(([key, value]) => itemName.test(key) && typeof value === "string");
  return typeof named?.[1] === "string" ? named[1] : undefined;
}

function memberOf(key: string, value: Json, place: Place): RecordAttribute[] {
  const at = { ...place, path: place.path === "" ? key : `${place.path}.${key}` };
  const names = readNames(key);
  if (Array.isArray(value)) {
    const own = names ? [{ ...names, ...at, value, state: stateOfList(value), isGroup: false }] : [];
    return [...own, ...value.flatMap((item, index) => itemOf(item, index, at))];
  }
  if (value !== null && typeof value === "object") return names ? groupOf(names, value, at) : flattenRecord(value, at);
  return names ? [{ ...names, ...at, value, state: stateOfValue(value), isGroup: false }] : [];
}

function groupOf(names: AttributeNames, value: Json, at: Place): RecordAttribute[] {
  const group: RecordAttribute = { ...names, ...at, value, state: "value", isGroup: true };
  const members = flattenRecord(value, { ...at, group });
  group.state = stateOfGroup(members);
  return [group, ...members];
}

function stateOfList(items: readonly Json[]): State {
  return items.length === 0 ? "no" : "value";
}

/** An item of a list: words name a thing that is there (`["WiFi", "Pool"]`), objects are records of their own. */
function itemOf(item: Json, index: number, place: Place): RecordAttribute[] {
  const path = `${place.path}.${index}`;
  if (typeof item === "string") {
    const names = item.length <= 40 ? readNames(item) : null;
    return names?.concept ? [{ ...names, path, value: item, state: "yes", isGroup: false, ambiguous: false }] : [];
  }
  if (item === null || typeof item !== "object" || Array.isArray(item)) return [];
  const owner = nameOf(item) ?? place.owner;
  return flattenRecord(item, { path, ...(owner !== undefined && { owner }) });
}

/** Every attribute of a record with its names, group and state, in reading order. */
export function flattenRecord(record: Json, place: Place = { path: "" }): RecordAttribute[] {
  if (record === null || typeof record !== "object") return [];
  if (Array.isArray(record)) return record.flatMap((item, index) => itemOf(item, index, place));
  return Object.entries(record).flatMap(([key, value]) => memberOf(key, value, place));
}
