import type { TypedValue } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { Factor } from "#domain/score";
import type { WebLinks } from "./web-links.ts";

/** How values and scores are worded everywhere in the product: handed in, so that every surface shows the same digits. */
export type ProductWords = {
  renderValue: (value: TypedValue, lang: Lang) => string;
  /** Band, class, segment or posture of a score; null where nobody has words for it. */
  bandWord: (lang: Lang, method: string, word: string) => string | null;
  /** What the scores' own catalogues call it: `factor.rfm.recency`, `method.rfm`; the key itself where they do not. */
  scoreWord: (lang: Lang, key: string, values?: Record<string, string | number>) => string;
  /** A factor with what it measured. */
  factorWords: (lang: Lang, method: string, factor: Factor) => string;
};

/** What every maker of messages is given. */
export type BlockContext = { lang: Lang; linkTo: WebLinks; words: ProductWords };
