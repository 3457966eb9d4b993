const plain: Readonly<Record<string, string>> = {
  "￥": "¥",
  "￡": "£",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "〜": "~",
  "∼": "~",
};

/** Traditional characters that figures, dates and their units are written with, each before its simplified form. */
const traditional =
  "萬万億亿兩两個个點点週周禮礼後后減减約约圓元圜元幣币臺台號号時时貳贰參叁陸陆過过餘余筆笔項项條条張张種种類类場场輪轮單单級级層层" +
  "財财數数幾几達达長长從从內内間间鐘钟價价歐欧鎊镑韓韩滿满結结僅仅將将歲岁噸吨當当輛辆組组頁页戶户處处";

const folded = new Map(Object.entries(plain));
for (let at = 0; at + 1 < traditional.length; at += 2) folded.set(traditional[at] ?? "", traditional[at + 1] ?? "");

const foldable = new RegExp(
  `[０-９Ａ-Ｚａ-ｚ％＋－．／～＄［］｛｝：＃\\u3000\\u00a0\\u2000-\\u200a\\u202f\\u205f${[...folded.keys()].join("")}]`,
  "g",
);
const fullWidthComma = /(?<=[０-９])，(?=[０-９]{3})/g;
const anyFoldable = /[^\u0020-\u007e]/;

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : " ";
}

/** Full-width forms, odd spaces and traditional characters become their plain forms; every offset stays the same. */
export function foldText(text: string): string {
  if (!anyFoldable.test(text)) return text;
  return text.replace(fullWidthComma, ",").replace(foldable, foldCharacter);
}
