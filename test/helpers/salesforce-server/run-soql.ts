import { fieldsOf, moment, type Organisation, type OrgRecord } from "./organisation.ts";

/** An error of the query language, as the REST API tells it. */
export class SoqlError extends Error {
  constructor(
    readonly errorCode: string,
    message: string,
  ) {
    super(message);
  }
}

const form = /^SELECT (?<select>.+?) FROM (?<object>\w+)(?: WHERE (?<where>.+?))?(?: ORDER BY (?<order>[\w, ]+))?$/s;
const moments = new Set(["SystemModstamp", "LastModifiedDate"]);
const isoMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

type Test = (record: OrgRecord) => boolean;

/** `'a'`, a moment, or a list of texts. */
function literal(text: string): string {
  const quoted = /^'(.*)'$/.exec(text.trim());
  if (quoted) return quoted[1] ?? "";
  if (isoMoment.test(text.trim())) return text.trim();
  throw new SoqlError("MALFORMED_QUERY", `unexpected token: ${text}`);
}

function comparable(field: string, value: OrgRecord[string] | undefined): string {
  return moments.has(field) ? new Date(Date.parse(String(value))).toISOString() : String(value ?? "");
}

function comparison(text: string): Test {
  const list = /^(\w+) IN \((.*)\)$/s.exec(text);
  if (list) {
    const wanted = new Set((list[2] ?? "").split(",").map(literal));
    return (record) => wanted.has(String(record[list[1] ?? ""]));
  }
  const found = /^(\w+) (=|>) (.+)$/.exec(text);
  if (!found) throw new SoqlError("MALFORMED_QUERY", `unexpected token: ${text}`);
  const [, field = "", operator, value = ""] = found;
  const wanted = literal(value);
  const same = moments.has(field) ? new Date(Date.parse(wanted)).toISOString() : wanted;
  return (record) => {
    const held = comparable(field, record[field]);
    return operator === "=" ? held === same : held > same;
  };
}

/** The shapes that the connector asks in: one comparison, `(a > x)`, `(a > x OR (a = x AND Id > y))`. */
function condition(where: string): Test {
  const tie = /^\((\w+ > \S+) OR \((\w+ = \S+) AND (Id > '[^']*')\)\)$/.exec(where);
  if (tie) {
    const [later, same, behind] = [tie[1], tie[2], tie[3]].map((part) => comparison(part ?? ""));
    return (record) => later?.(record) || (same?.(record) === true && behind?.(record) === true);
  }
  const inner = /^\(([^()]*)\)$/.exec(where);
  return comparison(inner?.[1] ?? where);
}

function fieldValue(organisation: Organisation, record: OrgRecord, source: string): unknown {
  const [first = "", ...rest] = source.split(".");
  if (rest.length === 0) return moments.has(first) ? moment(String(record[first])) : (record[first] ?? null);
  const other = organisation.records.get("User")?.get(String(record[`${first}Id`] ?? ""));
  return other ? { attributes: { type: "User", url: "/" }, Name: other.Name } : null;
}

/** Runs one query; `all`: deleted records too. @throws SoqlError */
export function runSoql(organisation: Organisation, soql: string, all: boolean): Record<string, unknown>[] {
  const found = form.exec(soql)?.groups;
  if (!found) throw new SoqlError("MALFORMED_QUERY", `unexpected token: ${soql}`);
  const { select = "", object = "", where, order = "" } = found;
  const known = fieldsOf(organisation, object);
  if (!known) throw new SoqlError("INVALID_TYPE", `sObject type '${object}' is not supported.`);
  const columns = select.split(",").map((column) => column.trim());
  for (const column of columns) {
    if (column.includes(".") || known.includes(column)) continue;
    throw new SoqlError("INVALID_FIELD", `No such column '${column}' on entity '${object}'.`);
  }
  const test = where === undefined ? () => true : condition(where);
  const sorts = order.split(",").map((part) => part.trim().split(" ")[0] ?? "");
  const records = [...(organisation.records.get(object)?.values() ?? [])]
    .filter((record) => (all || !record.IsDeleted) && test(record))
    .sort((a, b) => {
      const field = sorts.find((sort) => comparable(sort, a[sort]) !== comparable(sort, b[sort]));
      return field && comparable(field, a[field]) > comparable(field, b[field]) ? 1 : -1;
    });
  return records.map((record) => ({
    attributes: { type: object, url: `/services/data/v62.0/sobjects/${object}/${record.Id}` },
    ...Object.fromEntries(columns.map((column) => [column.split(".")[0], fieldValue(organisation, record, column)])),
  }));
}
