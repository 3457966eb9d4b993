import { stemOf, type Word } from "./words.ts";

/** What people judge: words that pass a judgement, and words that show that the evidence speaks of the matter at all. */
type Wording = { said: readonly string[]; shown: readonly string[] };

const aspects: readonly Wording[] = [
  {
    said: "price prices priced pricing pricey affordable expensive inexpensive cheap overpriced costly 价格 价位 便宜 昂贵 性价比 实惠".split(
      " ",
    ),
    shown:
      "cost pay paid bill charge charged worth value budget money fee dollar dollars buck bucks discount deal quote 元 钱 费 贵 折扣 报价 划算".split(
        " ",
      ),
  },
  {
    said: "clean cleanliness dirty hygiene hygienic tidy filthy spotless 干净 卫生 整洁 脏乱".split(" "),
    shown:
      "cleaned stain mess messy sanitary dust dusty gross grime neat trash sticky mask bathroom 脏 洁 灰尘 消毒".split(
        " ",
      ),
  },
  {
    said: "slow slowly prompt promptly quick quickly speedy delayed 缓慢 拖延 及时 迅速 延误".split(" "),
    shown:
      "fast wait waited waiting delay minute minutes min mins hour hours long forever late time soon rush rushed days weeks immediately busy 慢 快 等 久 迟 急 分钟 小时".split(
        " ",
      ),
  },
  {
    said: "convenient conveniently 地段 交通便利".split(" "),
    shown:
      "location located near nearby close central downtown easy access handy drive walk corner parking 位置 附近 方便 近 便利 地铁".split(
        " ",
      ),
  },
  {
    said: "portion portions 分量 份量".split(" "),
    shown:
      "size sized large huge small big plate serving servings amount generous stingy share shared leftover 大份 小份 量大 量足".split(
        " ",
      ),
  },
];

/** Ready to be looked for. */
export type Aspect = {
  said: ReadonlySet<string>;
  shown: ReadonlySet<string>;
  chineseSaid: readonly string[];
  chineseShown: readonly string[];
};

const isChinese = (word: string) => /[\u3400-\u9fff]/.test(word);
const isEnglish = (word: string) => !isChinese(word);
const prepared: readonly Aspect[] = aspects.map(({ said, shown }) => ({
  said: new Set(said.filter(isEnglish)),
  shown: new Set([...said, ...shown].filter(isEnglish).map(stemOf)),
  chineseSaid: said.filter(isChinese),
  chineseShown: [...said, ...shown].filter(isChinese),
}));

/** Amounts show that money is spoken of. */
const amount = /[$€£¥￥]\s?\d|\d\s?(?:元|万|dollars)/;

/** The aspects that a record with these stems and this text does not touch. */
export function silentAspects(stems: ReadonlySet<string>, written: string): Aspect[] {
  return prepared.filter(({ shown, chineseShown }, at) => {
    const isPriced = at === 0 && amount.test(written);
    return (
      !isPriced && ![...shown].some((stem) => stems.has(stem)) && !chineseShown.some((word) => written.includes(word))
    );
  });
}

/** Words of a text that judge something which nothing in the record speaks of: prices, cleanliness, speed, place, helpings. */
export function findBaselessJudgements(
  text: string,
  words: readonly Word[],
  silent: readonly Aspect[],
): { start: number; end: number }[] {
  if (silent.length === 0) return [];
  const english = words.filter(({ text: word }) => silent.some(({ said }) => said.has(word)));
  const chinese = silent
    .flatMap(({ chineseSaid }) => chineseSaid)
    .flatMap((word) => {
      const start = text.indexOf(word);
      return start < 0 ? [] : [{ start, end: start + word.length }];
    });
  return [...english.map(({ start, end }) => ({ start, end })), ...chinese];
}
