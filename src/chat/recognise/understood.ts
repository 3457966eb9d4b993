import type { DraftKind } from "#domain/draft";
import type { FactPath } from "#drafting/fact-words";
import type { Named } from "../chat-tools.ts";
import type { Intent } from "../intents.ts";
import type { AskedTopic } from "./read-topic.ts";
import type { ScoredIntent } from "./score-intents.ts";

/** A period a question asks about. */
export type AskedPeriod =
  | { type: "last12m" }
  | { type: "prior12m" }
  /** A calendar year, half, quarter, month or a count of days from today: both ends included. */
  | { type: "range"; from: string; to: string };

export type AccountTrait = "growing" | "shrinking" | "overdue-payments" | "visit-overdue" | "false-key" | "open-deals";

/** Which accounts a list is asked for; all of it has to fit. */
export type AccountFilter = {
  classes: readonly string[];
  /** Owners by name. */
  words: readonly string[];
  /** No contact for at least this many days. */
  silentDays: number | null;
  /** No order for at least this many days. */
  orderlessDays: number | null;
  traits: readonly AccountTrait[];
};

/** What a list of accounts is ordered by. */
export const accountOrders = [
  "revenue",
  "win-rate",
  "potential",
  "scorecard",
  "rfm",
  "growth",
  "open-amount",
  "profit",
] as const;
export type AccountOrder = (typeof accountOrders)[number];

/** A question on its own. */
export type Recognised = {
  question: string;
  /** In lower case, with a mark for each name. */
  masked: string;
  named: readonly Named[];
  /** Likeliest first. */
  intents: readonly ScoredIntent[];
  /** What reads as a name and fits nothing on record, in lower case. */
  unknownName: string | null;
  topic: AskedTopic | null;
  /** A function somebody is asked for by. */
  post: string | null;
  attribute: FactPath | null;
  period: AskedPeriod | null;
  limit: number | null;
  /** The smallest are asked for, not the largest. */
  isLowest: boolean;
  order: AccountOrder | null;
  filter: AccountFilter;
  draftKind: DraftKind | null;
  /** Text of a note to be added. */
  noteText: string | null;
  /** Whom and what the text of that note names: asked only where nothing else tells whose note it is. */
  namedInNote: readonly Named[];
};

/** A question within its conversation: what it left open was taken from there. */
export type Understood = Recognised & {
  intent: Intent | null;
  /** The accounts asked about, the one spoken of first. */
  accountIds: readonly string[];
  /** Records that one name of the question fits equally well; then nothing else is settled. */
  candidates: readonly Named[];
  personId: string | null;
  dealId: string | null;
  productId: string | null;
  rival: string | null;
  /** What the last question was about, where this one goes on from it. */
  lastTopic: string | null;
  /** True where the account was not named but taken from the conversation. */
  isFollowUp: boolean;
};
