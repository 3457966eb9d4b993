import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { meQuery } from "../api/queries.ts";
import type { Lang } from "../api/types.ts";
import { type TextKey, type TextValues, translate, wordOf } from "./translate.ts";

type Language = {
  lang: Lang;
  setLang: (lang: Lang) => void;
  t: (key: TextKey, values?: TextValues) => string;
  /** The word for an id of the API: `word("class", "key")`. */
  word: (group: string, id: string, values?: TextValues) => string;
};

const LanguageContext = createContext<Language | null>(null);
const storageKey = "groundplan.lang";

function storedLang(): Lang | null {
  const stored = localStorage.getItem(storageKey);
  return stored === "zh" || stored === "en" ? stored : null;
}

/** The reader's own choice; before there is one, what the server says; before it answers, what the browser says. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<Lang | null>(storedLang);
  const { data: me } = useQuery(meQuery(null));
  const lang: Lang = chosen ?? me?.lang ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  const setLang = useCallback((next: Lang) => {
    localStorage.setItem(storageKey, next);
    setChosen(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en-GB";
  }, [lang]);
  const value = useMemo<Language>(
    () => ({
      lang,
      setLang,
      t: (key, values) => translate(lang, key, values),
      word: (group, id, values) => wordOf(lang, group, id, values),
    }),
    [lang, setLang],
  );
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export function useText(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useText outside LanguageProvider");
  return language;
}
