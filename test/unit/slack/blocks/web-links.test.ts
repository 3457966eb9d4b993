import { describe, expect, it } from "vitest";
import { createWebLinks } from "#slack/blocks/web-links";
import { someEvidence } from "./some-views.ts";

const links = createWebLinks("https://plan.example.com/gp/");
const [fact, note, knowledge, , record] = someEvidence("x");

describe("links to the web application", () => {
  it.each([
    [links.home(), "https://plan.example.com/gp/"],
    [links.account("a 1"), "https://plan.example.com/gp/accounts/a%201"],
    [links.draft("d1"), "https://plan.example.com/gp/drafts/d1"],
    [links.note("n1"), "https://plan.example.com/gp/notes/n1"],
    [fact && links.evidence(fact), "https://plan.example.com/gp/accounts/a1"],
    [note && links.evidence(note), "https://plan.example.com/gp/notes/n1?start=3&end=40"],
    [knowledge && links.evidence(knowledge), "https://plan.example.com/gp/notes/d1"],
    [record && links.evidence(record), null],
  ])("are where the pages are: %s", (link, page) => {
    expect(link).toBe(page);
  });

  it("are left out where an id is too long for one", () => {
    expect(links.evidence({ id: "N1", kind: "note", text: "x", noteId: "n".repeat(4_000) })).toBeNull();
  });
});
