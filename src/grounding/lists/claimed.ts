import type { MemberMention } from "./closed-list.ts";

const clauseEnd = /,(?!\d)|[，；;。！？!?\n]/;
/** What is still to be reached, or was once so, is not stated to be so. */
const notNow =
  /升到|升至|提升|达到|成为|变成|发展为|目标|争取|培养(?!客户)|寻找|还差|曾|原为|原来|此前|上次|过去|\b(?:become|reach|towards?|goal|target|next|missing|short of|lacks?|raise|from(?= (?:(?:an?|the|level|band|class|grade|rung|stage|segment) )*\S*\s*$)|rises? to|moves? to|aim|formerly|previously|used to|if|would|could|before|until|asks? for)\b/;
const denial =
  /(?:不是|不属于|不算|并非|而非|非|不再是|\b(?:not|never|no longer|n't|isn't)(?: (?:as|in|an?|the|yet)){0,2})\s?$/;

/** The words of the same clause before a place. */
export function clauseBefore(folded: string, start: number): string {
  const before = folded.slice(Math.max(0, start - 80), start);
  return before.split(clauseEnd).at(-1) ?? before;
}

/**
 * Sentences that tell somebody what to do state nothing of how things are, with “As things stand,” before them or not;
 * “win rate” and “visit cadence” tell nobody.
 */
const imperative =
  /^(?:[^,:;.]{0,30}[:,])?\s*(?:find|put|give|bring|build|win|ask|show|settle|agree|visit|meet|get|make|offer|prepare|develop|gain|seek)\b(?! (?:rates?|ratio|probability|chances?|odds|share|price|cadence|calendar|rhythm|is|was|are|were|has|had)\b)/;

/** A goal, a wish, a condition or a memory is spoken of before the place, or the sentence is an order. */
export function isNotNow(folded: string, start: number): boolean {
  return imperative.test(folded.slice(0, start)) || notNow.test(clauseBefore(folded, start));
}

/** How a member is spoken of: as holding, as not holding, or as a goal or a memory (null). */
export function assertionOf(folded: string, { start }: Pick<MemberMention, "start">): boolean | null {
  const before = clauseBefore(folded, start);
  if (isNotNow(folded, start)) return null;
  return !denial.test(before);
}
