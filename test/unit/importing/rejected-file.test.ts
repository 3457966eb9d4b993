import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rejection } from "#importing/parsed-records";
import { readTable } from "#importing/read-table";
import { refuse } from "#importing/reason";
import { renderRejectedFile } from "#importing/rejected-file";
import { fixture, parseFile, tableOf } from "./source-files.ts";

const missing = (line: number): Rejection => ({
  line,
  column: "name",
  reason: refuse("missing-required").reason,
  more: [],
});
const read = (csv: string): string[][] => parse(csv, { bom: true });

describe("the file of rejected rows", () => {
  it("holds the original cells, then line, column and every reason", async () => {
    const file = fixture("crm/sales_pipeline.csv");
    const table = await readTable(file);
    const { rejections } = await parseFile("opportunities", file);
    const lines = renderRejectedFile(table, rejections, "en").split("\r\n");
    expect(lines[0]).toBe(
      "\uFEFFopportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,Line,Column,Reason",
    );
    expect(lines[3]).toBe(
      'P8,Ana Moss,VX Pro,Northwind Pumps,Won,03/04/2017,2017-05-01,lots,10,"close_value; engage_date",' +
        "“lots” is not an amount. Write 1234.50. “03/04/2017” can be 2017-04-03 or 2017-03-04. Write the one you mean.",
    );
  });

  it("speaks Chinese", () => {
    const csv = renderRejectedFile(tableOf(["name"], [""]), [missing(2)], "zh");
    expect(csv).toBe("\uFEFFname,行号,列,原因\r\n,2,name,必填项为空。\r\n");
  });

  it.each(["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝"])("neutralises a cell that starts with %j", (start) => {
    const csv = renderRejectedFile(tableOf(["name"], [`${start}1+1`]), [missing(2)], "en");
    expect(read(csv)[1]?.[0]).toBe(`'${start}1+1`);
  });

  it("keeps every other cell as it was", () => {
    const harmless = fc.string({ unit: "grapheme" }).filter((text) => !/^[=+\-@\t\r\n\0＝＋－＠]/u.test(text));
    fc.assert(
      fc.property(fc.tuple(harmless, harmless), (cells) => {
        const csv = renderRejectedFile(tableOf(["a", "b"], cells), [missing(2)], "en");
        expect(read(csv)[1]?.slice(0, 2)).toEqual(cells);
      }),
    );
  });

  it("shows the cells of ragged rows too", () => {
    const table = { ...tableOf(["a", "b"]), ragged: [{ line: 2, cells: ["1", "2", "3"] }] };
    expect(read(renderRejectedFile(table, [missing(2)], "en"))[1]?.slice(0, 4)).toEqual(["1", "2", "3", "2"]);
  });
});
