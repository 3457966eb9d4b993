import type { KnowledgeEntry, NoteEntry } from "#domain/evidence";
import type { Passage } from "#domain/note";
import { isSuspect } from "#grounding/injected/suspicion";
import type { ScoredPortfolio } from "../../score-portfolio.ts";

/** A passage as evidence; null for a note of an account that is not there, or that speaks to a program. */
export function passageInput(
  passage: Passage,
  { accounts }: Pick<ScoredPortfolio, "accounts">,
): Omit<NoteEntry, "id"> | Omit<KnowledgeEntry, "id"> | null {
  const { text, title, date, start, end, noteId, id: passageId, author, accountId, kind } = passage;
  const dated = { title, text, start, end, ...(date && { date }) };
  if (kind === "knowledge") return { kind, ...dated, documentId: noteId };
  const account = accountId === null ? undefined : accounts.get(accountId)?.account;
  if (!account || isSuspect(`${title}\n${text}`)) return null;
  const own = { entity: account.name, accountId: account.id };
  return { kind, ...dated, noteId, passageId, ...(author && { author }), ...own };
}
