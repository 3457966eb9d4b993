import type { Need, NeedQuote, needStatuses } from "#domain/need";
import { holdsQuote } from "./find-quote.ts";

export type NeedStatus = (typeof needStatuses)[number];
type StatedNeed = Pick<Need, "holderId" | "status" | "quotes">;

/** Texts of the notes by ref; null where nobody gave them, so that no quotation can be looked up. */
export type NoteTexts = ReadonlyMap<string, string> | null;

/** Why a quotation does not count. */
export type QuoteFault = "empty-quote" | "note-not-found" | "quote-not-in-note";
/** Why a need holds less than it claims. */
export type LoweringReason = QuoteFault | "no-quote" | "holder-unknown" | "not-holders-words";

export type JudgedNeed = {
  /** What the quotations carry, at most what was claimed. */
  held: NeedStatus;
  /** Null where the claim stands. */
  reason: LoweringReason | null;
  counted: NeedQuote[];
  rejected: (NeedQuote & { fault: QuoteFault })[];
};

/** The gravest first: words that are not in their note outweigh a note that nobody has. */
const faults = ["quote-not-in-note", "note-not-found", "empty-quote"] as const satisfies QuoteFault[];
const rank = { hypothesis: 0, supported: 1, confirmed: 2 } as const satisfies Record<NeedStatus, number>;

/**
 * The status a need's quotations carry (`10-method.md §10`): `supported` by any quotation that stands in its note,
 * `confirmed` by one that its holder spoke. A status is lowered to that, never raised above the claim: only whoever
 * keeps the record says that a need is confirmed.
 */
export function judgeNeed(need: StatedNeed, notes: NoteTexts): JudgedNeed {
  const judged = need.quotes.map((quote) => ({ quote, fault: faultOf(quote, notes) }));
  const counted = judged.filter(({ fault }) => fault === null).map(({ quote }) => quote);
  const rejected = judged.flatMap(({ quote, fault }) => (fault ? [{ ...quote, fault }] : []));
  const carried = carriedBy(counted, need.holderId);
  if (rank[need.status] <= rank[carried]) return { held: need.status, reason: null, counted, rejected };
  const reason = carried === "hypothesis" ? (worstOf(rejected) ?? "no-quote") : unconfirmed(need, rejected);
  return { held: carried, reason, counted, rejected };
}

function carriedBy(counted: readonly NeedQuote[], holderId: string | null): NeedStatus {
  if (counted.length === 0) return "hypothesis";
  return isSpokenBy(counted, holderId) ? "confirmed" : "supported";
}

/** True when one of the quotations is in the holder's own words. */
export function isSpokenBy(quotes: readonly NeedQuote[], holderId: string | null): boolean {
  return holderId !== null && quotes.some(({ speakerId }) => speakerId === holderId);
}

function unconfirmed({ holderId }: StatedNeed, rejected: JudgedNeed["rejected"]): LoweringReason {
  if (holderId === null) return "holder-unknown";
  return worstOf(rejected.filter(({ speakerId }) => speakerId === holderId)) ?? "not-holders-words";
}

function worstOf(rejected: JudgedNeed["rejected"]): QuoteFault | null {
  return faults.find((fault) => rejected.some((quote) => quote.fault === fault)) ?? null;
}

function faultOf({ noteRef, quote }: NeedQuote, notes: NoteTexts): QuoteFault | null {
  if (!/[\p{L}\p{N}]/u.test(quote)) return "empty-quote";
  if (notes === null) return null;
  const text = notes.get(noteRef);
  if (text === undefined) return "note-not-found";
  return holdsQuote(text, quote) ? null : "quote-not-in-note";
}
