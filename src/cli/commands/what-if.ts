import { z } from "zod";
import { winRateChecklist } from "#domain/opportunity";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { findAccount } from "../find-account.ts";
import { findOpenDeal } from "../find-open-deal.ts";

const scoreSchema = z.object({ value: z.number().nullable(), explanation: z.array(z.string()) }).loose();
const answerSchema = z
  .object({
    before: scoreSchema,
    after: scoreSchema,
    difference: z.object({ explanation: z.array(z.string()) }).loose(),
    levers: z.array(z.object({ explanation: z.string() }).loose()),
    path: z
      .object({ steps: z.array(z.unknown()), explanation: z.array(z.string()) })
      .loose()
      .nullable(),
  })
  .loose();
const responseSchema = answerSchema.extend({
  subject: z.object({ name: z.string(), externalId: z.string() }).loose(),
  decisionChain: answerSchema.optional(),
});
type Answer = z.infer<typeof answerSchema>;

export type WhatIfFlags = { set?: string[]; opportunity?: string };

/** `groundplan what-if`: a score with some facts changed, and what would raise it; without `--set` only the latter. */
export async function whatIfCommand(context: CliContext, ref: string, flags: WhatIfFlags): Promise<number> {
  const { api, asOf, json, out } = context;
  const set = readChanges(context, flags.set ?? []);
  const path = await pathOf(context, ref, flags, [...set.keys()]);
  const response = await api.post(path, { ...(asOf && { asOf }), set: Object.fromEntries(set) }, responseSchema);
  if (json) {
    out(JSON.stringify(response, null, 2));
    return 0;
  }
  const { subject, decisionChain } = response;
  out(`${subject.name} (${subject.externalId})`);
  out(`\n${linesOf(context, response, set.size > 0).join("\n")}`);
  if (decisionChain) out(`\n${linesOf(context, decisionChain, changesPeople(set)).join("\n")}`);
  return 0;
}

/** Where to ask: of the deal where one is named, or where only a deal has the factor, else of the account. */
async function pathOf(context: CliContext, ref: string, flags: WhatIfFlags, factors: string[]): Promise<string> {
  const account = await findAccount(context, ref);
  if (flags.opportunity === undefined && !factors.some(isOfDeal)) return `/v1/accounts/${account.id}/what-if`;
  const deal = await findOpenDeal(context, account, flags.opportunity);
  return `/v1/opportunities/${deal.id}/what-if`;
}

const elements = Object.keys(winRateChecklist);
const items: readonly string[] = Object.values(winRateChecklist).flat();
const dealPrefixes = [...elements, "contact", "competitor"];

/** `budgetConfirmed`, `commercial.budgetConfirmed`, `contact.C1.stance`, `competitor.Huaxin.solution`. */
function isOfDeal(factor: string): boolean {
  if (factor === "requirementShapedByCompetitor" || items.includes(factor)) return true;
  return dealPrefixes.some((prefix) => factor.startsWith(`${prefix}.`));
}

function changesPeople(set: ReadonlyMap<string, string>): boolean {
  return [...set.keys()].some((factor) => factor.startsWith("contact."));
}

/** @throws CliError for what is no `factor=value`, and for a factor given twice. */
function readChanges({ say }: CliContext, given: readonly string[]): Map<string, string> {
  const set = new Map<string, string>();
  for (const text of given) {
    const at = text.indexOf("=");
    const factor = text.slice(0, at).trim();
    if (at < 1 || factor === "") throw new CliError(say("what-if.bad-set", { text }));
    if (set.has(factor)) throw new CliError(say("what-if.set-twice", { factor }));
    set.set(factor, text.slice(at + 1).trim());
  }
  return set;
}

const leversShown = 5;

function linesOf({ say }: CliContext, { before, after, difference, levers, path }: Answer, changed: boolean): string[] {
  const [now = ""] = before.explanation;
  const [then = ""] = after.explanation;
  const head = changed
    ? [say("what-if.before", { score: now }), say("what-if.after", { score: then }), ...difference.explanation]
    : [now];
  // Without a score the step is to collect what is missing, and its sentences say what.
  if (after.value === null) return changed ? [...head, ...after.explanation.slice(1)] : after.explanation;
  const best = levers.slice(0, leversShown).map(({ explanation }) => `- ${explanation}`);
  const steps = best.length > 0 ? [say("what-if.levers"), ...best] : [say("what-if.no-levers")];
  // One step to the next band stands among the levers already.
  const way = path && path.steps.length > 1 ? path.explanation : [];
  return [...head, ...steps, ...way];
}
