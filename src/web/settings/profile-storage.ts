import type { Overrides } from "../api/settings-types.ts";
import { isTree } from "./value-tree.ts";

/** Changes that are not saved, and the revision they were made from. */
export type UnsavedProfile = { revision: number; overrides: Overrides };

const key = "groundplan.scoringProfile";

/** What was changed and not saved, so that a reload loses nothing. Only this browser holds it. */
export function readUnsaved(): UnsavedProfile | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!isTree(kept) || typeof kept.revision !== "number" || !isTree(kept.overrides)) return null;
    return { revision: kept.revision, overrides: { ...kept.overrides } };
  } catch {
    // What another version of the page left behind, or a browser that keeps nothing.
    return null;
  }
}

/** Null forgets it. */
export function keepUnsaved(unsaved: UnsavedProfile | null): void {
  try {
    if (unsaved) localStorage.setItem(key, JSON.stringify(unsaved));
    else localStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: the changes live as long as the page.
  }
}
