/**
 * How one kind of conduct is worded: sources of regular expressions that see one sentence at a time. Chinese and English
 * ones are tried on every text, whatever its language, and do not tell upper from lower case.
 */
export type Phrases = {
  zh: readonly string[];
  en: readonly string[];
  /** Like `en`, but upper and lower case differ: for names. */
  exact?: readonly string[];
  /** Words in the same sentence that make it harmless: public sources, at their own expense. */
  unless?: readonly string[];
};

/** Words for a competitor; known competitors' names join them. Stand in the sources as `{rival}` and `{enRival}`. */
export const anyRival =
  "竞争对手|竞争者|竞争方|对手|友商|竞品|同行|别家|其他(?:投标人|投标方|供应商|厂家|家)|另一家|他们家|人家|他家";
export const anyEnRival =
  "competitors?'?(?:s)?|rivals?'?(?:s)?|(?:the )?other (?:bidders?|suppliers?|vendors?)'?(?:s)?|competing";

/** Up to `length` characters of one Chinese clause. */
export const zhGap = (length: number): string => `[^，,。；;！？]{0,${length}}`;
/** Up to `length` characters of one English sentence part. */
export const enGap = (length: number): string => `[^.;:!?]{0,${length}}`;
