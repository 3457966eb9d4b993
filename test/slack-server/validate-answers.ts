import { z } from "zod";
import { problemsOf, valueAt } from "./blocks/slack-problems.ts";
import { chars, items, option, optionGroup } from "./blocks/text-schemas.ts";
import { type KnowsFile, validateView } from "./validate-blocks.ts";

const viewAnswer = z.discriminatedUnion("response_action", [
  z.strictObject({ response_action: z.literal("clear") }),
  z.strictObject({ response_action: z.literal("update"), view: z.unknown() }),
  z.strictObject({ response_action: z.literal("push"), view: z.unknown() }),
  z.strictObject({ response_action: z.literal("errors"), errors: z.record(z.string(), chars(2000)) }),
]);

/** What Slack would say against the answer to a modal that was sent; an empty answer closes it. `sent`: that modal. */
export function validateViewAnswer(answer: unknown, sent: unknown, knowsFile?: KnowsFile): string[] {
  if (isEmpty(answer)) return [];
  const problems = problemsOf(viewAnswer.safeParse(answer).error?.issues ?? [], answer, "");
  const action = valueAt(answer, ["response_action"]);
  if (action === "update" || action === "push") {
    return [...problems, ...validateView(valueAt(answer, ["view"]), knowsFile)];
  }
  return [...problems, ...strayErrors(answer, sent)];
}

const isEmpty = (answer: unknown): boolean =>
  answer === "" || answer === undefined || (typeof answer === "object" && Object.keys(answer ?? {}).length === 0);

/** An error belongs to the block of a field. */
function strayErrors(answer: unknown, sent: unknown): string[] {
  const blocks = valueAt(sent, ["blocks"]);
  const inputs = (Array.isArray(blocks) ? blocks : []).filter((block) => valueAt(block, ["type"]) === "input");
  const ids = inputs.map((block) => valueAt(block, ["block_id"]));
  return Object.keys(valueAt(answer, ["errors"]) ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => `no input block with this block_id [json-pointer:/errors/${id}]`);
}

const groupsAnswer = z.strictObject({ option_groups: items(optionGroup, 100, 0) });
const listAnswer = z.strictObject({ options: items(option, 100, 0) });

/** What Slack would say against the options given for words typed into a menu. */
export function validateOptions(answer: unknown): string[] {
  const schema = valueAt(answer, ["option_groups"]) === undefined ? listAnswer : groupsAnswer;
  return problemsOf(schema.safeParse(answer).error?.issues ?? [], answer, "");
}
