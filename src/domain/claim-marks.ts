import type { ClaimKind } from "./claim.ts";

/** The sign before a claim of each kind (`70-design.md` rule 2). Questions are introduced by a word instead. */
export const claimMarks = {
  fact: "",
  inference: "◇",
  recommendation: "→",
  question: "",
} as const satisfies Record<ClaimKind, string>;

/** The kinds whose sign is explained where it is used. */
export const markedKinds = ["inference", "recommendation"] as const satisfies readonly ClaimKind[];
