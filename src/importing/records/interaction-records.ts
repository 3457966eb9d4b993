import { interactionKinds, interactionLevels } from "#domain/interaction";
import { readDay } from "../cells/read-day.ts";
import { createWordReader } from "../cells/read-word.ts";
import type { InteractionField } from "../headers/interaction-headers.ts";
import type { InteractionRecord } from "../import-record.ts";
import { idFromContent, readRecordId } from "../record-id.ts";
import type { CreateRowParser } from "../sheet.ts";

/** Written messages of any channel count as `email`, spoken ones at a distance as `call`. */
const readKind = createWordReader(interactionKinds, {
  visit: ["拜访", "走访", "上门", "上门拜访", "客户拜访", "实地拜访", "来访", "接待", "on-site", "onsite visit"],
  call: ["电话", "通话", "电话沟通", "电话拜访", "语音", "phone", "phone call"],
  email: [
    "邮件",
    "电子邮件",
    "微信",
    "企业微信",
    "短信",
    "e-mail",
    "mail",
    "message",
    "wechat",
    "sms",
    "linkedin message",
  ],
  meeting: ["会议", "开会", "视频会议", "线上会议", "会谈", "面谈", "video call", "video meeting"],
  event: ["活动", "展会", "论坛", "沙龙", "宴请", "参观", "fair", "trade fair", "exhibition", "dinner", "conference"],
});

const readLevel = createWordReader(interactionLevels, {
  leadership: ["高层", "领导层", "领导", "管理层", "决策层", "executive", "management"],
  technical: ["技术", "技术层", "technology", "engineering"],
  business: ["业务", "商务", "业务层", "商务层", "commercial", "sales"],
});

/** Visits, calls and meetings; what contact frequency and cadence are counted from (`10-method.md §6, §13`). */
export const createInteractionParser: CreateRowParser<InteractionField, InteractionRecord> = (sheet) => (row) => {
  const accountRef = row.requiredText("account");
  const date = row.required("date", readDay);
  const kind = row.required("kind", readKind);
  const contactRef = row.text("contact");
  const summary = row.text("summary");
  const level = row.read("level", readLevel);
  const rest = {
    line: row.line,
    externalId: readRecordId(row, sheet, () => idFromContent([accountRef, date, kind, contactRef, summary])),
    accountRef,
    contactRef,
    level,
    ownerName: row.text("owner"),
    summary,
  };
  return date === null || kind === null ? null : { ...rest, date, kind };
};
