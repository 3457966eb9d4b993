import { IntlMessageFormat } from "intl-messageformat";
import type { Lang } from "../api/types.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type TextKey = keyof typeof en;
export type TextValues = Record<string, string | number>;

const catalogues: Record<Lang, Record<TextKey, string>> = { zh, en };
const localeOf = { zh: "zh-CN", en: "en-GB" } as const satisfies Record<Lang, string>;
const compiled = new Map<string, IntlMessageFormat>();

/** The sentence of `key` with values put in as they come: format money, days and percents before. */
export function translate(lang: Lang, key: TextKey, values?: TextValues): string {
  const message = catalogues[lang][key];
  if (!message.includes("{")) return message;
  const cacheKey = `${lang}:${key}`;
  let format = compiled.get(cacheKey);
  if (!format) {
    format = new IntlMessageFormat(message, localeOf[lang], undefined, { ignoreTag: true });
    compiled.set(cacheKey, format);
  }
  return String(format.format(values));
}

function isKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

/** The word for an id that came from the API, as `class` + `key`; an id without a word stands for itself. */
export function wordOf(lang: Lang, group: string, id: string, values?: TextValues): string {
  const key = `${group}.${id}`;
  return isKey(key) ? translate(lang, key, values) : id;
}
