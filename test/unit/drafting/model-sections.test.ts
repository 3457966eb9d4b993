import { describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { Finding } from "#domain/finding";
import type { WrittenTable } from "#drafting/kind";
import { readAnswer } from "#drafting/model/read-answer";
import type { SectionOutput, WrittenRow } from "#drafting/model/section-output";
import { settleSection } from "#drafting/model/settle-section";
import { tableFrameOf } from "#drafting/model/table-frame";

const claim = (id: string, kind: Claim["kind"], more: Partial<Claim> = {}): Claim => ({
  id,
  kind,
  text: `Template ${id}.`,
  evidence: ["F1"],
  origin: "template",
  ...more,
});

const template: Section = {
  id: "implication",
  title: "Implication",
  claims: [
    claim("implication-1", "question", { buildsOn: ["problem-1"] }),
    claim("implication-2", "fact"),
    claim("implication-3", "inference"),
    claim("implication-4", "question", { buildsOn: ["problem-2"] }),
    claim("implication-5", "fact"),
  ],
  blocks: [
    {
      type: "table",
      columns: ["Question", "Whom", "Why"],
      rows: [
        [{ claims: ["implication-1"] }, { claims: ["implication-2"] }, { claims: ["implication-3"] }],
        [{ claims: ["implication-4"] }, { claims: ["implication-5"] }, { label: "unknown" }],
      ],
    },
  ],
};

const table: WrittenTable = {
  columns: [
    { id: "question", kind: "question" },
    { id: "whom", kind: "fact", isFixed: true },
    { id: "why", kind: "inference" },
  ],
  mostRows: 3,
  buildsOn: "problem",
};

const frame = tableFrameOf(template, table);
const render = (text: string) => ({ text, evidence: [], problems: [] });
const place = { template, frame, linkable: new Set(["problem-1", "problem-2"]), render };
const cell = (column: string, text: string) => ({ column, text, evidence: ["F1"] });
const row = (name: string, cells: WrittenRow["cells"], buildsOn = ""): WrittenRow => ({ row: name, buildsOn, cells });
const newRow = row("new", [cell("question", "New?"), cell("whom", "Anna"), cell("why", "Because.")], "problem-2");
const answerOf = (...rows: WrittenRow[]): SectionOutput => ({ rows, blocks: [] });

const settled = (answer: SectionOutput, failing: Record<string, Finding[]> = {}) =>
  settleSection(template, readAnswer(answer, place), new Map(Object.entries(failing)), "en");
const failure = (claimId: string): Finding => ({
  code: "unsupported-number",
  severity: "block",
  start: 0,
  end: 0,
  span: "",
  claimId,
  nearest: [],
  message: "no",
});

const claimOf = ({ section }: ReturnType<typeof settled>, id: string) => section.claims.find((one) => one.id === id);
const rowsOf = ({ section }: ReturnType<typeof settled>) =>
  section.blocks.flatMap((one) => (one.type === "table" ? one.rows : []));

describe("a row that the template has", () => {
  test("takes a cell of the model under the template's id, with what it builds on and its column's kind", () => {
    const written = claimOf(settled(answerOf(row("R1", [cell("question", "Better?")]))), "implication-1");
    expect(written).toMatchObject({ text: "Better?", kind: "question", origin: "model", buildsOn: ["problem-1"] });
  });

  test("keeps the cells that the model leaves out, and those it may not write", () => {
    const written = settled(answerOf(row("R1", [cell("whom", "Somebody else")])));
    expect(written.section).toEqual(template);
  });

  test("has the template's cell again where the model's failed, and a finding says so", () => {
    const written = settled(answerOf(row("R1", [cell("question", "¥9?")])), {
      "implication-1": [failure("implication-1")],
    });
    expect(claimOf(written, "implication-1")).toMatchObject({ text: "Template implication-1.", origin: "fallback" });
    expect(written.findings.map(({ claimId }) => claimId)).toEqual(["implication-1"]);
  });

  test("is passed over where no row has that name", () => {
    expect(settled(answerOf(row("R9", [cell("question", "Better?")]))).section).toEqual(template);
  });
});

describe("a row that the model adds", () => {
  test("comes after the template's, its first cell linked to what it builds on", () => {
    const written = settled(answerOf(newRow));
    expect(rowsOf(written)).toHaveLength(3);
    expect(claimOf(written, "implication-n1-question")?.buildsOn).toEqual(["problem-2"]);
  });

  test.each([
    ["a column is empty", row("new", [cell("question", "New?"), cell("whom", "Anna")], "problem-2")],
    ["it names nothing that it builds on", { ...newRow, buildsOn: "" }],
    ["it names a claim that is not there", { ...newRow, buildsOn: "problem-77" }],
  ])("is left out where %s, and a finding says so", (_name, added) => {
    const written = settled(answerOf(added));
    expect([written.section, written.findings.length]).toEqual([template, 1]);
  });

  test("is left out whole where one of its cells failed", () => {
    const id = "implication-n1-why";
    const written = settled(answerOf(newRow), { [id]: [failure(id)] });
    expect([written.section, written.findings.length]).toEqual([template, 1]);
  });

  test("is not taken beyond the rows there may be", () => {
    expect(rowsOf(settled(answerOf(newRow, newRow)))).toHaveLength(3);
  });
});

describe("prose", () => {
  const said = (...texts: string[]): SectionOutput => ({
    rows: [],
    blocks: [{ style: "list", claims: texts.map((text) => ({ kind: "inference", text, evidence: ["F1"] })) }],
  });

  test("stands over the table", () => {
    expect(settled(said("One.")).section.blocks.map(({ type }) => type)).toEqual(["list", "table"]);
  });

  test("says a sentence once", () => {
    const texts = settled(said("One.", "One.")).section.claims.map(({ text }) => text);
    expect(texts.filter((text) => text === "One.")).toHaveLength(1);
  });

  test("loses a sentence that failed where the template has none to put there", () => {
    const id = "implication-m1-1";
    const written = settled(said("¥9."), { [id]: [failure(id)] });
    expect([written.section, written.findings.map(({ claimId }) => claimId)]).toEqual([template, [id]]);
  });
});
