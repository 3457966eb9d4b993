const foldable =
  /[０-９Ａ-Ｚａ-ｚ％＋－．／～＄￥￡［］｛｝：＃‐‑−〜∼\u3000\u00a0\u2000-\u200a\u202f\u205f萬億兩個點]/g;
const fullWidthComma = /(?<=[０-９])，(?=[０-９]{3})/g;

const single: Readonly<Record<string, string>> = {
  "￥": "¥",
  "￡": "£",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "〜": "~",
  "∼": "~",
  萬: "万",
  億: "亿",
  兩: "两",
  個: "个",
  點: "点",
};

function foldCharacter(character: string): string {
  const known = single[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : " ";
}

/** Full-width forms, odd spaces and traditional numerals become their plain forms; every offset stays the same. */
export function foldText(text: string): string {
  return text.replace(fullWidthComma, ",").replace(foldable, foldCharacter);
}
