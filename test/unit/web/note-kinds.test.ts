import { describe, expect, it } from "vitest";
import { mayBeNote } from "../../../src/web/notes/note-kinds.ts";

describe("files that may become notes", () => {
  it.each(["a.md", "拜访/纪要.DOCX", "call.vtt", "mail.eml", "x.y.pdf"])("are those like %s", (path) => {
    expect(mayBeNote({ path })).toBe(true);
  });

  it.each(["orders.csv", "book.xlsx", "photo.png", "readme", "md"])("are none like %s", (path) => {
    expect(mayBeNote({ path })).toBe(false);
  });
});
