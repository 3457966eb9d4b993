import type { scoringBondsEn } from "./scoring-bonds.en.ts";

export const scoringBondsZh = {
  "unit.rating10": "评分 {figure}（满分 10）",

  "method.trust": "信任度",
  "trust.headline": "信任度 {value} 分（满分 {max}），{band}。",
  "trust.raw": "按信任公式直接算出：{raw}。",
  "trust.base": "公式本身固定贡献 {contribution} 分。",
  "trust.band.high": "信任较深",
  "trust.band.fair": "有一定信任",
  "trust.band.low": "信任不足",
  "factor.trust.reliability": "可靠性",
  "factor.trust.competence": "资质能力",
  "factor.trust.closeness": "亲近程度",
  "factor.trust.selfOrientation": "自我取向（越低越好）",
} as const satisfies Record<keyof typeof scoringBondsEn, string>;
