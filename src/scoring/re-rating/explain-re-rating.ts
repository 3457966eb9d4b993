import { type ReRatedAccount, reRatingScoreSchema, reviewChanges } from "#domain/review";
import { type Explainer, flagLines, headline } from "../rules/explain-parts.ts";
import { settle } from "../rules/score-value.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const members = reRatingScoreSchema.pick({ lastAsOf: true, accounts: true, keyAccounts: true });

/** Periodic re-rating (`10-method.md §5`): the key-account list, then every account that moved or nearly did. */
export const explainReRating: Explainer = (score, text) => {
  const { lastAsOf, accounts, keyAccounts } = members.parse(score);
  const quiet = accounts.filter(isQuiet).map(({ accountId }) => text.person(accountId));
  const unrated = accounts.filter(isUnrated).map(({ accountId }) => text.person(accountId));
  const keys = keyAccounts.accountIds.map(text.person);
  return [
    score.band === "first"
      ? text.say("re-rating.first")
      : headline(score, text, (value) => text.say("re-rating.headline", { value, last: lastAsOf ?? "–" })),
    keys.length > 0
      ? text.say("re-rating.key-list", { n: keys.length, list: text.list(keys) })
      : text.say("re-rating.no-key"),
    ...reviewChanges.flatMap((change) =>
      accounts
        .filter((account) => account.change === change && !isQuiet(account) && !isUnrated(account))
        .map((account) => explainReRated(account, text)),
    ),
    ...(quiet.length > 0 ? [text.say("re-rating.unchanged", { list: text.list(quiet) })] : []),
    ...(unrated.length > 0 ? [text.say("re-rating.unrated", { list: text.list(unrated) })] : []),
    ...flagLines(score, text),
  ];
};

function isQuiet({ change, reason }: ReRatedAccount): boolean {
  return change === "held" && reason === "no-crossing";
}

function isUnrated({ to, change }: ReRatedAccount): boolean {
  return to === null && change !== "gone";
}

/** What became of one account and why, what may come next, and what moved its value. */
export function explainReRated(account: ReRatedAccount, text: ScoringText): string {
  const { accountId, from, to, change, pending } = account;
  const name = text.person(accountId);
  const className = (held: string | null) => text.name(`class.${held}`, "–");
  const values = { name, from: className(from), to: className(to), why: reasonWords(account, text) };
  if (change === "gone") return text.say("re-rating.gone", values);
  const next = pending ? [text.say("re-rating.pending", { class: className(pending) })] : [];
  const sentences = [text.say(`re-rating.${change}`, values), ...next, ...moversLine(account, text)];
  return sentences.join(text.say("re-rating.join"));
}

/** The clause that gives the reason. */
export function reasonWords({ reason, to, value, cutOff }: ReRatedAccount, text: ScoringText): string {
  return text.say(`re-rating.why.${reason}`, {
    value: text.figure(value ?? 0),
    cutOff: text.figure(cutOff ?? 0),
    distance: text.figure(settle(Math.abs((value ?? 0) - (cutOff ?? 0)))),
    rated: to === null ? "no" : "yes",
    side: (value ?? 0) >= (cutOff ?? 0) ? "above" : "below",
  });
}

function moversLine({ movers }: ReRatedAccount, text: ScoringText): string[] {
  if (movers.length === 0) return [];
  const moves = movers.map(({ id, change }) =>
    text.say("re-rating.mover", {
      name: text.name(`factor.scorecard.${id}`, id),
      change: `${change > 0 ? "+" : ""}${text.figure(change)}`,
    }),
  );
  return [text.say("re-rating.movers", { list: moves.join(text.say("join.reasons")) })];
}
