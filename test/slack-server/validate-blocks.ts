import { blockSchemas, type Surface, viewSchema } from "./blocks/block-schemas.ts";
import { pointerTo, problem, problemsOf, valueAt } from "./blocks/slack-problems.ts";
import { lengthOf } from "./blocks/text-schemas.ts";

/** A picture of Slack's own, by its id or by its address. */
export type FileReference = { id?: string; url?: string };
export type KnowsFile = (file: FileReference) => boolean;

const maxBlocks: Record<Surface, number> = { message: 50, modal: 100, home: 100 };
const basePointers: Record<Surface, string> = { message: "/blocks", modal: "/view/blocks", home: "/view/blocks" };

/** All characters of a message's blocks together, above which Slack answers `msg_blocks_too_long`. Not documented: measured. */
export const maxMessageCharacters = 13_200;
const maxMarkdownCharacters = 12_000;
const maxTableCharacters = 10_000;
const maxCellCharacters = 2_000;

/**
 * What Slack would say against these blocks, one line each: `must be less than 3001 characters
 * [json-pointer:/blocks/3/text/text]`. Empty: they are taken. `knowsFile` says which pictures of Slack's own there are.
 */
export function validateBlocks(surface: Surface, blocks: unknown, knowsFile: KnowsFile = () => true): string[] {
  const base = basePointers[surface];
  if (!Array.isArray(blocks)) return [problem("must provide an array", base)];
  const list: unknown[] = blocks;
  const found = list.flatMap((block, at) => [
    ...problemsOf(blockSchemas[surface].safeParse(block).error?.issues ?? [], block, `${base}/${at}`),
    ...doubledActions(block, `${base}/${at}`),
    ...brokenPictures(block, `${base}/${at}`, knowsFile),
    ...longCells(block, `${base}/${at}`),
  ]);
  return [...tooMany(list, maxBlocks[surface], base), ...found, ...doubledBlocks(list, base), ...sums(list, base)];
}

/** As `validateBlocks`, for a view: what stands around its blocks too. */
export function validateView(view: unknown, knowsFile: KnowsFile = () => true): string[] {
  const around = problemsOf(viewSchema.safeParse(view).error?.issues ?? [], view, "/view");
  const blocks = valueAt(view, ["blocks"]);
  if (!Array.isArray(blocks)) return around;
  const surface = valueAt(view, ["type"]) === "home" ? "home" : "modal";
  return [...around, ...validateBlocks(surface, blocks, knowsFile), ...viewRules(view, surface, blocks)];
}

/** Throws with every problem where Slack would not take the message; `msg_blocks_too_long` is one of them. */
export function assertValidMessage(blocks: unknown): void {
  const problems = [...validateBlocks("message", blocks), ...tooLong(blocks)];
  if (problems.length > 0) throw new Error(`Slack would refuse these blocks:\n${problems.join("\n")}`);
}

/** Characters of everything in the blocks that is shown, linked to or handed back: all strings but types, ids and styles. */
export function blockCharacters(blocks: unknown): number {
  return strings(blocks).reduce((sum, text) => sum + lengthOf(text), 0);
}

/** What a block takes beside its words, as far as is known. */
export const charactersOfBlock = 125;

/** What counts for the length of a message. */
export const messageCharacters = (blocks: readonly unknown[]): number =>
  blockCharacters(blocks) + blocks.length * charactersOfBlock;

const tooLong = (blocks: unknown): string[] => {
  const count = Array.isArray(blocks) ? messageCharacters(blocks) : 0;
  return count > maxMessageCharacters ? [`msg_blocks_too_long: ${count} characters`] : [];
};

const uncounted = new Set(["type", "block_id", "action_id", "style", "align"]);

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => (uncounted.has(key) ? [] : strings(held)));
}

const tooMany = (blocks: readonly unknown[], max: number, base: string): string[] =>
  blocks.length > max ? [problem(`no more than ${max} items allowed`, base)] : [];

/** Every object in a block with its path, the block itself first. */
function objectsIn(value: unknown, path: readonly (string | number)[] = []): [object, readonly (string | number)[]][] {
  if (Array.isArray(value)) return value.flatMap((held, at) => objectsIn(held, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  return [[value, path], ...Object.entries(value).flatMap(([key, held]) => objectsIn(held, [...path, key]))];
}

function doubled(
  objects: readonly [object, readonly (string | number)[]][],
  key: "block_id" | "action_id",
  base: string,
) {
  const seen = new Set<unknown>();
  return objects.flatMap(([object, path]) => {
    const id = valueAt(object, [key]);
    if (typeof id !== "string") return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem(`\`${key}\` "${id}" already exists`, pointerTo(base, [...path, key]))];
  });
}

const doubledActions = (block: unknown, base: string) => doubled(objectsIn(block), "action_id", base);
const doubledBlocks = (blocks: readonly unknown[], base: string) => doubled(objectsIn(blocks), "block_id", base);

/** Hosts that nobody reaches from Slack's side. */
const unreachable = /^https?:\/\/(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])/i;

function brokenPictures(block: unknown, base: string, knowsFile: KnowsFile): string[] {
  return objectsIn(block).flatMap(([object, path]) => {
    if (valueAt(object, ["type"]) !== "image") return [];
    const at = pointerTo(base, path);
    const address = valueAt(object, ["image_url"]);
    const file = valueAt(object, ["slack_file"]);
    if (typeof address === "string" && unreachable.test(address)) {
      return [problem("downloading image failed", `${at}/image_url`)];
    }
    if (typeof file !== "object" || file === null || knowsFile(file)) return [];
    return [problem("invalid slack file", `${at}/slack_file`)];
  });
}

function rowsOf(block: unknown): unknown[][] {
  const isTable = ["table", "data_table"].includes(String(valueAt(block, ["type"])));
  const rows = isTable ? valueAt(block, ["rows"]) : [];
  return Array.isArray(rows) ? rows.filter((row): row is unknown[] => Array.isArray(row)) : [];
}

/** Texts say themselves how long they may be; rich text in a cell is counted as a whole. */
function longCells(block: unknown, base: string): string[] {
  return rowsOf(block).flatMap((row, at) =>
    row.flatMap((cell, column) =>
      valueAt(cell, ["type"]) === "rich_text" && blockCharacters(cell) > maxCellCharacters
        ? [problem(`must be less than ${maxCellCharacters + 1} characters`, `${base}/rows/${at}/${column}`)]
        : [],
    ),
  );
}

/** What holds for all blocks of a kind together. */
function sums(blocks: readonly unknown[], base: string): string[] {
  const ofType = (type: string) => blocks.filter((block) => valueAt(block, ["type"]) === type);
  const markdown = ofType("markdown");
  const tables = blocks.flatMap(rowsOf);
  return [
    ...(markdown.length > 1 && blockCharacters(markdown) > maxMarkdownCharacters
      ? [problem(`markdown blocks must be less than ${maxMarkdownCharacters + 1} characters together`, base)]
      : []),
    ...(ofType("table").length > 1 ? [problem("only_one_table_allowed", base)] : []),
    ...(blockCharacters(tables) > maxTableCharacters
      ? [problem(`the cells of all tables must be less than ${maxTableCharacters + 1} characters together`, base)]
      : []),
  ];
}

function viewRules(view: unknown, surface: Surface, blocks: readonly unknown[]): string[] {
  const hasInput = blocks.some((block) => valueAt(block, ["type"]) === "input");
  const focused = objectsIn(blocks).filter(([object]) => valueAt(object, ["focus_on_load"]) === true);
  return [
    ...(surface === "modal" && hasInput && valueAt(view, ["submit"]) === undefined
      ? [problem("must define `submit` to use an `input` block in modals", "/view")]
      : []),
    ...(focused.length > 1 ? [problem("only one element can set `focus_on_load`", "/view/blocks")] : []),
  ];
}
