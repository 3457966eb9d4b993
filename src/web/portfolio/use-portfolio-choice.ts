import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { type PortfolioChoice, readChoice, writeChoice } from "./portfolio-choice.ts";

/**
 * The choice of this page, kept in the address, so that a link, a reload and the way back show the same. It is held
 * beside the address as well: an input that waited for the router would break off what an input method composes.
 */
export function usePortfolioChoice() {
  const [params, setParams] = useSearchParams();
  const [choice, setChoice] = useState(() => readChoice(params));
  const written = useRef(params.toString());
  useEffect(() => {
    if (params.toString() === written.current) return;
    written.current = params.toString();
    setChoice(readChoice(params));
  }, [params]);
  const choose = useCallback(
    (next: PortfolioChoice) => {
      setChoice(next);
      setParams(
        (held) => {
          const address = writeChoice(next, held);
          written.current = address.toString();
          return address;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return { choice, choose };
}
