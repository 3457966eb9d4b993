import { type DatedSlot, datedSlots, monthNames } from "./dates.ts";
import type { Site, Slot } from "./sites.ts";
import { insideQuote, replaceSlot, type Variation, type Vary } from "./variation.ts";

/** Slots with a figure that is not zero. */
function figures({ slots }: Site): Slot[] {
  const types: ReadonlySet<string> = new Set(["money", "percent", "number", "count", "duration"]);
  return slots.filter(({ value, written }) => value !== null && types.has(value.type) && /[1-9]/.test(written));
}

type Shown = { sign: string; currency: string; figure: string; scale: number };

const scales: Readonly<Record<string, number>> = { "": 0, 万: 4, 亿: 8, K: 3, M: 6, B: 9 };
const money = /^(-?)(¥|[A-Z]{3} )([\d,]+(?:\.\d+)?)(万|亿|K|M|B|)$/;

function readMoney({ written }: Slot): Shown | null {
  const [, sign = "", mark = "", figure = "", unit = ""] = money.exec(written) ?? [];
  if (figure === "") return null;
  return {
    sign,
    currency: mark === "¥" ? "CNY" : mark.trim(),
    figure: figure.replaceAll(",", ""),
    scale: scales[unit] ?? 0,
  };
}

/** The same digits with the point moved: 1680 at 4 is 16.80 at 6, and not a digit more or less is shown. */
function atScale({ figure, scale }: Shown, to: number): string | null {
  const [whole = "", decimals = ""] = figure.split(".");
  const places = decimals.length + to - scale;
  if (places < 0) return null;
  const digits = (whole + decimals).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const currencyNames: Readonly<Record<string, string>> = { CNY: "元", USD: "美元", EUR: "欧元", SAR: "沙特里亚尔" };

function moneyForms(shown: Shown, exact: string): string[] {
  const { sign, currency } = shown;
  const name = currencyNames[currency];
  const [wan, million, yi] = [atScale(shown, 4), atScale(shown, 6), atScale(shown, 8)];
  const forms = [
    wan !== null && name !== undefined && Number(wan) >= 1 ? [`${wan}万${name}`] : [],
    million !== null && Number(million) >= 0.1 ? [`${currency} ${million} million`, `${currency} ${million}M`] : [],
    yi !== null && Number(yi) >= 0.1 && name !== undefined ? [`${yi}亿${name}`] : [],
    [`${currency} ${grouped(exact)}`, ...(name === undefined ? [] : [`${grouped(exact)}${name}`])],
  ];
  return forms.flat().map((form) => sign + form);
}

const grouped = (exact: string) =>
  new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 }).format(Math.abs(Number(exact)));

/** Amounts in another unit: 万, 亿, million, and the whole figure. */
export const otherUnit: Vary = (site) =>
  figures(site).flatMap((slot) => {
    const shown = slot.value?.type === "money" ? readMoney(slot) : null;
    if (!shown || slot.value?.type !== "money") return [];
    const fits = (form: string) => site.of.lang === "zh" || !/\p{Script=Han}/u.test(form);
    return moneyForms(shown, slot.value.amount)
      .filter((form) => form !== slot.written && fits(form))
      .map((form) => replaceSlot(site, slot, form));
  });

/** Fewer digits of the true value, rightly rounded: 7.267 → 7 %. Digits before the point all stay. */
export const fewerDigits: Vary = (site) =>
  figures(site).flatMap((slot) => {
    const { value, written } = slot;
    if ((value?.type !== "percent" && value?.type !== "number") || !/^-?[\d,.]+%?$/.test(written)) return [];
    const [, decimals] = /\.(\d+)/.exec(written) ?? [];
    if (decimals === undefined || Math.abs(value.value) < 1.5) return [];
    const rounded = value.value.toFixed(decimals.length - 1);
    const marginal = Math.abs(Math.abs(value.value - Number(rounded)) * 10 ** (decimals.length - 1) - 0.5) < 0.02;
    return marginal ? [] : [replaceSlot(site, slot, written.replace(/-?[\d,]+\.\d+/, rounded))];
  });

/** About the amount, to two significant digits of 万 or million. */
export const hedged: Vary = (site) =>
  figures(site).flatMap((slot) => {
    const shown = slot.value?.type === "money" ? readMoney(slot) : null;
    if (shown?.sign !== "" || Number(shown.figure) < 100) return [];
    const size = 10 ** (shown.figure.split(".")[0]?.length ?? 1) / 100;
    const rounded = Math.round(Number(shown.figure) / size) * size;
    const words = slot.written.replace(/[\d,]+(?:\.\d+)?/, new Intl.NumberFormat("en-US").format(rounded));
    return [replaceSlot(site, slot, site.of.lang === "zh" ? `约 ${words}` : `about ${words}`)];
  });

/** 1,680 and 1680. */
export const separators: Vary = (site) =>
  figures(site).flatMap((slot) => {
    const { written } = slot;
    if (written.includes(",")) return [replaceSlot(site, slot, written.replaceAll(",", ""))];
    return [];
  });

/** Full-width digits, and spaces between figure and unit. */
export const fullWidth: Vary = (site) =>
  figures(site).flatMap((slot) => {
    const wide = slot.written.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const spaced = slot.written.replace(/(?<=\d)%/, " %").replace(/(?<=\d)(?=[万亿])/, " ");
    return [...new Set([wide, spaced])]
      .filter((form) => form !== slot.written)
      .map((form) => replaceSlot(site, slot, form));
  });

const small = {
  zh: "零 一 两 三 四 五 六 七 八 九 十 十一 十二".split(" "),
  en: "zero one two three four five six seven eight nine ten eleven twelve".split(" "),
} as const;
const digits = "零一二三四五六七八九";

function percentForms(written: string): string[] {
  const [figure] = /^\d+(?:\.\d+)?/.exec(written) ?? [];
  if (figure === undefined) return [];
  const [whole = "", decimals] = figure.split(".");
  const tens = decimals === undefined && /^[1-9]0$/.test(whole) ? [`${digits[Number(whole[0])]}成`] : [];
  const fraction = decimals === undefined ? "" : `点${[...decimals].map((digit) => digits[Number(digit)]).join("")}`;
  const spoken = /^\d$/.test(whole) ? [`百分之${digits[Number(whole)]}${fraction}`] : [];
  return [`百分之${figure}`, ...tens, ...spoken];
}

function spelt(site: Site, slot: Slot): string[] {
  const { written, value } = slot;
  const { lang } = site.of;
  if (value?.type === "percent") return lang === "zh" ? percentForms(written) : [written.replace("%", " percent")];
  if (value?.type !== "count" && value?.type !== "duration") return [];
  const word = small[lang][value.value];
  return word === undefined ? [] : [written.replace(/^\d+ ?/, lang === "zh" ? word : `${word} `)];
}

/** Numbers in words: 四笔订单, 百分之七点三, 三成; four orders, 7.3 percent. */
export const inWords: Vary = (site) =>
  figures(site).flatMap((slot) =>
    spelt(site, slot)
      .filter((form) => form !== slot.written)
      .map((form) => replaceSlot(site, slot, form)),
  );

const lengths = {
  zh: { 12: ["一年", "1 年"], 6: ["半年"], 3: ["一个季度"], 24: ["两年"] },
  en: { 12: ["one year", "1 year"], 6: ["half a year"], 24: ["two years"] },
} as const satisfies Record<string, Readonly<Record<number, readonly string[]>>>;

/** 12 months as one year. */
export const otherLength: Vary = (site) =>
  figures(site).flatMap((slot) => {
    if (slot.value?.type !== "duration" || slot.value.unit !== "month") return [];
    const forms: Readonly<Record<number, readonly string[]>> = lengths[site.of.lang];
    return (forms[slot.value.value] ?? []).map((form) => replaceSlot(site, slot, form));
  });

const two = (part: number) => String(part).padStart(2, "0");
const numeral = (value: number) =>
  value < 11 ? (["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][value] ?? "") : numeralAbove(value);
const numeralAbove = (value: number) =>
  `${value < 20 ? "" : digits[Math.floor(value / 10)]}十${value % 10 === 0 ? "" : digits[value % 10]}`;

function dateForms({ parts: { year, month, day } }: DatedSlot, lang: string): string[] {
  const iso = `${year}-${two(month)}-${two(day)}`;
  const name = monthNames[month - 1] ?? "";
  if (lang === "zh") {
    const spoken = [...String(year)].map((figure) => (figure === "0" ? "〇" : digits[Number(figure)])).join("");
    return [
      iso,
      `${year}/${month}/${day}`,
      `${year}.${month}.${day}`,
      `${year}年${two(month)}月${two(day)}日`,
      `${year} 年 ${month} 月 ${day} 日`,
      `${year}年${month}月${day}号`,
      `${spoken}年${numeral(month)}月${numeral(day)}日`,
    ];
  }
  return [
    iso,
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${name.slice(0, 3)} ${day}, ${year}`,
    `${year}/${two(month)}/${two(day)}`,
  ];
}

/** The same day in another form. */
export const otherDateForm: Vary = (site) =>
  datedSlots(site).flatMap((dated): Variation[] =>
    insideQuote(site.claim.text, dated.slot.start)
      ? []
      : dateForms(dated, site.of.lang)
          .filter((form) => form !== dated.slot.written)
          .map((form) => replaceSlot(site, dated.slot, form)),
  );
