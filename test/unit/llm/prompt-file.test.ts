import { expect, test } from "vitest";
import { promptParts } from "#drafting/llm-writer";
import { fillPrompt, loadPrompt, parsePrompt } from "#llm/prompt-file";

const file = (inputs: string, body: string) =>
  `---\nname: x\nversion: "1"\nkind: spin\ninputs: ${inputs}\noutput: section\n---\n${body}`;

test("fills the placeholders of a part, once", () => {
  const prompt = parsePrompt(file("[name]", "# task\n\nWrite for [[name]].\n"), "x.md", ["task"]);
  expect(fillPrompt(prompt, "task", { name: "[[name]]" })).toBe("Write for [[name]].");
});

test.each([
  ["an unknown placeholder", file("[]", "# task\n[[nmae]]")],
  ["an input that is never used", file("[name]", "# task\nWrite.")],
  ["a missing part", file("[]", "# other\nWrite.")],
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

test("the account plan's prompt has every part its writer asks for", async () => {
  const prompt = await loadPrompt("prompts/account-plan.md", promptParts);
  expect(prompt).toMatchObject({ name: "account-plan", kind: "account-plan" });
});
