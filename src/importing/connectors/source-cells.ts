import type { CrmMapping, MappedField } from "./crm-mapping.ts";
import { currencyFields, dayFields } from "./mapped-fields.ts";
import type { NoticeBoard } from "./pull-notice.ts";
import { sourceDay } from "./source-day.ts";
import { SourceFailure } from "./source-failure.ts";

/** A field's value as text; empty where the object has none. */
export type GetField = (source: string) => string;

/** Turns a value of the CRM into what the importer reads, by our field: an owner's id into a name, an id into ours. */
export type Conversions = Readonly<Record<string, (value: string, source: string) => string>>;

/**
 * The mapped fields that the CRM has. A field of the defaults that is not there is told on the board; one that a person
 * chose stops the pull.
 * @throws SourceFailure `field`
 */
export function fieldsInUse(
  mapping: CrmMapping,
  object: string,
  isKnown: (source: string) => boolean,
  board: NoticeBoard,
): MappedField[] {
  const fields = mapping.fieldsOf(object);
  const wrong = fields.find(({ isChosen, source }) => isChosen && !isKnown(source));
  if (wrong) {
    const params = { object, field: wrong.source };
    throw new SourceFailure("field", `${object} has no field ${wrong.source}`, { params });
  }
  const missing = fields.filter(({ field, source }) => !isKnown(source) && !currencyFields.has(field));
  for (const { source } of missing) board.add("field-missing", source);
  return fields.filter(({ source }) => isKnown(source));
}

/** One object → the importer's cells. Moments become days in the CRM's time zone. */
export function cellsOf(
  fields: readonly MappedField[],
  get: GetField,
  { zone, conversions }: { zone: string; conversions: Conversions },
): Record<string, string> {
  const cells = fields.map(({ field, source }): [string, string] => {
    const value = get(source);
    if (value === "") return [field, ""];
    if (dayFields.has(field)) return [field, sourceDay(value, zone)];
    return [field, conversions[field]?.(value, source) ?? value];
  });
  return Object.fromEntries(cells);
}

/** Our field → the CRM's name of it, with the fields that the connector fills itself. */
export function headersOf(
  fields: readonly MappedField[],
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  return { ...own, ...Object.fromEntries(fields.map(({ field, source }) => [field, source])) };
}
