import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const run = (...args: string[]) => runGroundplan(product, "ask", ...args);
const saying = (answer: boolean, ...args: string[]) => runGroundplan({ ...product, answer }, "ask", ...args);
const notesOf = async (q: string) => (await product.services.search(product.caller, { q })).passages.length;

describe("groundplan ask", () => {
  it("says the answer with its citations, and below what the first dozen of them are", async () => {
    const { exitCode, out } = await run("Who decides?", "--account", "A-01");
    const listed = [...out.matchAll(/^\[([FSN]\d+)\] \S/gm)].map(([, id]) => id ?? "");
    const [answer = ""] = out.split(/^\[[FSN]\d+\] /m);
    const uncited = listed.filter((id) => !answer.includes(id));
    expect([exitCode, listed.length, uncited, /^… and \d+ more$/m.test(out)]).toEqual([0, 12, [], true]);
  });

  it("says of each citation what it is, its value and where it stands, once", async () => {
    const { out } = await run("Who is Anke Schulte?");
    expect(out).toMatch(/^\[F\d+\] [^:]*Anke Schulte: Leiterin Qualitätsmanagement \(contact:C-103\)$/m);
  });

  it("ends well also where the data has nothing", async () => {
    expect((await run("What is the shoe size of Dr. Vogel?", "--account", "A-01")).exitCode).toBe(0);
  });

  it("goes on in a conversation", async () => {
    const first = JSON.parse((await run("Who decides?", "--account", "A-01", "--json")).out);
    const { conversationId } = z.object({ conversationId: z.string() }).parse(first);
    const second = JSON.parse((await run("And their last order?", "--conversation", conversationId, "--json")).out);
    expect(second).toMatchObject({ conversationId, state: "done" });
  });

  it("says that there is no model to ask", async () => {
    const { exitCode, note } = await run("Who decides?", "--model");
    expect([exitCode, note.includes("auto, rules")]).toEqual([1, true]);
  });

  it("writes after a yes what it showed", async () => {
    const { exitCode } = await saying(true, "Add a note to Rheinland Licht: quibberish gantry");
    expect([exitCode, await notesOf("quibberish")]).toEqual([0, 1]);
  });

  it.each([
    ["after a no", (question: string) => saying(false, question)],
    ["where nobody sits at a terminal", (question: string) => run(question)],
  ])("writes nothing %s", async (_when, asked) => {
    const { exitCode } = await asked("Add a note to Rheinland Licht: zorbulent tender");
    expect([exitCode, await notesOf("zorbulent")]).toEqual([0, 0]);
  });

  it("keeps what would steer the terminal out of it", async () => {
    const text = "\u001b]0;owned\u0007\u001b[2J tender";
    const { out, note } = await run(`Add a note to Rheinland Licht: ${text}`);
    expect(`${out}${note}`.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});
