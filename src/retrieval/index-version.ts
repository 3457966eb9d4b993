/**
 * Raised whenever the same note gives other passages, contexts or terms: notes indexed under a lower one are indexed anew at the
 * next start. 1: title and headings in a field of their own, traditional characters simplified, amounts normalised.
 */
export const indexVersion = 1;
