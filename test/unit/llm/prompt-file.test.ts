import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writableKinds } from "#drafting/kind-definition";
import { loadDraftPrompts } from "#drafting/model/draft-prompts";
import { fillPrompt, loadPrompt, parsePrompt } from "#llm/prompt-file";
import { openPromptFolder } from "#llm/prompt-folder";

const file = (inputs: string, body: string) =>
  `---\nname: x\nversion: "1"\nkind: spin\ninputs: ${inputs}\noutput: section\n---\n${body}`;

test("fills the placeholders of a part, once", () => {
  const prompt = parsePrompt(file("[name]", "# task\n\nWrite for [[name]].\n"), "x.md", ["task"]);
  expect(fillPrompt(prompt, "task", { name: "[[name]]" })).toBe("Write for [[name]].");
});

test.each([
  ["an unknown placeholder", file("[]", "# task\n[[nmae]]")],
  ["an input that is never used", file("[name]", "# task\nWrite.")],
  ["a missing part", file("[]", "")],
  ["a part with nothing in it", file("[]", "# task\n")],
  ["a misspelt part beside the right ones", file("[]", "# task\nWrite.\n# taks\nWrite.")],
  ["a part that is there twice", file("[]", "# task\nWrite.\n# task\nWrite.")],
  ["front matter without a version", "---\nname: x\nkind: spin\ninputs: []\noutput: s\n---\n# task\nWrite."],
  ["front matter that is no YAML", "---\nname: [\n---\n# task\nWrite."],
])("%s is prompt-invalid", (_name, text) => {
  expect(() => parsePrompt(text, "x.md", ["task"])).toThrow(expect.objectContaining({ code: "prompt-invalid" }));
});

test("the hash names the text, whatever its line ends", () => {
  const text = file("[]", "# task\nWrite.\n");
  const { hash } = parsePrompt(text, "x.md", ["task"]);
  expect(parsePrompt(text.replaceAll("\n", "\r\n"), "x.md", ["task"]).hash).toBe(hash);
  expect(parsePrompt(text.replace("Write", "Wrote"), "x.md", ["task"]).hash).not.toBe(hash);
});

test("a value that is not given is prompt-invalid", () => {
  const prompt = parsePrompt(file("[name]", "# task\n[[name]]"), "x.md", ["task"]);
  expect(() => fillPrompt(prompt, "task", {})).toThrow(expect.objectContaining({ code: "prompt-invalid" }));
});

test("a file that is not there is prompt-invalid", async () => {
  await expect(loadPrompt("prompts/none.md", [])).rejects.toMatchObject({ code: "prompt-invalid" });
});

test("every kind that can be written has a prompt with each of its sections", async () => {
  const prompts = await loadDraftPrompts(await openPromptFolder("prompts", null));
  expect([...prompts.keys()]).toEqual(writableKinds);
});

test("a prompt of one's own stands in the place of the installed one, the others stay", async () => {
  const own = await mkdtemp(join(tmpdir(), "prompts-"));
  const installed = await readFile("prompts/account-plan.md", "utf8");
  await writeFile(join(own, "account-plan.md"), installed.replace("2.0.0", "2.0.1-mine"));
  const plan = (await loadDraftPrompts(await openPromptFolder("prompts", own), ["account-plan"])).get("account-plan");
  await rm(own, { recursive: true });
  expect(plan?.version).toBe("drafting 2.0.0 · account-plan 2.0.1-mine");
});

test("a prompt of one's own that no installed one has the name of is prompt-invalid", async () => {
  const own = await mkdtemp(join(tmpdir(), "prompts-"));
  await writeFile(join(own, "acount-plan.md"), "");
  await expect(openPromptFolder("prompts", own)).rejects.toMatchObject({ code: "prompt-invalid" });
  await rm(own, { recursive: true });
});
