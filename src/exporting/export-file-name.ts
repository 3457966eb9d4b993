import type { Draft } from "#domain/draft";

/** With kind, day and extension this stays below the 255 bytes that common file systems take, four bytes a character. */
const maxNameCharacters = 48;
/** Letters and digits of every script, and punctuation that no shell, path or header reads as its own. */
const unsafe = /[^\p{L}\p{M}\p{N}_()（）·&+-]+/gu;

/**
 * `华星机械-account-plan-2026-11-15.docx`: the account's name without path characters, the kind, the day.
 * Characters beyond ASCII are kept; a Content-Disposition header still has to encode them (RFC 6266).
 */
export function exportFileName(draft: Pick<Draft, "accountName" | "kind" | "asOf">, extension: string): string {
  const name = [...draft.accountName.normalize("NFC").replace(unsafe, "-")].slice(0, maxNameCharacters).join("");
  const parts = [name.replace(/^-+|-+$/g, ""), draft.kind, draft.asOf];
  return `${parts.filter(Boolean).join("-")}.${extension}`;
}
