import type { OpportunityStatus } from "#domain/opportunity";
import { foldHeader } from "../fold-text.ts";

const closedStages: Readonly<Record<Exclude<OpportunityStatus, "open">, readonly string[]>> = {
  won: [
    "won",
    "closed won",
    "win",
    "赢单",
    "赢",
    "成交",
    "已成交",
    "中标",
    "已中标",
    "签约",
    "已签约",
    "签单",
    "成功",
    "赢单关闭",
    "signed",
  ],
  lost: [
    "lost",
    "closed lost",
    "丢单",
    "输单",
    "失单",
    "丢标",
    "落标",
    "未中标",
    "失败",
    "输单关闭",
    "流失",
    "放弃",
    "已放弃",
    "取消",
    "已取消",
    "无效",
    "cancelled",
    "canceled",
    "abandoned",
    "dropped",
    "disqualified",
  ],
};
const statusByStage = new Map<string, OpportunityStatus>([
  ...closedStages.won.map((word) => [foldHeader(word), "won"] as const),
  ...closedStages.lost.map((word) => [foldHeader(word), "lost"] as const),
]);

/** A source's stage word → status. Numbers beside the word (`6. 赢单`, `Won (100%)`) do not count; any other stage is open. */
export function stageStatus(stage: string): OpportunityStatus {
  const word = foldHeader(stage);
  return statusByStage.get(word) ?? statusByStage.get(word.replace(/^\d+|\d+$/g, "")) ?? "open";
}
