import { useCallback, useState } from "react";

const storageKey = "groundplan.tour";
const dismissed = "dismissed";

/** Whether the reader has put the introduction away, in this browser. */
export function useTour(): { isDismissed: boolean; dismiss: () => void } {
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(storageKey) === dismissed);
  const dismiss = useCallback(() => {
    localStorage.setItem(storageKey, dismissed);
    setDismissed(true);
  }, []);
  return { isDismissed, dismiss };
}
