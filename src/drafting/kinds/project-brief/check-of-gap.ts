import { draftingProjectEn } from "#text/drafting-project.en";
import type { GapKind } from "../../gaps/gap.ts";

type CheckKey = Extract<keyof typeof draftingProjectEn, `brf.check.${string}`>;

const isCheckKey = (key: string): key is CheckKey => Object.hasOwn(draftingProjectEn, key);

/** The sentence that says by what one sees that a gap is closed; null for gaps that no deal has. */
export function checkOfGap(kind: GapKind): CheckKey | null {
  const key = `brf.check.${kind}`;
  return isCheckKey(key) ? key : null;
}
