import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** What people write beside the names that Intl gives. */
const otherNames = [
  "USA",
  "U.S.",
  "United States of America",
  "UK",
  "Great Britain",
  "England",
  "UAE",
  "Czech Republic",
  "Turkey",
  "Hong Kong",
  "Macau",
  "Macao",
  "Russia",
  "Vietnam",
  "中国大陆",
  "中华人民共和国",
  "香港",
  "中国香港",
  "澳门",
  "中国澳门",
  "台湾",
  "中国台湾",
] as const;

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Every ISO 3166 region that Intl can name, by its English name, Chinese name and two-letter code. */
function regionNames(): string[] {
  const names = ["en", "zh-CN"].map((locale) => new Intl.DisplayNames(locale, { type: "region", fallback: "none" }));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => {
    const found = names.flatMap((display) => display.of(code) ?? []);
    return found.length === 0 ? [] : [code, ...found];
  });
}

export function createCountryVocabulary(): Vocabulary {
  return createVocabulary([...regionNames(), ...otherNames]);
}
