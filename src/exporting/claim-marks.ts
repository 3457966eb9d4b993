import type { ClaimKind } from "#domain/claim";
import type { Draft } from "#domain/draft";
import { exportText } from "./export-text.ts";

/** The sign before a claim of each kind (`70-design.md` rule 2). Questions are introduced by a word instead. */
export const claimMarks = {
  fact: "",
  inference: "◇",
  recommendation: "→",
  question: "",
} as const satisfies Record<ClaimKind, string>;

const explained = ["inference", "recommendation"] as const;

/** `◇ inference · → recommendation`, for the signs the draft uses; empty where it uses none. */
export function marksLegend({ sections, lang }: Draft): string {
  const used = new Set(sections.flatMap(({ claims }) => claims.map(({ kind }) => kind)));
  return explained
    .filter((kind) => used.has(kind))
    .map((kind) => `${claimMarks[kind]} ${exportText(lang, `kind.${kind}`)}`)
    .join(" · ");
}
