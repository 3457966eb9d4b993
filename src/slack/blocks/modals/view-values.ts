import { z } from "zod";
import { type Day, findDay } from "#domain/day";
import { AppError } from "#errors";
import { viewLimits } from "../limits.ts";

const selectedSchema = z.object({ value: z.string() });
/** What a field of any kind holds; what is left empty is null or missing. */
const stateSchema = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: selectedSchema.nullish(),
  selected_options: z.array(selectedSchema).nullish(),
});
const viewSchema = z.looseObject({
  private_metadata: z.string().default(""),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), stateSchema)) }),
});

/** What a person put into a form, by the id of the block. Every block of ours has one field. */
export type ViewValues = {
  text: (blockId: string) => string;
  /** The same with the spaces around it. */
  rawText: (blockId: string) => string;
  day: (blockId: string) => Day | null;
  choice: (blockId: string) => string | null;
  choices: (blockId: string) => string[];
  metadata: string;
};

/** @throws ZodError for what is no submission of a form */
export function readViewValues(view: unknown): ViewValues {
  const { state, private_metadata: metadata } = viewSchema.parse(view);
  const held = (blockId: string) => Object.values(state.values[blockId] ?? {})[0];
  return {
    text: (blockId) => held(blockId)?.value?.trim() ?? "",
    rawText: (blockId) => held(blockId)?.value ?? "",
    day: (blockId) => findDay(held(blockId)?.selected_date ?? ""),
    choice: (blockId) => held(blockId)?.selected_option?.value ?? null,
    choices: (blockId) => held(blockId)?.selected_options?.map(({ value }) => value) ?? [],
    metadata,
  };
}

/** What a form was opened for, as it travels with it. Ids only. */
export function makeMetadata(value: Readonly<Record<string, string | undefined>>): string {
  const made = JSON.stringify(value);
  if (made.length > viewLimits.metadata) throw new RangeError(`metadata of a view is ${made.length} characters long`);
  return made;
}

/** @throws AppError `bad-request` for what this product did not make */
export function readMetadata<Held>(schema: z.ZodType<Held>, text: string): Held {
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new AppError("bad-request", "a form came back with other metadata than it was opened with");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a form says: input to work with, or what is wrong, by the ids of blocks. */
export type Submitted<Input, Metadata> =
  | { ok: true; input: Input; metadata: Metadata }
  | { ok: false; errors: Record<string, string> };
