import { z } from "zod";
import type { CliContext } from "../context.ts";

const task = z
  .object({
    name: z.string(),
    done: z.string(),
    columnName: z.string(),
    phaseName: z.string(),
    ownerRoleName: z.string(),
  })
  .loose();
const measure = z
  .object({
    name: z.string(),
    done: z.string(),
    kindName: z.string(),
    familyName: z.string(),
    ownerRoleName: z.string(),
  })
  .loose();
const document = z
  .object({ name: z.string(), phaseName: z.string(), purpose: z.string(), contents: z.array(z.string()) })
  .loose();
const rhythm = z
  .object({ name: z.string(), whenName: z.string(), inputs: z.array(z.string()), outputs: z.array(z.string()) })
  .loose();

export const catalogueNames = ["tasks", "measures", "documents", "rhythm"] as const;
export type CatalogueName = (typeof catalogueNames)[number];

/** A heading, given once for the items in a row that share it, and the lines under it. */
type Entry = { heading: string; lines: string[] };
type Printer = (context: CliContext) => Promise<{ list: unknown; entries: Entry[] }>;

/** How one catalogue is fetched and laid out. */
function printer<Item extends z.ZodType>(
  name: CatalogueName,
  item: Item,
  lay: (item: z.infer<Item>, context: CliContext) => Entry,
): Printer {
  const schema = z.object({ items: z.array(item), nextCursor: z.null() });
  return async (context) => {
    const list = await context.api.get(`/v1/catalogues/${name}`, schema);
    return { list, entries: list.items.map((held) => lay(held, context)) };
  };
}

const printers = {
  tasks: printer("tasks", task, ({ name, done, columnName, phaseName, ownerRoleName }) => ({
    heading: columnName,
    lines: [`  ${name}  [${phaseName} · ${ownerRoleName}]`, `    → ${done}`],
  })),
  measures: printer("measures", measure, ({ name, done, kindName, familyName, ownerRoleName }) => ({
    heading: `${kindName} · ${familyName}`,
    lines: [`  ${name}  [${ownerRoleName}]`, `    → ${done}`],
  })),
  documents: printer("documents", document, ({ name, phaseName, purpose, contents }) => ({
    heading: phaseName,
    lines: [`  ${name}  ${purpose}`, ...contents.map((content) => `    - ${content}`)],
  })),
  rhythm: printer("rhythm", rhythm, ({ name, whenName, inputs, outputs }, { say }) => ({
    heading: `${name}  [${whenName}]`,
    lines: [
      `  ${say("catalogue.inputs", { list: inputs.join(say("catalogue.join")) })}`,
      `  ${say("catalogue.outputs", { list: outputs.join(say("catalogue.join")) })}`,
    ],
  })),
} as const satisfies Record<CatalogueName, Printer>;

/** `groundplan catalogue`: tasks, measures, documents or the working year, in words or as the API's list. */
export async function catalogueCommand(context: CliContext, name: CatalogueName): Promise<number> {
  const { list, entries } = await printers[name](context);
  if (context.json) context.out(JSON.stringify(list, null, 2));
  else context.out(entries.flatMap((entry, at) => linesOf(entry, entries[at - 1])).join("\n"));
  return 0;
}

function linesOf({ heading, lines }: Entry, before: Entry | undefined): string[] {
  if (before === undefined) return [heading, ...lines];
  return heading === before.heading ? lines : ["", heading, ...lines];
}
