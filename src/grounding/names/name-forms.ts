import { pinyin } from "pinyin-pro";
import { latinRanks } from "./find-titles.ts";
import { foldName } from "./fold-name.ts";
import { withoutHonorific } from "./honorifics.ts";
import { chineseSurname } from "./surnames.ts";

const chineseName = /^\p{Script=Han}{2,4}$/u;
const latinName = /^[\p{Script=Latin}\p{M}'’.-]+(?:\s[\p{Script=Latin}\p{M}'’.-]+){1,3}$/u;

/** Syllables of a Chinese person's surname and given name, without tones; null for what is no such name. */
function readPinyin(name: string): { family: string; given: string[] } | null {
  const simple = foldName(name);
  const surname = chineseName.test(simple) ? chineseSurname(simple) : null;
  if (surname === null || surname.length === simple.length) return null;
  const syllables = pinyin(simple, { toneType: "none", type: "array", surname: "head", v: true });
  const family = syllables.slice(0, surname.length).join("");
  return { family, given: syllables.slice(surname.length) };
}

/** ü is written v, u or yu in names. */
function spellings(form: string): string[] {
  return form.includes("v") ? [form, form.replaceAll("v", "u"), form.replaceAll("v", "ü")] : [form];
}

/** 陈建国 → Chen Jianguo, Jianguo Chen, Chen Jian Guo, Chen Jian-guo and the other order of each. */
function pinyinForms(name: string): string[] {
  const read = readPinyin(name);
  if (!read) return [];
  const { family, given } = read;
  const written = new Set([given.join(""), given.join(" "), given.join("-"), given.join("'")]);
  return [...written]
    .flatMap((first) => [`${family} ${first}`, `${family}, ${first}`, `${first} ${family}`])
    .flatMap(spellings);
}

/** Anna Maria Schmidt → Schmidt Anna Maria, Schmidt, Anna Maria, A. Schmidt is left alone: it may be somebody else. */
function latinForms(name: string): string[] {
  const bare = withoutHonorific(name);
  if (!latinName.test(bare)) return bare === name ? [] : [bare];
  const words = bare.split(/\s+/);
  const last = words.at(-1) ?? "";
  const first = words.slice(0, -1).join(" ");
  return [bare, `${last} ${first}`, `${last}, ${first}`];
}

const plain = /^(?:[\x20-\x7e]|\p{Script=Han}|·)*$/u;
const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const dotted = /^\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6})+$/u;

/** 奥伊芙·加拉格尔 → 加拉格尔, 奥伊芙: parts long enough to be nothing else. */
function dottedForms(name: string): string[] {
  const folded = foldName(name);
  return dotted.test(folded) ? folded.split("·").filter((part) => part.length >= 3) : [];
}

/** An alias with a title: “Managing Director Pfeiffer”. */
const titled = new RegExp(`(?<![\\p{L}])(?:${latinRanks})(?![\\p{L}])`, "iu");

/** Given names a person may be called by, folded: ingrid of Ingrid Solheim; none of a Chinese name. */
export function givenNamesOf(name: string): string[] {
  const bare = withoutHonorific(name);
  if (readPinyin(name) || !latinName.test(bare) || titled.test(bare)) return [];
  const [first = ""] = foldName(bare).split(/\s+/);
  return first.endsWith(".") ? [] : withoutAccents(first);
}

/** müller, muller and mueller; kazlauskaitė and kazlauskaite. */
function withoutAccents(form: string): string[] {
  if (plain.test(form)) return [form];
  const bare = form.normalize("NFD").replace(/\p{M}/gu, "");
  const german = form.replace(/[äöüß]/gu, (letter) => umlauts[letter] ?? letter);
  return [...new Set([form, bare, german.normalize("NFD").replace(/\p{M}/gu, "")])];
}

/** Every way in which a person's name may be written, folded as `foldName` does; the name as it stands first. */
export function personForms(name: string): string[] {
  const forms = [name, ...pinyinForms(name), ...latinForms(name), ...dottedForms(name)];
  return [...new Set(forms.map((form) => foldName(form.trim())).flatMap(withoutAccents))];
}

/** Surnames a person may be addressed by, folded: 陈 and chen of 陈建国, vogel of Dr. Katrin Vogel. */
export function surnamesOf(name: string): string[] {
  const read = readPinyin(name);
  if (read) return [chineseSurname(foldName(name)) ?? "", ...spellings(read.family)];
  const words = foldName(withoutHonorific(name)).split(/\s+/);
  return words.length > 1 && latinName.test(withoutHonorific(name)) ? withoutAccents(words.at(-1) ?? "") : [];
}
