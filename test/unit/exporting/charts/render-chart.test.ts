import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { afterAll, describe, expect, it } from "vitest";
import { readChartFonts } from "#exporting/charts/chart-fonts";
import { createChartRenderer } from "#exporting/charts/render-chart";
import { chartsOf, createScoreCharts } from "#exporting/charts/score-charts";
import { readSvg } from "./read-svg.ts";
import { smallScores } from "./small-scores.ts";

const folder = await mkdtemp(join(tmpdir(), "groundplan-test-"));
const renderer = createChartRenderer(folder);
const fonts = await readChartFonts();

afterAll(() => rm(folder, { recursive: true }));

/** A picture of one line, 300 by 60 pixels. */
const titled = (text: string) => ({ option: { title: { text } }, width: 300, height: 60 });
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const pngSignature = "89504e470d0a1a0a";
/** Width and height stand in the header chunk, which is the first. */
const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];

describe("createChartRenderer", () => {
  it.each(["zh", "en"] as const)("draws every chart as PNG of twice its size in %s", async (lang) => {
    for (const chart of chartsOf(smallScores(lang), lang)) {
      const png = await renderer.toPng(chart);
      expect(hexOf(png.subarray(0, 8))).toBe(pngSignature);
      expect(sizeOf(png)).toEqual([chart.width * 2, chart.height * 2]);
      expect(chart.width * 2).toBeLessThanOrEqual(1_200);
    }
  });

  it("draws Chinese characters, each with its own outline", async () => {
    const titles = ["", "宏达汽车", "宏达气车"];
    const pictures = await Promise.all(titles.map((text) => renderer.toPng(titled(text))));
    expect(new Set(pictures.map(hashOf)).size).toBe(titles.length);
  });

  it.each(["宏达汽车零部件（有限公司）", "Áéîõü AVATAR"])(
    "draws %j with its glyphs as the whole font does",
    async (text) => {
      const { resolve } = createRequire(import.meta.url);
      const fontFiles = ["400Regular/NotoSansSC_400Regular", "700Bold/NotoSansSC_700Bold"].map((name) =>
        resolve(`@expo-google-fonts/noto-sans-sc/${name}.ttf`),
      );
      const chart = { option: { title: { text, subtext: text } }, width: 300, height: 60 };
      const whole = await renderAsync(await renderer.toSvg(chart), {
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Noto Sans SC" },
        fitTo: { mode: "zoom", value: 2 },
      });
      expect(hashOf(await renderer.toPng(chart))).toBe(hashOf(whole.asPng()));
    },
  );

  it.each(["zh", "en"] as const)("writes nothing that the font cannot draw in %s", async (lang) => {
    const hostile = "宏达 🚀 สวัสดี سلام 한국 Škoda";
    const charts = chartsOf({ ...smallScores(lang), account: { id: "A0", name: hostile } }, lang);
    const texts = (await Promise.all(charts.map(renderer.toSvg))).flatMap((svg) => readSvg(svg).texts);
    const lacking = [...texts.join("")].filter(
      (character) => character !== "\n" && fonts.regular.glyphOf(character.codePointAt(0) ?? 0) === 0,
    );
    expect(lacking).toEqual([]);
    expect(texts.join("|")).toContain("宏达");
  });

  it("leaves no file behind", async () => {
    await renderer.toPng(titled("宏达汽车"));
    expect(await readdir(folder)).toEqual([]);
  });

  it("draws a picture at the same time as others as it does alone", async () => {
    const names = ["华星机械", "东海电器", "长风重工"];
    const together = await Promise.all(names.map((name) => renderer.toPng(titled(name))));
    const alone: string[] = [];
    for (const name of names) alone.push(hashOf(await renderer.toPng(titled(name))));
    expect(together.map(hashOf)).toEqual(alone);
  });
});

describe("createScoreCharts", () => {
  it("gives each picture with its file name, title and description", async () => {
    const charts = await createScoreCharts(renderer)(smallScores("en"), "en");
    expect(charts.map(({ name, title }) => [name, title])).toEqual([
      ["scorecard-2026-11-15.png", "Hongda Auto Parts: key-account scorecard"],
      ["match-2026-11-15.png", "Hongda Auto Parts: place in the match matrix"],
      ["win-rates-2026-11-15.png", "Hongda Auto Parts: win rates of the open deals"],
    ]);
    expect(charts.map(({ png }) => hexOf(png.subarray(0, 8)))).toEqual(charts.map(() => pngSignature));
  });
});
