import Table from "cli-table3";
import { z } from "zod";
import type { CliMessage } from "#text/cli.en";
import { type CliContext, query } from "../context.ts";
import { findAccount } from "../find-account.ts";

const kinds = ["person", "organisation", "product", "money", "date"] as const;
const kindSchema = z.enum(kinds);
type Kind = z.infer<typeof kindSchema>;
const kindWord = {
  person: "mentions.person",
  organisation: "mentions.organisation",
  product: "mentions.product",
  money: "mentions.money",
  date: "mentions.date",
} as const satisfies Record<Kind, CliMessage>;

const namesSchema = z
  .object({
    pending: z.int(),
    items: z.array(
      z
        .object({
          kind: kindSchema,
          name: z.string(),
          refId: z.string().nullable(),
          mentions: z.int(),
          lastDate: z.string().nullable(),
        })
        .loose(),
    ),
    unlinkedPeople: z.array(z.object({ message: z.string() }).loose()),
  })
  .loose();
const passagesSchema = z
  .object({
    items: z.array(
      z
        .object({
          title: z.string(),
          date: z.string().nullable(),
          mentions: z.array(z.object({ kind: kindSchema, text: z.string() }).loose()),
        })
        .loose(),
    ),
    nextCursor: z.string().nullable(),
  })
  .loose();

type Names = z.infer<typeof namesSchema>;
type Passages = z.infer<typeof passagesSchema>;

export const mentionKindNames: readonly string[] = kinds;
export type MentionsFlags = { kind?: string; cursor?: string; limit?: string };

/** `groundplan mentions`: who, what, how much and when an account's notes name, and people in them who are no contact. */
export async function mentionsCommand(context: CliContext, ref: string, flags: MentionsFlags): Promise<number> {
  const { api, asOf, json, out, note, say } = context;
  const account = await findAccount(context, ref);
  const path = `/v1/accounts/${account.id}/mentions`;
  const names = await api.get(`${path}/names${query({ asOf })}`, namesSchema);
  const passages = await api.get(`${path}${query({ asOf, ...flags })}`, passagesSchema);
  if (json) {
    out(JSON.stringify({ ...names, passages }, null, 2));
    return 0;
  }
  out(account.name);
  const shown = names.items.filter(({ kind }) => flags.kind === undefined || kind === flags.kind);
  if (shown.length > 0) out(tableOf(context, shown));
  showValues(context, passages);
  showStrangers(context, names);
  if (names.items.length + passages.items.length + names.unlinkedPeople.length === 0) out(say("mentions.none"));
  if (names.pending > 0) note(say("mentions.pending", { count: names.pending }));
  return 0;
}

const columns = ["kind", "name", "times", "last"] as const;

function tableOf({ say }: CliContext, items: Names["items"]): string {
  const table = new Table({
    head: columns.map((column) => say(`mentions.${column}`)),
    colAligns: ["left", "left", "right", "left"],
    style: { head: [], border: [], compact: true },
  });
  for (const { kind, name, refId, mentions, lastDate } of items) {
    const known = refId === null ? `${name} ${say("mentions.rival")}` : name;
    table.push([say(kindWord[kind]), known, mentions, lastDate ?? ""]);
  }
  return table.toString();
}

/** Amounts and dates where they were written. */
function showValues({ say, out }: CliContext, { items, nextCursor }: Passages): void {
  const lines = items.flatMap(({ date, title, mentions }) => {
    const values = mentions.filter(({ kind }) => kind === "money" || kind === "date").map(({ text }) => text);
    return values.length > 0 ? [`- ${[date, title].filter(Boolean).join(" · ")}: ${values.join(" · ")}`] : [];
  });
  if (lines.length > 0) out(`\n${say("mentions.values")}\n${lines.join("\n")}`);
  if (nextCursor !== null) out(say("mentions.more", { cursor: nextCursor }));
}

function showStrangers({ say, out }: CliContext, { unlinkedPeople }: Names): void {
  const lines = unlinkedPeople.map(({ message }) => `- ${message}`);
  if (lines.length > 0) out(`\n${say("mentions.unlinked")}\n${lines.join("\n")}`);
}
