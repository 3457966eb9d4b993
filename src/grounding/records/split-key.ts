const camel = /([a-z0-9])([A-Z])/g;
const acronym = /([A-Z]{2,})([A-Z][a-z])/g;
const cjk = /[\u3400-\u9fff]+/g;
const separator = /[^A-Za-z0-9\u00c0-\u024f]+/;

/** Names whose capitals part no words. */
const spelledTogether: readonly (readonly [RegExp, string])[] = [
  [/Wi-?Fi|WIFI/g, " wifi "],
  [/E-?Mail/g, " email "],
];

/** The Latin words of a key, lower case: `ClinicWalkIns`, `accepts_credit_cards`, `cold-storage`, `WiFi`. */
export function splitKey(key: string): string[] {
  const parted = spelledTogether.reduce((text, [form, word]) => text.replace(form, word), key);
  return parted
    .replace(acronym, "$1 $2")
    .replace(camel, "$1 $2")
    .split(separator)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** The Chinese runs of a key: `冷库_面积` → 冷库, 面积. */
export function chineseRuns(key: string): string[] {
  return key.match(cjk) ?? [];
}
