import { sortedUnique } from "./compare-text.ts";

/** Kinds of company that people leave out when they speak: 澄光科技 → 澄光, Luxor Ltd → Luxor. */
const zhKind = /(?:股份有限公司|有限责任公司|有限公司|集团|股份|公司|科技|光电|照明|电子|电气|实业|灯饰|光源)+$/u;
const enKind = /,?\s+(?:gmbh|ltd|inc|co|corp|llc|plc|ag|a\/s|oy|bv|sa|pty|limited|company|group)\.?$/iu;
const shortest = 2;

export type RivalNames = {
  /** Every way the competitors are called, the longest first. */
  forms: readonly string[];
  /** The competitors of one list that a form may mean, by the name they have there. */
  matches: (form: string, listed: string) => boolean;
  /** The full name of a form; the form itself where several fit. */
  fullName: (form: string) => string;
};

/** Competitors by their full names and the short forms that are clear. */
export function createRivalNames(names: readonly string[]): RivalNames {
  const full = sortedUnique(names);
  const formsOf = new Map(full.map((name) => [name, sortedUnique([name, shortForm(name)])]));
  const forms = sortedUnique([...formsOf.values()].flat()).sort((a, b) => b.length - a.length);
  const same = (a: string, b: string) => shortForm(a).toLowerCase() === shortForm(b).toLowerCase();
  return {
    forms,
    matches: same,
    fullName: (form) => {
      const fitting = full.filter((name) => same(name, form));
      return fitting.length === 1 ? (fitting[0] ?? form) : form;
    },
  };
}

function shortForm(name: string): string {
  const short = name.replace(zhKind, "").replace(enKind, "").trim();
  return short.length >= shortest ? short : name;
}
