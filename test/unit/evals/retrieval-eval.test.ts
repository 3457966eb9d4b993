import { expect, test } from "vitest";
import { renderHtml, renderText } from "#evals/report";
import type { RetrievalSet, Unit } from "#evals/retrieval/retrieval-set";
import { evaluateRetrievalSet, summariseRetrieval } from "#evals/retrieval.eval";

const unit = (id: string, start: number): Unit => ({ id, documentId: "d", start, end: start + 10, text: id });
const units = [unit("d#0", 0), unit("d#1", 10)];
const question = (id: string, start: number) => {
  return { id, text: id, answers: [{ documentId: "d", start, end: start + 5 }] };
};

/** `product` ranks the right unit first on every question, `plain` second. */
function run(name: string, gain: boolean) {
  const set: RetrievalSet = {
    name,
    lang: "en",
    documents: [{ id: "d", title: "", text: "", chunks: [] }],
    questions: [question("q0", 0), question("q1", 12), { ...question("nowhere", 90) }],
  };
  const right = ({ id }: { id: string }) => (id === "q0" ? ["d#0", "d#1"] : ["d#1", "d#0"]);
  const wrong = (asked: { id: string }) => right(asked).toReversed();
  return evaluateRetrievalSet(set, units, { plain: wrong, stopped: wrong, product: gain ? right : wrong });
}

test("a set is scored question by question, questions that no unit answers left out", async () => {
  const { questions, figures, difference } = await run("s", true);
  expect(questions).toBe(2);
  expect(figures.plain["MRR@10"]).toBe(0.5);
  expect(figures.product["MRR@10"]).toBe(1);
  expect(difference["MRR@10"]).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
});

test("the goal is met by three sets that are surely better", async () => {
  const { goal } = summariseRetrieval(await Promise.all(["a", "b", "c"].map((name) => run(name, true))));
  expect(goal.map(({ met }) => met)).toEqual([true, true, true]);
});

test("the goal is missed where only one set is surely better", async () => {
  const sets = [await run("a", true), await run("b", false), await run("c", false)];
  expect(summariseRetrieval(sets).goal.map(({ met }) => met)).toEqual([true, false, true]);
});

const report = { title: "A & B", lines: ["<b>"], tables: [{ title: "T", head: ["x"], rows: [["<i>"], [1]] }] };

test("the page of a report shows words as words, never as markup", () => {
  const html = renderHtml(report);
  expect(html).toContain("<title>A &amp; B</title>");
  expect(html).toContain("<p>&lt;b&gt;</p>");
  expect(html).toContain("<td>&lt;i&gt;</td>");
  expect(html).not.toContain("<i>");
});

test("the text of a report ends with its lines", () => {
  expect(renderText(report).split("\n").at(-1)).toBe("<b>");
});
