import { z } from "zod";
import { type Explainer, flagLines, headline } from "../rules/explain-parts.ts";
import { settle } from "../rules/score-value.ts";
import type { ScoringText } from "../rules/scoring-text.ts";
import { classOrder } from "../scorecard/scorecard.ts";
import { reRatingChanges, reRatingReasons } from "./rate-again.ts";

const classSchema = z.enum(classOrder).nullable();
const accountSchema = z.object({
  accountId: z.string(),
  from: classSchema,
  to: classSchema,
  pending: classSchema,
  change: z.enum(reRatingChanges),
  reason: z.enum(reRatingReasons),
  cutOff: z.number().nullable(),
  value: z.number().nullable(),
  movers: z.array(z.object({ id: z.string(), change: z.number() })),
});
const members = z.object({
  lastAsOf: z.string().nullable(),
  accounts: z.array(accountSchema),
  keyAccounts: z.object({ accountIds: z.array(z.string()) }),
});
/** What of a re-rated account is told. */
export type ToldAccount = z.infer<typeof accountSchema>;

/** Periodic re-rating (`10-method.md §5`): the key-account list, then every account that moved or nearly did. */
export const explainReRating: Explainer = (score, text) => {
  const { lastAsOf, accounts, keyAccounts } = members.parse(score);
  const quiet = accounts.filter(isQuiet).map(({ accountId }) => text.person(accountId));
  const keys = keyAccounts.accountIds.map(text.person);
  return [
    score.band === "first"
      ? text.say("re-rating.first")
      : headline(score, text, (value) => text.say("re-rating.headline", { value, last: lastAsOf ?? "–" })),
    keys.length > 0
      ? text.say("re-rating.key-list", { n: keys.length, list: text.list(keys) })
      : text.say("re-rating.no-key"),
    ...reRatingChanges.flatMap((change) =>
      accounts.filter((account) => account.change === change && !isQuiet(account)).map((one) => tell(one, text)),
    ),
    ...(quiet.length > 0 ? [text.say("re-rating.unchanged", { list: text.list(quiet) })] : []),
    ...flagLines(score, text),
  ];
};

function isQuiet({ change, reason }: ToldAccount): boolean {
  return change === "held" && reason === "no-crossing";
}

/** What became of one account and why, what may come next, and what moved its value. */
export function tell(account: ToldAccount, text: ScoringText): string {
  const { accountId, from, to, change, pending } = account;
  const name = text.person(accountId);
  const className = (held: string | null) => text.name(`class.${held}`, "–");
  const values = { name, from: className(from), to: className(to), why: why(account, text) };
  if (change === "gone") return text.say("re-rating.gone", values);
  if (to === null) return text.say("re-rating.unrated", values);
  const next = pending ? [text.say("re-rating.pending", { class: className(pending) })] : [];
  const sentences = [text.say(`re-rating.${change}`, values), ...next, ...moversLine(account, text)];
  return sentences.join(text.say("re-rating.join"));
}

function why({ reason, value, cutOff }: ToldAccount, text: ScoringText): string {
  if (reason === "gone") return "";
  return text.say(`re-rating.why.${reason}`, {
    value: text.figure(value ?? 0),
    cutOff: text.figure(cutOff ?? 0),
    distance: text.figure(settle(Math.abs((value ?? 0) - (cutOff ?? 0)))),
    side: (value ?? 0) >= (cutOff ?? 0) ? "above" : "below",
  });
}

function moversLine({ movers }: ToldAccount, text: ScoringText): string[] {
  if (movers.length === 0) return [];
  const moves = movers.map(({ id, change }) =>
    text.say("re-rating.mover", {
      name: text.name(`factor.scorecard.${id}`, id),
      change: `${change > 0 ? "+" : ""}${text.figure(change)}`,
    }),
  );
  return [text.say("re-rating.movers", { list: moves.join(text.say("join.reasons")) })];
}
