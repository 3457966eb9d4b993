import { useCallback } from "react";
import { useSearchParams } from "react-router";
import type { Standing } from "../api/queries.ts";
import { withQuery } from "../api/with-query.ts";
import { useText } from "../text/language-context.tsx";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Language and day of this page. The day stands in the address, so that links and reloads keep it. */
export function useStanding(): Standing & {
  to: (path: string) => string;
  setAsOf: (day: string | null) => void;
} {
  const { lang } = useText();
  const [params, setParams] = useSearchParams();
  const given = params.get("asOf");
  const asOf = given !== null && isoDay.test(given) ? given : null;
  const to = useCallback((path: string) => withQuery(path, { asOf }), [asOf]);
  const setAsOf = useCallback(
    (day: string | null) =>
      setParams((held) => {
        const next = new URLSearchParams(held);
        if (day === null || day === "") next.delete("asOf");
        else next.set("asOf", day);
        return next;
      }),
    [setParams],
  );
  return { lang, asOf, to, setAsOf };
}
