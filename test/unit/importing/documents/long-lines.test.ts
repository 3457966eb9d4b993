import { describe, expect, it } from "vitest";
import { nameHints } from "#importing/account-hints";
import { htmlText } from "#importing/documents/html-text";
import { joinLines } from "#importing/documents/join-lines";
import { markQuoted } from "#importing/documents/mail/mark-quoted";

const spaces = " ".repeat(200_000);
const letters = "a".repeat(200_000);

describe("text that would take a careless pattern for ever", () => {
  it.each([
    ["spaces in a mail", () => markQuoted(`x\n${spaces}\ny`)],
    ["a mail in one line", () => markQuoted(`on ${letters}`)],
    ["spaces in a page", () => htmlText(`<pre>x${spaces}y</pre>`)],
    ["attributes without an end", () => htmlText(`<p style = "${letters}`)],
    ["spaces in a name", () => nameHints(`x${spaces}-`).join()],
    ["a line of letters", () => joinLines(letters, letters)],
  ])("is read through once: %s", (_name, read) => {
    expect(read()).toEqual(expect.any(String));
  });
});
