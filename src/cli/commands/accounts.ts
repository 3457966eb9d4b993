import Table from "cli-table3";
import { z } from "zod";
import type { CliMessage } from "#text/cli.en";
import { cliEn } from "#text/cli.en";
import { type CliContext, query } from "../context.ts";
import { figure, money } from "../format-figure.ts";

const rowSchema = z
  .object({
    id: z.string(),
    externalId: z.string(),
    name: z.string(),
    class: z.string().nullable(),
    ownerName: z.string().nullable(),
    scorecard: z.object({ value: z.number().nullable() }).loose(),
    rfm: z.object({ value: z.number().nullable(), band: z.string() }).loose(),
    winRate: z.object({ value: z.number(), band: z.string() }).loose().nullable(),
    revenue12m: z.object({ amount: z.string(), currency: z.string() }).nullable(),
    openAmount: z.object({ amount: z.string(), currency: z.string() }).nullable(),
    lastOrderOn: z.string().nullable(),
  })
  .loose();
const pageSchema = z.object({ items: z.array(rowSchema), nextCursor: z.string().nullable(), asOf: z.string() });

export type AccountsFlags = { class?: string; sort?: string };

function isMessage(key: string): key is CliMessage {
  return Object.hasOwn(cliEn, key);
}

/** The word for a class of the scorecard. */
export function classWord({ say }: CliContext, word: string | null): string {
  const key = `class.${word ?? "insufficient"}`;
  return isMessage(key) ? say(key) : key;
}

/** `groundplan accounts`: every account, as a table or as the API's list. */
export async function accountsCommand(context: CliContext, flags: AccountsFlags): Promise<number> {
  const items: z.infer<typeof rowSchema>[] = [];
  let cursor: string | undefined;
  do {
    const path = `/v1/accounts${query({ ...flags, cursor, limit: 200, asOf: context.asOf })}`;
    const page = await context.api.get(path, pageSchema);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  if (context.json) context.out(JSON.stringify({ items, nextCursor: null }, null, 2));
  else if (items.length === 0) context.out(context.say("accounts.none"));
  else context.out(tableOf(context, items));
  return 0;
}

const columns = ["name", "class", "scorecard", "rfm", "win-rate", "revenue", "open", "last-order", "owner"] as const;

function tableOf(context: CliContext, items: readonly z.infer<typeof rowSchema>[]): string {
  const { say, lang } = context;
  const table = new Table({
    head: columns.map((column) => say(`accounts.${column}`)),
    colAligns: ["left", "left", "right", "left", "left", "right", "right", "left", "left"],
    style: { head: [], border: [], compact: true },
  });
  for (const row of items) {
    table.push([
      row.name,
      classWord(context, row.class),
      figure(row.scorecard.value),
      row.rfm.value === null ? "–" : `${figure(row.rfm.value)} ${row.rfm.band}`,
      row.winRate ? `${figure(row.winRate.value)}% ${row.winRate.band}` : "–",
      money(row.revenue12m, lang),
      money(row.openAmount, lang),
      row.lastOrderOn ?? "–",
      row.ownerName ?? "–",
    ]);
  }
  return table.toString();
}
