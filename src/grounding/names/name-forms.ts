import { pinyin } from "pinyin-pro";
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

/** Every way in which a person's name may be written, folded as `foldName` does; the name as it stands first. */
export function personForms(name: string): string[] {
  const forms = [name, ...pinyinForms(name), ...latinForms(name)];
  return [...new Set(forms.map((form) => foldName(form.trim())))];
}

/** Surnames a person may be addressed by, folded: 陈 and chen of 陈建国, vogel of Dr. Katrin Vogel. */
export function surnamesOf(name: string): string[] {
  const read = readPinyin(name);
  if (read) return [chineseSurname(foldName(name)) ?? "", ...spellings(read.family)];
  const words = foldName(withoutHonorific(name)).split(/\s+/);
  return words.length > 1 && latinName.test(withoutHonorific(name)) ? [words.at(-1) ?? ""] : [];
}
