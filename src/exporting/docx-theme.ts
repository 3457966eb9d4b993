import { BorderStyle, convertMillimetersToTwip, type IPropertiesOptions, LevelFormat } from "docx";
import { type Lang, localeOf } from "#domain/lang";

/** A4 in twips (1/1440 inch), and what the margins leave for text. */
const pageWidth = 11_906;
const pageHeight = 16_838;
const margin = convertMillimetersToTwip(20);
export const contentWidth = pageWidth - 2 * margin;
export const page = {
  size: { width: pageWidth, height: pageHeight },
  margin: { top: margin, right: margin, bottom: margin, left: margin },
};

export const colours = {
  ink: "1F2937",
  quiet: "4B5563",
  line: "D1D5DB",
  head: "F3F4F6",
  accent: "1D4ED8",
  question: "9A3412",
};
export const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
export const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** Latin and Chinese each get a face that office suites carry; digits of both are tabular. */
const font = { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "Microsoft YaHei" };
/** Line height in 240ths: 1.6 for Chinese text, 1.4 for Latin. */
const lineHeight = { zh: 384, en: 336 } as const satisfies Record<Lang, number>;

/** Sizes are half points, spacing twips. */
export const sizes = { body: 21, small: 18 };
export const bulletList = "bullets";

/** Fonts, languages and paragraph styles of an exported draft. */
export function docxStyles(lang: Lang): NonNullable<IPropertiesOptions["styles"]> {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: colours.ink, font },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { size: sizes.body, color: colours.ink, font, language: { value: localeOf.en, eastAsia: localeOf.zh } },
        paragraph: { spacing: { line: lineHeight[lang], after: 120 } },
      },
      title: heading(36, 0, 120),
      heading1: heading(28, 360, 120),
      heading2: heading(24, 240, 80),
    },
  };
}

export const docxNumbering: NonNullable<IPropertiesOptions["numbering"]> = {
  config: [
    {
      reference: bulletList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          style: { paragraph: { indent: { left: 360, hanging: 240 } } },
        },
      ],
    },
  ],
};
