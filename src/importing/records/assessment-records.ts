import type { AssessedMethod, AssessmentSubject } from "#domain/assessment";
import { type AssessmentRules, assessmentRules } from "#domain/assessment-rules";
import { methodWords } from "../cells/assessment-words.ts";
import { answerFormOf, readAnswerOf, readCalendarPart, readItem, readMethod } from "../cells/read-assessment.ts";
import { readDay } from "../cells/read-day.ts";
import { inBoth } from "../cells/read-word.ts";
import type { AssessmentField } from "../headers/assessment-headers.ts";
import type { AssessmentRecord } from "../import-record.ts";
import { refuse } from "../reason.ts";
import { idFromContent, readRecordId } from "../record-id.ts";
import type { RowReader } from "../row-reader.ts";
import type { CreateRowParser } from "../sheet.ts";

type AssessmentRow = RowReader<AssessmentField>;

const namedSubjects = ["contact", "opportunity"] as const satisfies readonly AssessmentSubject[];

/** Refuses a cell that the method has no use for: what stands there would be lost. */
function refuseIdle(row: AssessmentRow, field: AssessmentField, method: AssessedMethod): void {
  if (row.isBlank(field)) return;
  const word = inBoth(method, methodWords[method]);
  row.refuse(field, refuse("does-not-go-with", { value: row.raw(field), with: word }).reason);
}

/** Whom the answer is about: the contact or opportunity where the method asks for one. */
function checkSubjects(row: AssessmentRow, method: AssessedMethod): void {
  const { subjects }: AssessmentRules = assessmentRules[method];
  for (const subject of namedSubjects) {
    if (!subjects.includes(subject)) refuseIdle(row, subject, method);
    else if (!subjects.includes("account")) row.require(subject);
  }
}

function readPart(row: AssessmentRow, method: AssessedMethod): string | null {
  const { part }: AssessmentRules = assessmentRules[method];
  if (part === "text") return row.requiredText("part");
  if (part !== "none") return row.required("part", readCalendarPart);
  refuseIdle(row, "part", method);
  return null;
}

function readAnswer(row: AssessmentRow, method: AssessedMethod): { item: string | null; answer: string | null } {
  const item = row.required("item", (cell) => readItem(method, cell));
  const form = item === null ? null : answerFormOf(method, item);
  return { item, answer: form && row.answer("answer", (cell) => readAnswerOf(form, cell)) };
}

/** Answers that people state because no order, deal or note gives them; checked against what each method asks. */
export const createAssessmentParser: CreateRowParser<AssessmentField, AssessmentRecord> = (sheet) => (row) => {
  const accountRef = row.requiredText("account");
  const contactRef = row.text("contact");
  const opportunityRef = row.text("opportunity");
  const method = row.required("method", readMethod);
  if (method === null) return null;
  checkSubjects(row, method);
  const part = readPart(row, method);
  const { item, answer } = readAnswer(row, method);
  const told = [accountRef, contactRef, opportunityRef, method, part, item];
  const rest = {
    line: row.line,
    externalId: readRecordId(row, sheet, () => idFromContent(told)),
    accountRef,
    contactRef,
    opportunityRef,
    method,
    part,
    observedOn: row.read("date", readDay),
    source: row.text("source"),
  };
  return item === null || answer === null ? null : { ...rest, item, answer };
};
