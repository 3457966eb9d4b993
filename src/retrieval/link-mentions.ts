import type { Day } from "#domain/day";
import type { Mention } from "#domain/mention";
import { listUnlinkedPassages, replaceMentions } from "#store/mentions";
import type { Tx } from "#store/tx";
import type { FindNames } from "./find-names.ts";

export type MentionFinders = {
  names: FindNames;
  /** Money and dates; `day` is that of the note. */
  values: (text: string, day: Day | null) => Mention[];
};

const passagesAtOnce = 500;

/**
 * Finds what the next few hundred passages name that have not been looked through since names changed.
 * @returns how many were looked through; 0 when none is left
 */
export async function linkNextMentions(tx: Tx, orgId: string, { names, values }: MentionFinders): Promise<number> {
  const passages = await listUnlinkedPassages(tx, orgId, passagesAtOnce);
  const found = passages.map(({ id, accountId, date, text }) => {
    const mentions = [...names(text, accountId), ...values(text, date)];
    return { passageId: id, mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end) };
  });
  await replaceMentions(tx, orgId, found);
  return passages.length;
}
