import { decisionRoles } from "#domain/contact";
import { type Lang, localeOf } from "#domain/lang";
import type { DecimalMoney } from "#domain/money";
import { scoringDetectorsEn } from "#text/scoring-detectors.en";
import { scoringDetectorsZh } from "#text/scoring-detectors.zh";
import { createTranslate } from "#text/translate";
import type { Contradiction } from "./contradictions.ts";
import type { RisingStar } from "./rising-stars.ts";
import type { Says, Side } from "./statement.ts";
import type { UnmappedPerson } from "./unmapped-people.ts";

const translate = createTranslate({ zh: scoringDetectorsZh, en: scoringDetectorsEn });
/** What records are called, by their ids. */
export type RecordNames = Readonly<Record<string, string>>;

/** Both sides, the newer first, and that somebody must find out which holds. */
export function describeContradiction(
  { attribute, entity, sides }: Contradiction,
  lang: Lang,
  names: RecordNames,
): string {
  return translate(lang, "contradiction", {
    entity: names[entity.id] ?? entity.id,
    attribute: translate(lang, `attribute.${attribute}`),
    first: sideText(sides[0], lang),
    second: sideText(sides[1], lang),
  });
}

function sideText(side: Side, lang: Lang): string {
  const says = saysText(side.says, lang);
  if (side.source === "note") return translate(lang, "side.note", { ref: side.ref, date: side.date, says });
  if (side.date === null) return translate(lang, "side.record.undated", { says });
  return translate(lang, "side.record", { date: side.date, says });
}

function saysText({ code, value, amount }: Says, lang: Lang): string {
  if (code === "roles") return rolesText(value ?? "", lang);
  return translate(lang, `says.${code}`, { value: amount ? moneyText(amount, lang) : (value ?? "") });
}

function rolesText(letters: string, lang: Lang): string {
  const roles = decisionRoles.filter((role) => letters.includes(role)).map((role) => translate(lang, `role.${role}`));
  return roles.length === 0 ? translate(lang, "role.none") : roles.join(lang === "zh" ? "、" : ", ");
}

function moneyText({ amount, currency }: DecimalMoney, lang: Lang): string {
  const figure = new Intl.NumberFormat(localeOf[lang]).format(Number(amount));
  return lang === "zh" && currency === "CNY" ? `¥${figure}` : `${currency} ${figure}`;
}

const none = "none";

/** Who is missing from the map, and what the notes say of their part. */
export function describeUnmappedPerson({ name, title, influence, quotes }: UnmappedPerson, lang: Lang): string {
  const notes = new Set(quotes.map(({ ref }) => ref)).size;
  return translate(lang, "unmapped", { name, title: title ?? none, influence: influence ?? none, notes });
}

/** Who rises, in whose place, to what. */
export function describeRisingStar(
  { name, rise, contactId, successorOf, post }: RisingStar,
  lang: Lang,
  names: RecordNames,
): string {
  return translate(lang, `rise.${rise}`, {
    name,
    of: successorOf === null ? none : (names[successorOf] ?? successorOf),
    post: post ?? none,
    onMap: contactId === null ? "no" : "yes",
  });
}
