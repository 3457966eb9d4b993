import { useEffect, useState } from "react";
import type { Lang } from "../api/types.ts";
import { useText } from "./language-context.tsx";
import { type Language, loadLanguage } from "./load-language.ts";
import type { Words } from "./translate.ts";

/** Words of the language a document is written in; the reader's own until those are there. */
export function useWordsIn(lang: Lang): Words & { lang: Lang } {
  const own = useText();
  const [other, setOther] = useState<Language | null>(null);
  useEffect(() => {
    let isWanted = lang !== own.lang;
    if (isWanted) {
      loadLanguage(lang).then(
        (language) => isWanted && setOther(language),
        () => undefined,
      );
    }
    return () => {
      isWanted = false;
    };
  }, [lang, own.lang]);
  return other?.lang === lang ? other : { ...own, lang };
}
