import type { scoringAttentionEn } from "./scoring-attention.en.ts";

export const scoringAttentionZh = {
  "visit-overdue.leadership": "高层走访逾期 {days} 天",
  "visit-overdue.technical": "技术走访逾期 {days} 天",
  "visit-overdue.business": "商务走访逾期 {days} 天",
  "class-lost": "上次评级掉级：{from} → {to}",
  "revenue-fall": "采购额下滑 {percent}%：近 {months} 个月 {recent}，此前 {months} 个月 {before}",
  "flag.occasional-bulk": "偶发大单",
  "flag.volume-without-profit": "有量无利",
  "flag.squeezer": "压价压账期",
  "flag.stale": "评分依据已陈旧",
  dependency: "我方 {percent}% 的收入系于一家",
  "deals-past-close": "{count} 个在手商机已过预计成交日，最长 {days} 天",
  "deals-stalled":
    "{open} 个在手商机中有 {count} 个停滞：超过 {days} 天未定，而我方 {percentile}% 的商机在此之前已见分晓",
  "class.key": "重点",
  "class.nurture": "培养",
  "class.watch": "警惕",
  "class.exit": "淘汰",
  "class.none": "未评级",
} as const satisfies Record<keyof typeof scoringAttentionEn, string>;
