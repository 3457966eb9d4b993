import Table from "cli-table3";
import { z } from "zod";
import { localeOf } from "#domain/lang";
import { callSummarySchema } from "#domain/model-call";
import { type CliContext, query } from "../context.ts";

const pageSchema = z.object({ items: z.array(callSummarySchema), nextCursor: z.null() });
type Row = z.infer<typeof callSummarySchema>;

export type CallsFlags = { since?: string };

/** `groundplan calls`: what calls of the model took, by purpose, model and version of the prompt. */
export async function callsCommand(context: CliContext, { since }: CallsFlags): Promise<number> {
  const { api, json, out, say } = context;
  const from = since === undefined ? undefined : `${since}T00:00:00Z`;
  const page = await api.get(`/v1/model-calls/summary${query({ since: from })}`, pageSchema);
  if (json) out(JSON.stringify(page, null, 2));
  else if (page.items.length === 0) out(say("calls.none"));
  else out(tableOf(context, page.items));
  return 0;
}

const columns = [
  "purpose",
  "model",
  "prompt",
  "calls",
  "failed",
  "tokens",
  "cached",
  "prefix",
  "cost",
  "time",
] as const;

function tableOf({ say, lang }: CliContext, rows: readonly Row[]): string {
  const number = new Intl.NumberFormat(localeOf[lang]);
  const share = new Intl.NumberFormat(localeOf[lang], { style: "percent" });
  const table = new Table({
    head: columns.map((column) => say(`calls.${column}`)),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) {
    const { purpose, model, promptName, promptVersion, calls, failed, inputTokens, cachedTokens, outputTokens } = row;
    table.push([
      say("calls.purpose-word", { purpose }),
      model,
      promptName === null ? "–" : `${promptName} ${promptVersion ?? ""}`,
      number.format(calls),
      number.format(failed),
      `${number.format(inputTokens)} + ${number.format(outputTokens)}`,
      number.format(cachedTokens),
      row.prefixShare === null ? "–" : share.format(row.prefixShare),
      costOf(row),
      row.latencyMs === null ? "–" : `${(row.latencyMs / 1000).toFixed(1)} s`,
    ]);
  }
  return table.toString();
}

/** A plus where some calls have no price. */
function costOf({ costUsd, unpriced, calls }: Row): string {
  if (unpriced === calls) return "–";
  return `${costUsd.toFixed(4)}${unpriced > 0 ? " +" : ""}`;
}
