import type { KrRatings } from "#domain/contact";
import { krRatingsSchema } from "#domain/contact";
import { readDay } from "../cells/read-day.ts";
import { readList } from "../cells/read-list.ts";
import { readRating } from "../cells/read-number.ts";
import type { ContactField } from "../headers/contact-headers.ts";
import type { ContactRecord } from "../import-record.ts";
import { readRecordId } from "../record-id.ts";
import type { RowReader } from "../row-reader.ts";
import type { CreateRowParser } from "../sheet.ts";

type ContactRow = RowReader<ContactField>;

const dimensions = krRatingsSchema.keyof().options;

function readRatings(row: ContactRow): KrRatings {
  const known = dimensions.map((dimension) => [dimension, row.read(dimension, readRating)] as const);
  return Object.fromEntries(known.filter(([, rating]) => rating !== null));
}

/** 姓 + 名 without a space, `First Last` with one. */
export function joinName(last: string, first: string | null): string {
  if (first === null) return last;
  return /\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`;
}

function readName(row: ContactRow): string {
  if (row.has("name") || !row.has("lastName")) return row.requiredText("name");
  return joinName(row.requiredText("lastName"), row.text("firstName"));
}

/** People at the customer with power and key-relationship ratings (`10-method.md §9`). */
export const createContactParser: CreateRowParser<ContactField, ContactRecord> = (sheet) => (row) => {
  const accountRef = row.requiredText("account");
  const name = readName(row);
  return {
    line: row.line,
    externalId: readRecordId(row, sheet, () => `${accountRef}/${name}`),
    accountRef,
    name,
    aliases: readList(row.text("aliases") ?? ""),
    title: row.text("title"),
    department: row.text("department"),
    email: row.text("email"),
    phone: row.text("phone"),
    power: row.read("power", readRating),
    reportsToRef: row.text("reportsTo"),
    influencesRefs: readList(row.text("influences") ?? ""),
    kr: readRatings(row),
    ratedOn: row.read("ratedOn", readDay),
  };
};
