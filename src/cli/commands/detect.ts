import { z } from "zod";
import { type CliContext, query } from "../context.ts";
import { findAccount } from "../find-account.ts";

const quote = z.object({ ref: z.string(), date: z.string().nullable(), quote: z.string() }).loose();
const side = z.object({ source: z.string(), quote: z.string().optional() }).loose();
const detectionsSchema = z.object({
  asOf: z.string(),
  contradictions: z.array(z.object({ message: z.string(), sides: z.array(side) }).loose()),
  unmappedPeople: z.array(z.object({ message: z.string(), quotes: z.array(quote) }).loose()),
  risingStars: z.array(z.object({ message: z.string(), quotes: z.array(quote) }).loose()),
});

/** `groundplan detect`: contradictions, people on no map and rising stars of one account, with their quotations. */
export async function detectCommand(context: CliContext, ref: string): Promise<number> {
  const { api, asOf, json, out, say } = context;
  const account = await findAccount(context, ref);
  const found = await api.get(`/v1/accounts/${account.id}/detections${query({ asOf })}`, detectionsSchema);
  if (json) {
    out(JSON.stringify(found, null, 2));
    return 0;
  }
  out(account.name);
  const { contradictions, unmappedPeople, risingStars } = found;
  const blocks = [
    ["detect.contradictions", contradictions.map(({ message, sides }) => entry(message, quotesOf(sides)))],
    ["detect.unmapped", unmappedPeople.map(({ message, quotes }) => entry(message, quotes.map(cited)))],
    ["detect.rising", risingStars.map(({ message, quotes }) => entry(message, quotes.map(cited)))],
  ] as const;
  for (const [heading, entries] of blocks) if (entries.length > 0) out(`\n${say(heading)}\n${entries.join("\n")}`);
  if (blocks.every(([, entries]) => entries.length === 0)) out(say("detect.none"));
  return 0;
}

function entry(message: string, quotes: readonly string[]): string {
  return [`- ${message}`, ...quotes.map((text) => `    ${text}`)].join("\n");
}

function quotesOf(sides: z.infer<typeof side>[]): string[] {
  return sides.flatMap(({ quote: text }) => (text === undefined ? [] : [text]));
}

function cited({ ref, date, quote: text }: z.infer<typeof quote>): string {
  return `${[ref, date].filter((part) => part !== null).join(", ")}: ${text}`;
}
