import type { Mention } from "#domain/mention";
import { listUnlinkedPassages, replaceMentions, type UnlinkedPassage } from "#store/mentions";
import type { Tx } from "#store/tx";

/** Finds what a passage names, and the contacts who speak in it or wrote its note. */
export type FindMentions = (passage: UnlinkedPassage) => { mentions: Mention[]; voices: string[] };

const passagesAtOnce = 500;

/**
 * Finds what the next few hundred passages name that have not been looked through since names changed.
 * @returns how many were looked through; 0 when none is left
 */
export async function linkNextMentions(tx: Tx, orgId: string, find: FindMentions): Promise<number> {
  const passages = await listUnlinkedPassages(tx, orgId, passagesAtOnce);
  const found = passages.map((passage) => {
    const { mentions, voices } = find(passage);
    return { passageId: passage.id, voices, mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end) };
  });
  await replaceMentions(tx, orgId, found);
  return passages.length;
}
