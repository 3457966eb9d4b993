import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { AppError } from "#errors";
import { decodeText } from "#importing/encoding/decode-text";

const simplified = "客户名称,订单金额,下单日期\n江南泵业,128000,2026-03-05\n周总说预算已经批了\n";
const traditional = "客戶名稱,訂單金額,下單日期\n江南泵業,128000,2026-03-05\n周總說預算已經批了\n";
const western = "Kunde,Größe,Ort\nMüller & Söhne,12,Köln\nRené Lefèvre,8,Genève\n";

const encode = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });
const read = (bytes: Uint8Array, declared?: string) => decodeText("a.csv", bytes, declared);

describe("decoding text", () => {
  it.each([
    ["UTF-8", simplified, encode(simplified, "utf8"), "UTF-8", false],
    ["UTF-8 with a mark", simplified, encode(simplified, "utf8", true), "UTF-8", false],
    ["UTF-16 little endian with a mark", simplified, encode(simplified, "utf-16le", true), "UTF-16", false],
    ["UTF-16 big endian with a mark", traditional, encode(traditional, "utf-16be", true), "UTF-16", false],
    ["UTF-16 little endian without a mark", simplified, encode(simplified, "utf-16le"), "UTF-16", true],
    ["UTF-16 big endian without a mark", traditional, encode(traditional, "utf-16be"), "UTF-16", true],
    [
      "English in UTF-16 without a mark",
      "name,city\nAlder,Cork\n",
      encode("name,city\nAlder,Cork\n", "utf-16le"),
      "UTF-16",
      true,
    ],
    ["GB18030", simplified, encode(simplified, "gb18030"), "GB18030", true],
    [
      "GB18030 with a mark",
      simplified,
      Buffer.from(`84319533${encode(simplified, "gb18030").toString("hex")}`, "hex"),
      "GB18030",
      false,
    ],
    ["traditional characters in GB18030", traditional, encode(traditional, "gb18030"), "GB18030", true],
    ["Big5", traditional, encode(traditional, "big5"), "Big5", true],
    ["Windows-1252", western, encode(western, "win1252"), "Windows-1252", true],
  ])("reads %s", (_name, text, bytes, encoding, isAssumed) => {
    expect(read(bytes)).toEqual({ text, encoding, isAssumed });
  });

  it.each([
    ["GB18030", "客户"],
    ["GB18030", "编号,姓名,电话"],
    ["GB18030", "三号冷库踏勘"],
    ["Big5", "客戶名稱"],
    ["Big5", "編號,姓名,電話"],
    ["Big5", "報價單已經送出"],
  ])("tells %s by a few characters: %s", (encoding, text) => {
    expect(read(encode(text, encoding))).toMatchObject({ text, encoding });
  });

  it("takes a page's own word for its encoding", () => {
    expect(read(encode("冷库", "gb18030"), "gb2312")).toEqual({ text: "冷库", encoding: "GB18030", isAssumed: false });
  });

  it("does not take a page's word where the bytes say otherwise", () => {
    expect(read(encode(simplified, "utf8"), "gb2312")).toMatchObject({ text: simplified, encoding: "UTF-8" });
  });

  it("does not trip over an encoding that does not exist", () => {
    expect(read(encode(simplified, "gb18030"), "x-unheard-of")).toMatchObject({ encoding: "GB18030" });
  });

  it.each([
    ["empty", ""],
    ["empty", "efbbbf"],
    ["empty", "fffe"],
    ["binary", "61620063"],
    ["unknown-encoding", "61ffff0a"],
  ])("names the reason %s", (reason, hex) => {
    expect(() => read(Buffer.from(hex, "hex"))).toThrow(
      expect.objectContaining({ details: { params: { file: "a.csv", reason } } }),
    );
  });

  it("keeps every text of common characters in either Chinese encoding", () => {
    const words = [
      ..."客户名称订单金额日期姓名电话地址预算批准报价合同交付采购经理会议纪要产品价格数量备注江南泵业有限公司",
    ];
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 8, maxLength: 60 }).map((word) => word.join(""));
    fc.assert(
      fc.property(sentence, (text) => {
        expect(read(encode(text, "gb18030")).text).toBe(text);
      }),
    );
  });

  it("throws nothing but AppError, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        try {
          expect(read(bytes).text).not.toContain("\0");
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
