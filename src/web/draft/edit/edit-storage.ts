import type { WorkingEdit } from "./working-edit.ts";

const keyOf = (draftId: string, sectionId: string) => `groundplan.edit.${draftId}.${sectionId}`;

/** What was typed and not saved, so that a reload loses nothing. Only this browser holds it. */
export function readWorkingEdit(draftId: string, sectionId: string): WorkingEdit | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draftId, sectionId)) ?? "null");
    return isWorkingEdit(kept) ? kept : null;
  } catch {
    // What another version of the page left behind, or a browser that keeps nothing.
    return null;
  }
}

/** Null forgets it. */
export function keepWorkingEdit(draftId: string, sectionId: string, edit: WorkingEdit | null): void {
  try {
    if (edit) localStorage.setItem(keyOf(draftId, sectionId), JSON.stringify(edit));
    else localStorage.removeItem(keyOf(draftId, sectionId));
  } catch {
    // Storage is full or forbidden: the edit lives as long as the page.
  }
}

function isWorkingEdit(kept: unknown): kept is WorkingEdit {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "version" in kept &&
    typeof kept.version === "number" &&
    "changed" in kept &&
    typeof kept.changed === "object" &&
    "removed" in kept &&
    Array.isArray(kept.removed) &&
    "added" in kept &&
    Array.isArray(kept.added) &&
    "reason" in kept &&
    typeof kept.reason === "string"
  );
}
