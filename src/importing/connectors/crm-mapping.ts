import { z } from "zod";
import { type ConnectorName, connectorNames } from "#domain/connector";
import { type DecisionRole, decisionRoles } from "#domain/contact";
import { interactionKinds } from "#domain/interaction";
import { currencySchema } from "#domain/money";
import type { OpportunityStatus } from "#domain/opportunity";
import { AppError } from "#errors";
import { foldHeader } from "../fold-text.ts";
import type { InteractionRecord } from "../import-record.ts";
import { mappableFields, type ObjectKind } from "./mapped-fields.ts";
import { findTimeZone } from "./source-day.ts";

type InteractionKind = InteractionRecord["kind"];
type Words<Value extends string> = Readonly<Partial<Record<Value, readonly string[]>>>;

/** What is taken from one CRM where no mapping file says otherwise. */
export type MappingDefaults = {
  connector: ConnectorName;
  /** Object of the CRM → what it becomes, and our field → its field. */
  objects: Readonly<Record<string, { kind: ObjectKind; fields: Readonly<Record<string, string>> }>>;
  roles: Words<DecisionRole>;
  kinds: Words<InteractionKind>;
  /** States of an activity that never took place. */
  notHappened: readonly string[];
};

/** `isChosen`: a person wrote it into the mapping file, so that it must exist. */
export type MappedField = { field: string; source: string; isChosen: boolean };

/** A mapping with its defaults, ready to be asked. */
export type CrmMapping = {
  fieldsOf: (object: string) => readonly MappedField[];
  isSkipped: (object: string) => boolean;
  /** Null: what the CRM itself says decides. */
  statusOf: (stageWords: readonly string[]) => OpportunityStatus | null;
  roleOf: (word: string) => DecisionRole | null;
  kindOf: (word: string) => InteractionKind | null;
  hasHappened: (state: string) => boolean;
  /** Of amounts whose record names none; null: what the CRM says, else the organisation's. */
  currency: string | null;
  timeZone: string | null;
  ordersOfDealsWithoutItems: boolean;
};

const wordList = z.array(z.string().min(1));
const wordsOf = <Value extends string>(values: readonly Value[]) => z.partialRecord(z.enum(values), wordList);

function objectSchema(kind: ObjectKind) {
  const source = z.string().min(1).nullable().optional();
  return z.strictObject(Object.fromEntries(mappableFields[kind].map((field) => [field, source])));
}

function schemaFor({ objects }: MappingDefaults) {
  const fields = Object.entries(objects).map(([object, { kind }]) => [object, objectSchema(kind).optional()] as const);
  return z.strictObject({
    timeZone: z
      .string()
      .refine((zone) => findTimeZone(zone) !== null, "not a time zone, e.g. Asia/Shanghai")
      .optional(),
    currency: currencySchema.optional(),
    skip: z.array(z.enum(Object.keys(objects))).default([]),
    ordersOfDealsWithoutItems: z.boolean().default(false),
    fields: z.strictObject(Object.fromEntries(fields)).default({}),
    stages: wordsOf(["won", "lost", "open"]).default({}),
    roles: wordsOf(decisionRoles).default({}),
    kinds: wordsOf(interactionKinds).default({}),
    notHappened: wordList.default([]),
  });
}

/** Words of a mapping file go before the defaults. */
function lookUp<Value extends string>(...tables: readonly Words<Value>[]): (word: string) => Value | null {
  const byWord = new Map<string, Value>();
  for (const table of tables) {
    for (const value of Object.keys(table) as Value[]) {
      for (const word of table[value] ?? []) {
        const key = foldHeader(word);
        if (!byWord.has(key)) byWord.set(key, value);
      }
    }
  }
  return (word) => byWord.get(foldHeader(word)) ?? null;
}

const fileSchema = z.strictObject(Object.fromEntries(connectorNames.map((name) => [name, z.unknown().optional()])));

function invalid(error: z.ZodError, at: readonly string[]): AppError {
  const fields = error.issues.map(({ path, message }) => ({
    field: ["mapping", ...at, ...path.map(String)].join("."),
    reason: message,
  }));
  return new AppError("invalid-input", fields.map(({ field, reason }) => `${field}: ${reason}`).join("; "), { fields });
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, at: readonly string[]): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (!read.success) throw invalid(read.error, at);
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fields = [{ field: "mapping", reason: "not JSON" }];
    throw new AppError("invalid-input", "the mapping is not JSON", { fields });
  }
}

/**
 * JSON of `crm.mapping.json` over the defaults of one CRM; null: the defaults alone. A field mapped to null is not taken.
 * @throws AppError `invalid-input` naming what is unknown or of the wrong type.
 */
export function parseCrmMapping(text: string | null, defaults: MappingDefaults): CrmMapping {
  const { connector, objects } = defaults;
  const file = text === null ? {} : parsed(fileSchema, parseJson(text), []);
  const own = parsed(schemaFor(defaults), file[connector] ?? {}, [connector]);
  const skipped = new Set<string>(own.skip);
  const stage = lookUp<OpportunityStatus>(own.stages);
  const notHappened = new Set([...defaults.notHappened, ...own.notHappened].map(foldHeader));
  return {
    fieldsOf: (object) => {
      const chosen: Record<string, string | null | undefined> = own.fields[object] ?? {};
      const merged = Object.entries({ ...objects[object]?.fields, ...chosen });
      return merged.flatMap(([field, source]) =>
        source ? [{ field, source, isChosen: typeof chosen[field] === "string" }] : [],
      );
    },
    isSkipped: (object) => skipped.has(object),
    statusOf: (words) => words.map(stage).find((status) => status !== null) ?? null,
    roleOf: lookUp(own.roles, defaults.roles),
    kindOf: lookUp(own.kinds, defaults.kinds),
    hasHappened: (state) => !notHappened.has(foldHeader(state)),
    currency: own.currency ?? null,
    timeZone: findTimeZone(own.timeZone),
    ordersOfDealsWithoutItems: own.ordersOfDealsWithoutItems,
  };
}
