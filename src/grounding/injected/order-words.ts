/** The orders of one language. `hint`: words without which no order is read; most texts hold none, and are done. */
export type OrderWords = {
  hint: RegExp;
  /** What no plan says. */
  sure: readonly RegExp[];
  /** What a plan may say of a task; a finding that blocks where a note says it in the same words. */
  likely: readonly RegExp[];
};
