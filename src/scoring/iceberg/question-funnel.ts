import type { NeedQuote, needKinds } from "#domain/need";
import { isSpokenBy, type NeedStatus } from "./need-status.ts";

/** The question funnel (问题漏斗) from wide to narrow. */
export const funnelStages = ["open", "probing", "closed"] as const;
export type FunnelStage = (typeof funnelStages)[number];
export type QuestionKey = "need.question.open.unheld" | `need.question.${FunnelStage}.${(typeof needKinds)[number]}`;

/** The next question about one unverified need; the catalogue holds its words under `key`. */
export type NeedQuestion = {
  needId: string;
  stage: FunnelStage;
  key: QuestionKey;
  /** Fills `{statement}`. */
  statement: string;
  /** Contact who is asked, fills `{person}`; null where the holder is still to be found. */
  personId: string | null;
};

type AskedNeed = {
  id: string;
  statement: string;
  holderId: string | null;
  kind: (typeof needKinds)[number];
  held: NeedStatus;
  counted: readonly NeedQuote[];
};

/**
 * The stage by how much is known (`10-method.md §10`): `open` without a holder or a quotation; `probing` where only
 * others have said it; `closed` where the note quotes it without naming who spoke, or the holder has said it and the
 * record does not yet say confirmed, so that one yes or no settles it. Null for a confirmed need.
 */
export function nextQuestion({ id, statement, holderId, kind, held, counted }: AskedNeed): NeedQuestion | null {
  if (held === "confirmed") return null;
  const stage = stageOf(counted, holderId);
  const key = holderId === null ? "need.question.open.unheld" : (`need.question.${stage}.${kind}` as const);
  return { needId: id, stage, key, statement, personId: holderId };
}

function stageOf(counted: readonly NeedQuote[], holderId: string | null): FunnelStage {
  if (holderId === null || counted.length === 0) return "open";
  const maybeOwn = isSpokenBy(counted, holderId) || counted.some(({ speakerId }) => speakerId === null);
  return maybeOwn ? "closed" : "probing";
}
