import type { scoringBuyingEn } from "./scoring-buying.en.ts";

export const scoringBuyingZh = {
  "method.kraljic": "卡拉杰克定位",
  "kraljic.headline": "“{category}”在客户采购中属{position}。",
  "kraljic.high": "{name}：{points} 分（满分 5），偏高（{high} 分起算高）。",
  "kraljic.low": "{name}：{points} 分（满分 5），偏低（{high} 分起算高）。",
  "kraljic.band.strategic": "战略物资",
  "kraljic.band.leverage": "杠杆物资",
  "kraljic.band.bottleneck": "瓶颈物资",
  "kraljic.band.routine": "一般物资",
  "kraljic.posture.build-partnership": "客户要长期伙伴：拉通双方高层，联合开发，签框架协议。",
  "kraljic.posture.defend-value": "客户换得起供应商，必然压价：算清总成本，做出差异，让价要换量。",
  "kraljic.posture.secure-supply": "客户怕断供：书面承诺备货和交期，借此谈长约。",
  "kraljic.posture.simplify-buying": "客户图省事：统一目录，简化下单，打包供应，压低服务成本。",
  "factor.kraljic.profitImpact": "对客户利润的影响",
  "factor.kraljic.supplyRisk": "供应风险",
} as const satisfies Record<keyof typeof scoringBuyingEn, string>;
