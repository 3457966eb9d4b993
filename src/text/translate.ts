import { IntlMessageFormat } from "intl-messageformat";
import { type Lang, localeOf } from "#domain/lang";

export type MessageValues = Record<string, string | number>;
export type Catalogue<Key extends string> = Record<Lang, Record<Key, string>>;
export type Translate<Key extends string> = (lang: Lang, key: Key, values?: MessageValues) => string;

/**
 * ICU messages of one room in both languages. Values are put in as they are: format money, days and
 * percents before they come here, so that every figure is written the same way everywhere.
 */
export function createTranslate<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  const compiled = new Map<string, IntlMessageFormat>();
  return (lang, key, values) => {
    const message = catalogue[lang][key];
    if (!message.includes("{")) return message;
    const cacheKey = `${lang}:${key}`;
    let format = compiled.get(cacheKey);
    if (!format) {
      format = new IntlMessageFormat(message, localeOf[lang], undefined, { ignoreTag: true });
      compiled.set(cacheKey, format);
    }
    return String(format.format(values));
  };
}
