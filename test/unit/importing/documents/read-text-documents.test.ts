import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readHtml } from "#importing/documents/read-html";
import { readSubtitles } from "#importing/documents/read-subtitles";
import { defaultImportLimits as limits } from "#importing/import-limits";

const html = (text: string, encoding = "utf8") =>
  readHtml({ path: "a.html", bytes: iconv.encode(text, encoding) }, limits);
const subtitles = (text: string) => readSubtitles({ path: "a.vtt", bytes: Buffer.from(text) }, limits);

describe("reading web pages", () => {
  it("keeps headings, lists, quotations and tables", async () => {
    const { text } = await html(
      "<h1>拜访 <em>纪要</em></h1><p>Budget <b>approved</b>.</p><h2>Next</h2><ol><li>Quote</li><li>Call<ul><li>Friday</li></ul></li></ol>" +
        "<table><tr><th>产品</th><th>数量</th></tr><tr><td><p>P-100</p></td><td>12</td></tr></table><blockquote>as agreed</blockquote>",
    );
    expect(text).toBe(
      "# 拜访 纪要\n\nBudget approved.\n\n## Next\n\n1. Quote\n2. Call\n    - Friday\n\n产品 | 数量\nP-100 | 12\n\n> as agreed",
    );
  });

  it.each([
    ["scripts", "<script>alert(1)</script>"],
    ["styles", "<style>p { color: red }</style>"],
    ["hidden elements", "<div hidden>secret</div>"],
    ["elements that a style hides", '<div style="color: red; DISPLAY : None">secret</div>'],
    ["text without size", "<span style='font-size:0px'>secret</span>"],
    ["rows that a style hides", '<table><tr style="display:none"><td>secret</td></tr></table>'],
    ["pictures", '<img src="https://elsewhere.example/pixel.png" alt="secret">'],
    ["addresses of links", '<a href="https://elsewhere.example/?who=me"></a>'],
    ["comments", "<!-- secret -->"],
    ["frames", '<iframe src="https://elsewhere.example/"></iframe>'],
  ])("leaves out %s", async (_name, element) => {
    expect((await html(`<p>before</p>${element}<p>after</p>`)).text).toBe("before\n\nafter");
  });

  it("takes title and author from the head", async () => {
    const { title, author } = await html(
      `<html><head><title> Visit &amp; call </title><meta content="Li Min" name="author"></head><body>x</body></html>`,
    );
    expect([title, author]).toEqual(["Visit & call", "Li Min"]);
  });

  it("takes the first heading where there is no title", async () => {
    expect((await html("<h1>三号冷库</h1>x")).title).toBe("三号冷库");
  });

  it("reads the encoding that the page names", async () => {
    const { text, repairs } = await html('<meta charset="gb2312"><p>三号冷库</p>', "gb18030");
    expect([text, repairs]).toEqual(["三号冷库", []]);
  });

  it("does not stumble over elements nested thousands deep", async () => {
    expect((await html(`top${"<div>".repeat(20_000)}deep`)).text).toBe("top");
  });
});

describe("reading transcripts", () => {
  it("joins what one speaker says in a row and drops the times", async () => {
    const { text } = await subtitles(
      "WEBVTT\n\nNOTE made by a meeting\n\n9-0/1\n00:00:01.000 --> 00:00:02.500 align:start\n<v 周总>预算已经</v>\n\n" +
        "9-0/2\n00:00:02.500 --> 00:00:04.000\n<v 周总>批了。</v>\n\n00:04.000 --> 00:06.000\n<v Li Wei>Good,\nthank you.</v>\n",
    );
    expect(text).toBe("周总: 预算已经批了。\n\nLi Wei: Good, thank you.");
  });

  it("reads SubRip with names before a colon", async () => {
    const { text } = await subtitles(
      "1\r\n00:00:01,000 --> 00:00:02,000\r\nLi Wei: We start\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nLi Wei: at ten.\r\n\r\n3\r\n00:00:03,000 --> 00:00:04,000\r\n周总：可以\r\n",
    );
    expect(text).toBe("Li Wei: We start at ten.\n\n周总: 可以");
  });

  it("gives words without a name to nobody", async () => {
    const { text } = await subtitles(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nLi Wei: Hello.\n\n00:02.000 --> 00:03.000\nWho is\n\n00:03.000 --> 00:04.000\nthere?\n",
    );
    expect(text).toBe("Li Wei: Hello.\n\nWho is there?");
  });

  it("takes neither times nor addresses for names", async () => {
    const { text } = await subtitles("WEBVTT\n\n00:01.000 --> 00:02.000\nsee https://x.example at 10:30\n");
    expect(text).toBe("see https://x.example at 10:30");
  });

  it("refuses a file without a cue", async () => {
    await expect(subtitles("just some lines\nof text\n")).rejects.toMatchObject({
      details: { params: { reason: "no-cues" } },
    });
  });
});
