import { claimMarks, markedKinds } from "#domain/claim-marks";
import type { Draft } from "#domain/draft";
import { exportText } from "./export-text.ts";

/** `◇ inference · → recommendation`, for the signs the draft uses; empty where it uses none. */
export function marksLegend({ sections, lang }: Draft): string {
  const used = new Set(sections.flatMap(({ claims }) => claims.map(({ kind }) => kind)));
  return markedKinds
    .filter((kind) => used.has(kind))
    .map((kind) => `${claimMarks[kind]} ${exportText(lang, `kind.${kind}`)}`)
    .join(" · ");
}
