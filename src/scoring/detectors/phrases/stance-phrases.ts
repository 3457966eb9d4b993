import type { PhraseTable } from "../find-phrases.ts";

export type StanceWord = "supports" | "not-supporting" | "neutral" | "rejects" | "competitor";

/** What a note says about somebody's stance; `{rival}` stands for the name of a competitor. */
export const stancePhrases: PhraseTable<StanceWord> = [
  {
    says: "supports",
    denied: "not-supporting",
    patterns: [
      "支持我[们司方]|支持我们的方案|站在我们(?:这)?(?:边|一边)|(?:帮|替)我们说话|力挺我们|倾向于?我们|偏向我们",
      "(?:support|back|favou?r|prefer|champion)(?:s|ed)? us\\b|(?:is|are) on our side|speaks? up for us|in favou?r of us",
    ],
  },
  {
    says: "rejects",
    denied: null,
    patterns: [
      "反对我[们司方]|不认可我们|排斥我们|抵制我们|(?:坚决)?反对用我们|要?换掉我们",
      "(?:reject|oppose|block)(?:s|ed)? us\\b|(?:is|are) (?:firmly )?against us\\b|wants? us out",
    ],
  },
  {
    says: "neutral",
    denied: null,
    patterns: [
      "保持中立|态度中立|不站队|不偏不倚|两边都?不得罪|两家(?:在[^，,。；;]{1,6})?都?一样",
      "(?:is|stays?|remains?) neutral|sits? on the fence|takes? no side|has no preference",
    ],
  },
  {
    says: "competitor",
    denied: null,
    patterns: [
      "(?:只认|认准|只走|只用|倾向于?|偏向|力挺|支持)(?:的?是)?{rival}",
      "(?:跟|和|与|同){rival}[^，,。；;]{0,6}独家|独家[^，,。；;]{0,4}(?:给|归)了?{rival}|站在{rival}(?:那)?(?:边|一边)",
      "exclusive(?: \\w+){0,2} with {rival}|(?:prefer|favou?r|back|support)s? {rival}|lean(?:s|ing)? (?:to|towards?) {rival}|only (?:buys|wants|works with) {rival}|in {rival}'s camp",
    ],
  },
];
