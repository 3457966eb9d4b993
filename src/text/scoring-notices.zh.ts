import type { scoringNoticesEn } from "./scoring-notices.en.ts";

export const scoringNoticesZh = {
  "revenue-fall": "采购额下滑 {percent}%：近 {months} 个月 {recent}，此前 {months} 个月 {before}。",
  "of-deal": "商机“{deal}”，{sentence}",
  "flag.occasional-bulk": "偶发大单：采购额全靠少数几张大单。",
  "flag.volume-without-profit": "有量无利：收入不小，毛利不多。",
  "flag.squeezer": "压价压账期：让利和拖款把利润吃掉了。",
  "flag.stale": "评分依据已陈旧，更新之后再作依据。",

  "window.ahead": "{window}窗口 {from} 打开，还有 {days} 天，先{prepare}。",
  "window.open": "{window}窗口{days, plural, =0 {今天} other { # 天前}}打开，{to} 关闭。",
  "window.template": "这是行业惯例的时间，需向客户确认。",
} as const satisfies Record<keyof typeof scoringNoticesEn, string>;
