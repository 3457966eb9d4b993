import type { Locale } from "antd/es/locale";
import type { Lang } from "../api/types.ts";
import { type Catalogue, createWords, type Words } from "./translate.ts";

/** A language as the screens speak it, and as the parts of antd do. */
export type Language = Words & { lang: Lang; antd: Locale };

type Parts = { words: Catalogue; antd: Locale };

/** Each in files of its own: a reader loads the words of one language. */
const parts = {
  zh: async () => {
    const [{ zh: words }, { default: antd }] = await Promise.all([import("./zh.ts"), import("antd/es/locale/zh_CN")]);
    return { words, antd };
  },
  en: async () => {
    const [{ en: words }, { default: antd }] = await Promise.all([import("./en.ts"), import("antd/es/locale/en_GB")]);
    return { words, antd };
  },
} as const satisfies Record<Lang, () => Promise<Parts>>;

const loaded = new Map<Lang, Promise<Language>>();

/** Loads a language once; one that could not be loaded is asked for anew. @throws TypeError where its file does not come */
export function loadLanguage(lang: Lang): Promise<Language> {
  const held = loaded.get(lang);
  if (held) return held;
  const coming = parts[lang]().then(({ words, antd }) => ({ lang, antd, ...createWords(lang, words) }));
  loaded.set(lang, coming);
  coming.catch(() => loaded.delete(lang));
  return coming;
}
