import { IntlMessageFormat } from "intl-messageformat";
import type { Lang } from "../api/types.ts";
import type { en } from "./en.ts";

export type TextKey = keyof typeof en;
export type TextValues = Record<string, string | number>;
/** Every word of one language. */
export type Catalogue = Readonly<Record<TextKey, string>>;

export type Words = {
  /** The sentence of a key with values put in as they come: format money, days and percents before. */
  t: (key: TextKey, values?: TextValues) => string;
  /** The word for an id that came from the API, as `class` + `key`; an id without a word stands for itself. */
  word: (group: string, id: string, values?: TextValues) => string;
};

const localeOf = { zh: "zh-CN", en: "en-GB" } as const satisfies Record<Lang, string>;

/** Words of one language; a sentence is compiled when it is first said. */
export function createWords(lang: Lang, catalogue: Catalogue): Words {
  const compiled = new Map<TextKey, IntlMessageFormat>();
  const t: Words["t"] = (key, values) => {
    const message = catalogue[key];
    if (!message.includes("{")) return message;
    const format = compiled.get(key) ?? new IntlMessageFormat(message, localeOf[lang], undefined, { ignoreTag: true });
    compiled.set(key, format);
    return String(format.format(values));
  };
  const isKey = (key: string): key is TextKey => Object.hasOwn(catalogue, key);
  const word: Words["word"] = (group, id, values) => {
    const key = `${group}.${id}`;
    return isKey(key) ? t(key, values) : id;
  };
  return { t, word };
}
