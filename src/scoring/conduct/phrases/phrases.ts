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

/** Up to `length` characters of one Chinese clause. */
export const zhGap = (length: number): string => `[^，,。；;！？]{0,${length}}`;
/** Up to `length` characters of one English sentence part. */
export const enGap = (length: number): string => `[^.;:!?]{0,${length}}`;
