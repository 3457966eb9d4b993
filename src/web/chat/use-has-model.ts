import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries.ts";
import { useText } from "../text/language-context.tsx";

/** Whether a language model is set up; false until it is known. */
export function useHasModel(): boolean {
  const { lang } = useText();
  const { data } = useQuery(meQuery(lang));
  return data !== undefined && data.model !== null;
}
