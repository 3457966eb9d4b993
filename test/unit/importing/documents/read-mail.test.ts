import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readMail } from "#importing/documents/mail/read-mail";
import { mailOf, mailWith } from "../../../helpers/sample-mail.ts";

const read = (bytes: Uint8Array) => readMail({ path: "a.eml", bytes });
const textOf = async (body: string, type = "text/plain; charset=utf-8") =>
  (await read(mailOf(body, [`Content-Type: ${type}`]))).document.text;

describe("reading mails", () => {
  it("takes subject, sender, day and id from the headers", async () => {
    const { externalId, document } = await read(mailOf("Budget approved."));
    expect({ externalId, title: document.title, author: document.author, date: document.date }).toEqual({
      externalId: "m-1@jiangnan.example",
      title: "预算 Q2",
      author: "周建国",
      // Half past midnight in China is still the 4th in Greenwich.
      date: "2026-03-05",
    });
  });

  it.each(["utf8", "gb18030"])("reads headers that a careless program left in %s", async (encoding) => {
    const raw = iconv.encode("From: 周建国 <zhou@jiangnan.example>\r\nSubject: 三号冷库预算\r\n\r\nx", encoding);
    const { document } = await read(raw);
    expect([document.title, document.author]).toEqual(["三号冷库预算", "周建国"]);
  });

  it("looks for the account by everybody's address", async () => {
    const { document } = await read(mailOf("x", ["Cc: Uma <UMA@jiangnan.example>"]));
    expect(document.accountHints).toEqual(["zhou@jiangnan.example", "li@ours.example", "uma@jiangnan.example"]);
  });

  it.each([
    ["On Wed, Mar 4, 2026 at 9:00 AM Li Min <li@ours.example> wrote:", "> Please confirm."],
    ["在 2026年3月4日，李敏 <li@ours.example> 写道：", "Please confirm."],
    ["-----Original Message-----", "Please confirm."],
    ["-----原始邮件-----", "发件人: 李敏"],
    ["发件人: 李敏\n发送时间: 2026年3月4日\n收件人: 周建国", "Please confirm."],
  ])("marks what was written before: %s", async (opener, older) => {
    const quoted = `${opener}\n${older}`.split("\n").map((line) => (line.startsWith(">") ? line : `> ${line}`));
    expect(await textOf(`Approved.\n\n${opener}\n${older}\n`)).toBe(["Approved.", "", ...quoted].join("\n"));
  });

  it("leaves a mail that answers nothing as it is", async () => {
    expect(await textOf("From: the desk of Zhou\n\nOn Friday we met.\nHe wrote: fine.\n")).toBe(
      "From: the desk of Zhou\n\nOn Friday we met.\nHe wrote: fine.",
    );
  });

  it("reads the body of a mail that is HTML only", async () => {
    const body = '<h1>Offer</h1><p>周总好</p><img src="https://elsewhere.example/p.png"><blockquote>older</blockquote>';
    expect(await textOf(body, "text/html; charset=utf-8")).toBe("# Offer\n\n周总好\n\n> older");
  });

  it("gives attached files each a name of its own, and no picture of the signature", async () => {
    const { attachments } = await read(
      mailWith("See files.", [
        { name: "a.csv", type: "text/csv", content: "1" },
        { name: "a.csv", type: "text/csv", content: "2" },
        { name: "logo.png", type: "image/png", content: "x", inline: true },
      ]),
    );
    expect(attachments.map(({ path }) => path)).toEqual(["a.csv", "a (2).csv"]);
  });

  it.each([
    ["not-a-mail", Buffer.from("hello\nthis is no mail\n")],
    ["encrypted", mailOf("x", ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"'])],
    ["encrypted", mailOf("x", ['Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b'])],
  ])("refuses with the reason %s", async (reason, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ details: { params: { reason } } });
  });
});
