import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import matter from "gray-matter";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { commandNames, readCommand } from "#slack/commands/command-names";

const manifest = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
  .parse(matter(`---\n${readFileSync("slack/manifest.yaml", "utf8")}\n---\n`).data);
const settings = readFileSync(".env.example", "utf8").match(/^(?:SLACK_\w+|PUBLIC_URL)(?==)/gm) ?? [];

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, words = ""]) => words);

/** Rows of the table of commands: how each is written, and the other words for it. */
function commandRows(text: string) {
  return [...text.matchAll(/^\| (`[a-z].*?) \| (`\p{Script=Han}.*?) \| .* \|$/gmu)].map(
    ([, written = "", others = ""]) => ({ written: quoted(written), others: quoted(others.split(/; |；/u)[0] ?? "") }),
  );
}

describe.each(["docs/guide/slack.md", "docs/guide/slack.zh-CN.md"])("%s", (file) => {
  const text = readFileSync(file, "utf8");
  const rows = commandRows(text);

  it("tells every command", () => {
    expect(rows.map(({ written }) => written[0]?.split(" ")[0])).toEqual([...commandNames]);
  });

  it("writes every command in words that the product reads as it", () => {
    const read = rows.map(({ written, others }) => [
      ...new Set([...written, ...others].map((typed) => readCommand(typed).command)),
    ]);
    expect(read).toEqual(commandNames.map((name) => [name]));
  });

  it("says what every scope is for", () => {
    expect(manifest.oauth_config.scopes.bot.filter((scope) => !text.includes(`\`${scope}\``))).toEqual([]);
  });

  it("explains every setting", () => {
    expect([settings.length, settings.filter((name) => !text.includes(`| \`${name}\` |`))]).toEqual([5, []]);
  });

  it("links to what exists", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)/gu)].map(([, path = ""]) => join(dirname(file), path));
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });
});
