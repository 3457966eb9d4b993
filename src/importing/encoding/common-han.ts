import { simplifyChinese } from "#domain/simplify-chinese";

/** Rows of two-byte character sets that hold the characters in common use. */
const commonRows = [
  { label: "gb18030", firstLead: 0xb0, lastLead: 0xd7, trails: [[0xa1, 0xfe]] },
  {
    label: "big5",
    firstLead: 0xa4,
    lastLead: 0xc6,
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
] as const;

function charactersOf({ label, firstLead, lastLead, trails }: (typeof commonRows)[number]): string {
  const decoder = new TextDecoder(label);
  let characters = "";
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) characters += decoder.decode(Uint8Array.of(lead, trail));
    }
  }
  return characters;
}

let common: Set<string> | null = null;

/** Level 1 of GB 2312 and of Big5: some 7,000 characters, simplified and traditional, that make up nearly all text. */
function commonHan(): Set<string> {
  common ??= new Set(commonRows.map(charactersOf).join(""));
  return common;
}

const plain = /[\p{ASCII}\u00a0-\u024f\u2010-\u203b\u20ac\u3000-\u303f\uff01-\uff5e\ufe30-\ufe4f○①-⑳×÷·]/u;

/** Of the characters beyond ASCII: the share that Chinese or Western text is made of. 1 for pure ASCII. */
export function commonHanShare(text: string): number {
  const known = commonHan();
  let all = 0;
  let usual = 0;
  for (const character of text) {
    if (character <= "\u007f") continue;
    all += 1;
    if (known.has(character) || plain.test(character)) usual += 1;
  }
  return all === 0 ? 1 : usual / all;
}

/** The most frequent characters of Chinese, and those of sales tables. */
const frequent = new Set(
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔户称编号址姓价款单订额签约购采销售客付货税票额收款商客户备注周星季厂司股份有限责泵钢铁机械电子科技贸易集团",
);

/** Of the characters beyond ASCII: the share of the most frequent ones, traditional or simplified. */
export function frequentHanShare(text: string): number {
  const characters = Array.from(simplifyChinese(text)).filter((character) => character > "\u007f");
  const found = characters.filter((character) => frequent.has(character));
  return characters.length === 0 ? 0 : found.length / characters.length;
}
