import type { Lang } from "#domain/lang";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import { type RenderedReferences, renderReferences } from "#grounding/references";
import { bandWord } from "./score-words.ts";

/** Values in the place of references, in one language and against one ledger. */
export type Render = (source: string) => RenderedReferences;

export function createRender(prepared: PreparedLedger, lang: Lang): Render {
  const options = { bandWord: (method: string, word: string) => bandWord(lang, method, word) };
  return (source) => renderReferences(source, prepared, lang, options);
}
