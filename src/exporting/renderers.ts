import type { TypedValue } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { AnyScore } from "#domain/score";

/** How values are written: handed in, so that the evidence list shows the very digits the claims show. */
export type Renderers = {
  /** A typed value as a reader of `lang` sees it: `¥2,368万`, `CNY 23.68M`, `2026年3月5日`. */
  renderValue: (value: TypedValue, lang: Lang) => string;
  /** The word for a score's band; the band's id where absent. */
  bandLabel?: (score: AnyScore, lang: Lang) => string;
};
