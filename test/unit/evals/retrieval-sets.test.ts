import { describe, expect, test } from "vitest";
import { createPlainBm25 } from "#evals/retrieval/plain-bm25";
import { parseQmsum } from "#evals/retrieval/qmsum";
import { type RetrievalSet, relevantUnits, type Unit, unitsOf } from "#evals/retrieval/retrieval-set";
import { parseTatqa } from "#evals/retrieval/tatqa";
import { parseVcsum } from "#evals/retrieval/vcsum";

const chunksOf = (set: RetrievalSet): Unit[] => unitsOf(set, ({ chunks }) => chunks);

/** Texts of the chunks that answer each question. */
function answersOf(set: RetrievalSet): [string, string[]][] {
  const units = chunksOf(set);
  const byDocument = new Map(
    set.documents.map(({ id }) => [id, units.filter(({ documentId }) => documentId === id)] as const),
  );
  return set.questions.map((question) => {
    const relevant = relevantUnits(question, byDocument);
    return [question.text, units.filter(({ id }) => relevant.has(id)).map(({ text }) => text)];
  });
}

describe("parseQmsum", () => {
  const turns = Array.from({ length: 7 }, (_, i) => ({ speaker: i % 2 ? "Bo" : "Al", content: `turn ${i}` }));
  const line = JSON.stringify({
    meeting_transcripts: turns,
    specific_query_list: [{ query: "Who said five?", relevant_text_span: [["5", "6"]] }],
  });

  test("makes chunks of five turns, each with its speaker", () => {
    expect(chunksOf(parseQmsum(`${line}\n`)).map(({ text }) => text)).toEqual([
      "Al: turn 0\nBo: turn 1\nAl: turn 2\nBo: turn 3\nAl: turn 4",
      "Bo: turn 5\nAl: turn 6",
    ]);
  });

  test("takes the chunks of the turns named for answers", () => {
    expect(answersOf(parseQmsum(line))).toEqual([["Who said five?", ["Bo: turn 5\nAl: turn 6"]]]);
  });
});

describe("parseVcsum", () => {
  const segment = (id: string, agenda: string, context: string[][]) => JSON.stringify({ id, agenda, context });
  const sentence = `${"甲".repeat(249)}。`;
  const lines = [segment("3_0", "开场", [[sentence, "乙。"], [sentence]]), segment("3_1", "收尾", [["丙。"]])].join(
    "\n",
  );

  test("makes one document of a meeting's segments and chunks of at most 400 characters inside a segment", () => {
    const set = parseVcsum(lines);
    expect(set.documents).toHaveLength(1);
    expect(chunksOf(set).map(({ text }) => text)).toEqual([`${sentence}乙。`, sentence, "丙。"]);
  });

  test("takes a headline's own segment for its answer", () => {
    expect(answersOf(parseVcsum(lines))).toEqual([
      ["开场", [`${sentence}乙。`, sentence]],
      ["收尾", ["丙。"]],
    ]);
  });
});

describe("parseTatqa", () => {
  const question = (from: string, orders: string[]) => {
    return { uid: from, question: from, answer_from: from, rel_paragraphs: orders };
  };
  const json = JSON.stringify([
    {
      table: {
        table: [
          ["", "2019"],
          ["Sales", "$5"],
        ],
      },
      paragraphs: [
        { order: 1, text: "First." },
        { order: 2, text: "Second." },
      ],
      questions: [question("table", ["1"]), question("text", ["2"]), question("table-text", ["1"])],
    },
  ]);

  test("finds an answer in the table, in the paragraphs named, or in both", () => {
    const table = " | 2019\nSales | $5";
    expect(answersOf(parseTatqa(json))).toEqual([
      ["table", [table]],
      ["text", ["Second."]],
      ["table-text", [table, "First."]],
    ]);
  });

  test("refuses another file", () => {
    expect(() => parseTatqa('{"data": []}')).toThrow();
  });
});

describe("createPlainBm25", () => {
  const units = ["the price of lamps", "lamps and lamps", "delivery", "报价与交期"].map((text, i) => ({
    id: `u${i}`,
    text,
  }));

  test("ranks by the textbook formula", () => {
    // lamp: df 2 of 4, idf ln(1 + 2.5/2.5) = 0.693. Lengths 4, 3, 1, 3: average 2.75.
    // u0: 2.2 / (1 + 1.2·(.25 + .75·4/2.75)) = 2.2 / 2.609 = 0.843. u1: 4.4 / (2 + 1.2·(.25 + .75·3/2.75)) = 4.4 / 3.282 = 1.341.
    expect(createPlainBm25(units).rank("lamp", 10)).toEqual(["u1", "u0"]);
  });

  test("cuts Chinese into words", () => {
    expect(createPlainBm25(units).rank("交期", 10)).toEqual(["u3"]);
  });

  test("keeps figures whole", () => {
    const figures = ["售出1,200件", "it paid 200 in 2019", "q3 of 3.5 percent"].map((text, i) => ({
      id: `f${i}`,
      text,
    }));
    const rank = (query: string) => createPlainBm25(figures).rank(query, 10);
    expect([rank("1,200"), rank("200"), rank("3.5"), rank("5")]).toEqual([["f0"], ["f1"], ["f2"], []]);
  });

  test("leaves out the stop words it is given", () => {
    expect(createPlainBm25(units, new Set(["the"])).rank("the", 10)).toEqual([]);
  });

  test("keeps the order given where scores are equal", () => {
    const same = [
      { id: "z", text: "lamp" },
      { id: "a", text: "lamp" },
    ];
    expect(createPlainBm25(same).rank("lamp", 1)).toEqual(["z"]);
  });
});
