/** What may speak for looking at an account now, in the order that reasons are read. */
export const attentionKinds = [
  "visit-overdue",
  "class-lost",
  "revenue-fall",
  "flag",
  "dependency",
  "deals-past-close",
  "deals-stalled",
] as const;
export type AttentionKind = (typeof attentionKinds)[number];
