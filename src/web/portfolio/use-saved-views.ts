import { useCallback, useState } from "react";
import { parseViews, type SavedView, withView } from "./saved-views.ts";

const storageKey = "groundplan.portfolio-views";

/** The views a reader named, kept by this browser. */
export function useSavedViews() {
  const [views, setViews] = useState<SavedView[]>(() => parseViews(localStorage.getItem(storageKey)));
  const keep = useCallback((next: SavedView[]) => {
    localStorage.setItem(storageKey, JSON.stringify(next));
    setViews(next);
  }, []);
  const save = useCallback((view: SavedView) => keep(withView(views, view)), [keep, views]);
  const remove = useCallback((name: string) => keep(views.filter((view) => view.name !== name)), [keep, views]);
  return { views, save, remove };
}
