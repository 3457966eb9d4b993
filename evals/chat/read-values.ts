/** A number as it stands in a text, with half a unit of the last digit shown. */
type Seen = { value: number; halfUnit: number; percent: boolean };

const multipliers: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  bn: 1e9,
  billion: 1e9,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  k: 1e3,
  thousand: 1e3,
};
const digits = String.raw`(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const scale = String.raw`(?:\s*(万亿|亿|百万|万|千(?![克瓦米卡])|(?:bn|billion|million|thousand|mn|m|k)(?![a-z])))?`;
const percentSign = String.raw`(?:\s*(%|个?百分点|个点|per\s?cent))?`;
const numbers = new RegExp(digits + scale + percentSign, "giu");
const hundredths = /百分之\s*(\d+(?:\.\d+)?)/gu;

const plain = (text: string) => text.normalize("NFKC");

/**
 * Numbers of a text, zh and en: `680 万`, `6,800,000`, `6.8M`, `6.8 million`, `8 %`, `百分之 8`, `8 个点`. Deliberately not the
 * product's own reading, so that a mistake of that one does not also mark its own paper.
 */
export function numbersIn(text: string): Seen[] {
  const seen = [...plain(text).matchAll(numbers)].map(([, shown = "", scaled, sign]): Seen => {
    const bare = shown.replaceAll(",", "");
    const by = scaled === undefined ? 1 : (multipliers[scaled.toLowerCase()] ?? 1);
    const decimals = bare.split(".")[1]?.length ?? 0;
    return { value: Number(bare) * by, halfUnit: (by / 10 ** decimals) * 0.5, percent: sign !== undefined };
  });
  const inWords = [...plain(text).matchAll(chineseNumber)].flatMap(([shown]) => {
    const value = readChinese(shown);
    return value === null ? [] : [{ value, halfUnit: 0, percent: false }];
  });
  const written = [...plain(text).matchAll(hundredths)].map(([, shown = ""]) => ({
    value: Number(shown),
    halfUnit: 0,
    percent: true,
  }));
  return [...seen, ...kelvin(seen), ...inWords, ...written];
}

/** `2200 K` is a colour, `200k` two hundred thousand: both readings count. */
const kelvin = (seen: readonly Seen[]): Seen[] =>
  seen.filter(({ value }) => value >= 1000 && value % 1000 === 0).map((one) => ({ ...one, value: one.value / 1000 }));

const chineseNumber = /[一二两三四五六七八九十百千万亿]{2,}/gu;
const chineseDigits = "零一二三四五六七八九";
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `三百万` → 3,000,000; null where it is no number. */
function readChinese(shown: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of shown.replaceAll("两", "二")) {
    const value = chineseDigits.indexOf(sign);
    const unit = chineseUnits[sign];
    if (value !== -1) digit = value;
    else if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else {
      total = (total + section + digit) * (sign === "亿" ? 1e8 : 1e4);
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit || null;
}

type SeenDate = { year: number | null; month: number; day: number };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const dateForms: readonly { form: RegExp; order: "ymd" | "dmy" | "mdy" }[] = [
  { form: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, order: "ymd" },
  { form: /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/gu, order: "ymd" },
  {
    form: new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+${monthName}(?:,?\s+(\d{4}))?`, "giu"),
    order: "dmy",
  },
  {
    form: new RegExp(String.raw`${monthName}\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?!\d)`, "giu"),
    order: "mdy",
  },
];
const monthOf = (shown: string) => {
  const at = months.indexOf(shown.slice(0, 3).toLowerCase());
  return at === -1 ? Number(shown) : at + 1;
};

/** Days of a text; a year that is not written is null. */
export function datesIn(text: string): SeenDate[] {
  return dateForms.flatMap(({ form, order }) =>
    [...plain(text).matchAll(form)].map(([, ...parts]): SeenDate => {
      const part = (letter: string) => parts[order.indexOf(letter)];
      const year = part("y");
      return {
        year: year === undefined ? null : Number(year),
        month: monthOf(part("m") ?? ""),
        day: Number(part("d")),
      };
    }),
  );
}

/** Whether the words stand in the text; Latin words only as whole words, any case, any width. */
export function standsIn(text: string, words: string): boolean {
  const escaped = plain(words).replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const start = /^[A-Za-z0-9]/u.test(words) ? "(?<![A-Za-z0-9])" : "";
  const end = /[A-Za-z0-9]$/u.test(words) ? "(?![A-Za-z0-9])" : "";
  return new RegExp(start + escaped + end, "iu").test(plain(text));
}
