import { useEffect } from "react";

/** Names the browser tab after what is on the page. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} – groundplan` : "groundplan";
  }, [title]);
}
