const longest = 600;
/** Control and format characters: nobody asks by them, and they may hide words. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** A question as it is read: half-width, without invisible characters, of bearable length. */
export function plainQuestion(question: string): string {
  return question.normalize("NFKC").replace(invisible, " ").replace(/\s+/gu, " ").trim().slice(0, longest);
}
