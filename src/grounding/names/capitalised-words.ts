import type { Span } from "./spans.ts";

/** Capitalised wherever they stand, or in titles and headings, and nobody's name. */
const common: ReadonlySet<string> = new Set(
  (
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Spring Summer Autumn Winter Christmas Easter Ramadan " +
    "Mr Mrs Ms Mx Miss Dr Prof Professor Sir Madam Head Vice President Director Manager Chief Officer General Managing Executive Purchasing Procurement Technical Technology Information Finance Financial " +
    "Operating Quality Sales Marketing Logistics Project Product Production Plant Operations Engineering Engineer Maintenance Board Chairman Chairwoman Chair Council Deputy Assistant Senior Junior Regional Global Key Account Lead Leader Supervisor Controller Buyer Partner Consultant Specialist Analyst Coordinator Administrator Secretary Treasurer Founder Owner " +
    "Team Department Division Office Group Company Committee Unit Phase Week Month Quarter Year Stage Step Level Grade Band Class Tier Section Chapter Appendix Annex Table Figure Note Plan Programme Program Tender Contract Agreement Framework Policy Budget Review Report Porter Pareto Kraljic Maslow Gantt Internet Bluetooth Excel Word PowerPoint"
  ).split(" "),
);
const languages =
  "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv sw th tl tr uk ur vi zh";
const names = new Intl.DisplayNames("en", { type: "language" });
/** Chinese, German, Danish: whose names of tongues are adjectives of lands too. */
const tongues: ReadonlySet<string> = new Set(languages.split(" ").map((code) => names.of(code) ?? code));
const adjectives: ReadonlySet<string> = new Set(
  "American British Australian Canadian European Asian African Western Eastern Northern Southern Central Indian Mexican Brazilian Austrian Belgian Swiss Saudi Emirati Irish Scottish Nordic Baltic Chilean Egyptian Israeli Iranian".split(
    " ",
  ),
);

const capitalised = /(?<![\p{L}\p{N}\p{M}.'’&/@_-])\p{Lu}\p{Ll}[\p{L}\p{M}'’]+(?:-\p{L}+)*/gu;
const word = /(?<![\p{L}\p{M}'’-])\p{L}[\p{L}\p{M}'’-]{3,}/gu;
/** Where a capital belongs to the place and not to the word. */
const start = /(?:^|[.!?:;。！？：；"“”‘«»()（）[\]【】•|>*–—/\n]|\s-)\s*$/;
/** An opening that somebody put before a sentence which began with a capital: As it stands, Revenue … */
const opening = /^[^,，.!?\n]{1,45}[,，]\s?$/;
/** In a title nearly every longer word has a capital. */
const titleShare = 0.6;

function isTitle(text: string): boolean {
  const words = [...text.matchAll(word)];
  const high = words.filter(([written]) => /^\p{Lu}/u.test(written));
  return words.length > 1 && high.length / words.length > titleShare;
}

/** Months, titles, tongues and what else has a capital wherever it stands. */
export function isCommonCapital(written: string): boolean {
  const forms = [written, written.replace(/['’]?s$/, ""), written.split("-", 1)[0] ?? ""];
  return forms.some((form) => common.has(form) || tongues.has(form) || adjectives.has(form));
}

function isAtStart(text: string, at: number): boolean {
  return start.test(text.slice(Math.max(0, at - 4), at)) || (at < 48 && opening.test(text.slice(0, at)));
}

/** Latin words written with a capital in the middle of a sentence, which a name is; months, titles and tongues left out. */
export function findCapitalised(text: string): Span[] {
  const found = [...text.matchAll(capitalised)].filter(
    ({ 0: written, index }) => !isCommonCapital(written) && !isAtStart(text, index),
  );
  if (found.length === 0 || isTitle(text)) return [];
  return found.map(({ index, 0: written }) => ({ start: index, end: index + written.replace(/['’]s?$/, "").length }));
}
