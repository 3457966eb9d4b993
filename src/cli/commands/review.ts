import Table from "cli-table3";
import { z } from "zod";
import type { CliContext } from "../context.ts";
import { figure } from "../format-figure.ts";
import { classWord } from "./accounts.ts";

const accountSchema = z
  .object({
    name: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    pending: z.string().nullable(),
    change: z.enum(["entered", "left", "promoted", "demoted", "held", "new", "gone"]),
    value: z.number().nullable(),
    lastValue: z.number().nullable(),
    why: z.string(),
    movers: z.array(z.object({ name: z.string(), change: z.number() }).loose()),
  })
  .loose();
const reviewSchema = z
  .object({
    id: z.string().nullable(),
    asOf: z.string(),
    lastAsOf: z.string().nullable(),
    counts: z.record(z.string(), z.number()),
    accounts: z.array(accountSchema),
  })
  .loose();
type Review = z.infer<typeof reviewSchema>;
type Account = z.infer<typeof accountSchema>;

export type ReviewFlags = { dryRun?: boolean };

/** `groundplan review`: the periodic re-rating, as a table or as the API's review. */
export async function reviewCommand(context: CliContext, { dryRun = false }: ReviewFlags): Promise<number> {
  const { api, asOf, json, out, say } = context;
  const review = await api.post("/v1/reviews", { ...(asOf && { asOf }), dryRun }, reviewSchema);
  if (json) {
    out(JSON.stringify(review, null, 2));
    return 0;
  }
  const { lastAsOf, accounts, counts } = review;
  out(say(lastAsOf ? "review.title" : "review.first", { day: review.asOf, last: lastAsOf ?? "" }));
  out(accounts.length > 0 ? tableOf(context, review) : say("accounts.none"));
  out(say("review.counts", { ...counts }));
  if (dryRun) out(say("review.dry-run"));
  return 0;
}

const columns = ["account", "change", "class", "score", "why", "movers"] as const;

function tableOf(context: CliContext, { accounts }: Review): string {
  const { say } = context;
  const table = new Table({
    head: columns.map((column) => say(`review.${column}`)),
    style: { head: [], border: [], compact: true },
  });
  for (const account of accounts) {
    table.push([
      account.name,
      say(`review.change.${account.change}`),
      classes(context, account),
      scores(account),
      account.why,
      moves(account),
    ]);
  }
  return table.toString();
}

/** The class held, or the way from one to the other; with what may follow at the next review. */
function classes(context: CliContext, { from, to, pending, change }: Account): string {
  const word = (held: string | null) => (held === null ? "–" : classWord(context, held));
  const moved = from === to ? classWord(context, to) : `${word(from)} → ${change === "gone" ? "–" : word(to)}`;
  return pending ? context.say("review.pending", { classes: moved, pending: word(pending) }) : moved;
}

function scores({ value, lastValue }: Account): string {
  return lastValue === null ? figure(value) : `${figure(lastValue)} → ${figure(value)}`;
}

/** What a tenth of a point cannot show did not move. */
function moves({ movers }: Account): string {
  const seen = movers.filter(({ change }) => Math.abs(change) >= 0.05);
  return seen.map(({ name, change }) => `${name} ${change > 0 ? "+" : ""}${figure(change)}`).join("; ") || "–";
}
