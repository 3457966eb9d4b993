import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { scoringDefaults } from "#scoring/config";
import { scoringMethods } from "#scoring/methods";
import { guideExamples, runExample } from "./guide-examples.ts";

const folder = "docs/guide/method";
const isChinese = (name: string) => name.endsWith(".zh-CN.md");
const pages = readdirSync(folder).map((name) => join(folder, name));
const guides = {
  en: ["docs/guide/method.md", ...pages.filter((name) => !isChinese(name))],
  zh: ["docs/guide/method.zh-CN.md", ...pages.filter(isChinese)],
};
const textOf = (path: string) => readFileSync(path, "utf8");
const headings = (text: string) => [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) => heading);
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

describe.each(Object.entries(guides))("the guide of the method, %s", (_lang, files) => {
  const text = files.map(textOf).join("\n");
  const examples = files.flatMap((file) => guideExamples(textOf(file)));

  it.each(Object.keys(scoringMethods))("has a section with an example of %s", (method) => {
    expect(headings(text).filter((heading) => heading.endsWith(` \`${method}\``))).toHaveLength(1);
    expect(examples.map(({ name }) => name)).toContain(method);
  });

  it("states the result of every example", () => {
    expect(examples).toHaveLength(text.split("<!-- example: ").length - 1);
  });

  it.each(examples.map((example, at) => [`${at + 1} ${example.name}`, example] as const))(
    "gives the score that example %s has",
    (_name, { name, input, value, band }) => {
      const score = runExample(name, input);
      expect([score.value.toFixed(value.split(".")[1]?.length ?? 0), score.band]).toEqual([value, band]);
    },
  );

  it("names every member of the config", () => {
    expect(Object.keys(scoringDefaults).filter((member) => !text.includes(`\`${member}`))).toEqual([]);
  });

  it.each(files)("links to what exists from %s", (file) => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/gu)];
    const broken = links.filter(([, path = "", anchor]) => {
      const target = textOf(path === "" ? file : join(dirname(file), path));
      return anchor !== undefined && !headings(target).map(anchorOf).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});
