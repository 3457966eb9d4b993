import { describe, expect, it } from "vitest";
import { rankSentences } from "#chat/answers/rank-sentences";
import { readAskedWords } from "#chat/recognise/words/asked-words";
import type { NoteEntry } from "#domain/evidence";

const note = (id: string, title: string, date: string, text: string): NoteEntry => ({
  kind: "note",
  id,
  noteId: id,
  passageId: id,
  title,
  date,
  text,
  start: 0,
  end: text.length,
});

const notes = [
  note("N1", "Visit", "2026-03-01", "We walked through the hall. Lunch was fine with everybody."),
  note("N2", "Call about the board", "2026-10-30", "He rang from the car. Board meets on 8 December with all members."),
  note("N3", "样品", "2026-05-01", "样灯下周送到门店，店长自己装。"),
];
const ranked = (question: string) => rankSentences(notes, readAskedWords(question, []), question);

describe("rankSentences", () => {
  it("puts the sentence first that says what is asked in the other language", () => {
    expect(ranked("董事会哪天开").quotes[0]?.text).toBe("Board meets on 8 December with all members");
  });

  it("tells which words of the question stand in no passage", () => {
    expect(ranked("董事会的高尔夫").missing.map(({ shown }) => shown)).toEqual(["高尔夫"]);
  });

  it("covers little of a question whose words stand nowhere", () => {
    expect(ranked("favourite football club of the board").cover).toBeLessThan(0.4);
  });

  it("finds nothing for a question without words", () => {
    expect(ranked("多少").quotes).toEqual([]);
  });
});
