import { relationshipMeasures } from "#domain/relationship-goal";
import { readDay } from "../cells/read-day.ts";
import { readPercent, readRating } from "../cells/read-number.ts";
import { createWordReader, inBoth } from "../cells/read-word.ts";
import type { GoalField } from "../headers/goal-headers.ts";
import type { GoalRecord } from "../import-record.ts";
import { type Read, refuse } from "../reason.ts";
import { idFromContent, readRecordId } from "../record-id.ts";
import type { RowReader } from "../row-reader.ts";
import type { CreateRowParser } from "../sheet.ts";

type Measure = GoalRecord["measure"];

const readMeasure = createWordReader(
  relationshipMeasures,
  {
    kr: ["关键客户关系", "关键客情", "关键关系", "key relationship"],
    or: ["组织客户关系", "组织客情", "组织关系", "organisation relationship"],
    er: ["普遍客户关系", "普遍客情", "普遍关系", "general relationship"],
  },
  inBoth,
);

const readRung = createWordReader(
  ["1", "2", "3", "4"],
  {
    1: ["一般供货商", "vendor"],
    2: ["合格供应商", "供应商", "supplier"],
    3: ["核心供应商", "core supplier"],
    4: ["合作伙伴", "partner"],
  },
  inBoth,
);

function readShare(cell: string): Read<number> {
  const read = readPercent(cell);
  if (read.reason || (read.value >= 0 && read.value <= 100)) return read;
  return refuse("out-of-range", { value: cell, min: 0, max: 100 });
}

/** KR by level 1–5, OR by rung or its word, ER in points of 100. */
const readTarget: Readonly<Record<Measure, (cell: string) => Read<number>>> = {
  kr: readRating,
  or: (cell) => {
    const read = readRung(cell);
    return read.reason ? read : { value: Number(read.value) };
  },
  er: readShare,
};

/** Only a key relationship is one person's. */
function readContact(row: RowReader<GoalField>, measure: Measure): string | null {
  if (measure === "kr") return row.requiredText("contact");
  const given = row.text("contact");
  if (given !== null) {
    row.refuse("contact", refuse("does-not-go-with", { value: given, with: measure.toUpperCase() }).reason);
  }
  return null;
}

/** Where relationships shall stand (`10-method.md §21`). */
export const createGoalParser: CreateRowParser<GoalField, GoalRecord> = (sheet) => (row) => {
  const accountRef = row.requiredText("account");
  const measure = row.required("measure", readMeasure);
  if (measure === null) return null;
  const contactRef = readContact(row, measure);
  const target = row.required("target", readTarget[measure]);
  const rest = {
    line: row.line,
    externalId: readRecordId(row, sheet, () => idFromContent([accountRef, measure, contactRef])),
    accountRef,
    measure,
    contactRef,
    ownerName: row.text("owner"),
    dueOn: row.read("due", readDay),
  };
  return target === null ? null : { ...rest, target };
};
