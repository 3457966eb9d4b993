import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { meQuery } from "../api/queries.ts";
import type { Lang } from "../api/types.ts";
import { type Language, loadLanguage } from "./load-language.ts";
import { startEn } from "./start.en.ts";
import { startZh } from "./start.zh.ts";

type Spoken = Language & {
  /** Changes the language as soon as its words are there. */
  setLang: (lang: Lang) => void;
  /** The last change failed: its words did not come. */
  hasFailed: boolean;
};

const LanguageContext = createContext<Spoken | null>(null);
const storageKey = "groundplan.lang";

function storedLang(): Lang | null {
  const stored = localStorage.getItem(storageKey);
  return stored === "zh" || stored === "en" ? stored : null;
}

const browserLang = (): Lang => (navigator.language.startsWith("zh") ? "zh" : "en");
const stored = storedLang();
// Asked for before anything is drawn, so that the words come while the rest is still made.
void loadLanguage(stored ?? browserLang()).catch(() => undefined);

type LanguageState = { language: Language | null; failed: Lang | null };

/**
 * The reader's own choice; before there is one, what the server says; where it does not answer, what the browser says.
 * Nothing is drawn without words, and a change keeps the old ones until the new ones are there.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [{ language, failed }, setState] = useState<LanguageState>({ language: null, failed: null });
  const [chosen, setChosen] = useState<{ lang: Lang } | null>(stored ? { lang: stored } : null);
  const { data: me, isPending } = useQuery(meQuery(null));
  const told = isPending ? null : (me?.lang ?? browserLang());
  const wanted = chosen?.lang ?? told;
  // A choice made again is tried again, though it names the same language.
  useEffect(() => {
    if (wanted) return loadInto(wanted, chosen !== null, setState);
  }, [wanted, chosen]);
  const value = useMemo<Spoken | null>(
    () => language && { ...language, setLang: (lang) => setChosen({ lang }), hasFailed: failed !== null },
    [language, failed],
  );
  if (value) return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
  return failed && <StartFailure lang={failed} />;
}

/** Loads a language unless another is wanted before it comes. What a reader chose is kept once it could be shown. */
function loadInto(lang: Lang, isChoice: boolean, setState: (next: (held: LanguageState) => LanguageState) => void) {
  let isWanted = true;
  loadLanguage(lang).then(
    (language) => {
      if (!isWanted) return;
      if (isChoice) localStorage.setItem(storageKey, lang);
      document.documentElement.lang = lang === "zh" ? "zh-CN" : "en-GB";
      setState(() => ({ language, failed: null }));
    },
    () => isWanted && setState((held) => ({ ...held, failed: lang })),
  );
  return () => {
    isWanted = false;
  };
}

const startWords = { zh: startZh, en: startEn } as const;

/** A browser may keep that a file did not come: the page is asked for anew. */
function StartFailure({ lang }: { lang: Lang }) {
  const words = startWords[lang];
  return (
    <main className="page" lang={lang === "zh" ? "zh-CN" : "en-GB"}>
      <div className="notice notice-block" role="alert">
        <div>
          <strong>{words["start.failed"]}</strong>
        </div>
        <button type="button" className="link-button" onClick={() => window.location.reload()}>
          {words["start.retry"]}
        </button>
      </div>
    </main>
  );
}

export function useText(): Spoken {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useText outside LanguageProvider");
  return language;
}
