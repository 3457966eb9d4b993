import { Converter } from "opencc-js/t2cn";

let converter: ReturnType<typeof Converter> | undefined;

/**
 * Traditional Chinese → simplified, character by character and in OpenCC's phrases (乾燥 → 干燥, 乾坤 stays); words are not
 * exchanged (軟體 → 软体). For comparing and searching only: what is stored stays as it was written.
 */
export function simplifyChinese(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  // The tables are built at the first Chinese text: most commands never need them.
  if (!converter) converter = Converter({ from: "t", to: "cn" });
  return converter(text);
}
