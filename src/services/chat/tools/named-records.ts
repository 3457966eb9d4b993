import { pinyin } from "pinyin-pro";
import type { Named } from "#chat/chat-tools";
import { foldName } from "#grounding/names/fold-name";
import { personForms, surnamesOf } from "#grounding/names/name-forms";

/** A record with all that people call it. */
export type NamedRecord = Pick<Named, "kind" | "id" | "name" | "accountId"> & {
  /** The full name first. */
  names: readonly string[];
  /** Of a deal: not closed. */
  isOpen?: boolean;
};

/** A spelling, folded, and whom it means. */
export type NameForm = { form: string; how: "exact" | "part"; record: NamedRecord };

const han = /^\p{Script=Han}+$/u;
/** First words that say nothing about whose name it is. */
const generic = new Set(
  "southern northern eastern western global international industrial construction contracting company group holding holdings supplies stores store home lighting civil cross comercial general national united first royal central pacific atlantic european american chinese asia".split(
    " ",
  ),
);
const genericHan = new Set(
  "中国 北京 上海 广州 深圳 天津 重庆 江苏 浙江 广东 山东 四川 湖北 湖南 福建 安徽 河南 河北 华东 华南 华北 华中 西南 西北 东北 东方 国际 全国 中华 中央 国家 新能 中电 中建".split(
    " ",
  ),
);
const places = /[省市区县]$/u;

/** All spellings of some records. Parts of a name count only where one account alone has them. */
export function nameForms(records: readonly NamedRecord[]): NameForm[] {
  const exact = records.flatMap((record) =>
    exactForms(record).map((form) => ({ form, how: "exact" as const, record })),
  );
  const parts = records.flatMap((record) => partForms(record).map((form) => ({ form, how: "part" as const, record })));
  const owners = new Map<string, Set<string>>();
  for (const { form, record } of [...exact, ...parts]) {
    const held = owners.get(form) ?? new Set<string>();
    owners.set(form, held.add(record.id));
  }
  const isOwn = ({ form, record }: NameForm) => record.kind !== "account" || owners.get(form)?.size === 1;
  return [...exact, ...parts.filter(isOwn)].filter(({ form }) => form.length > 1);
}

/** One word alone that is not written so on record is a part of a name: Brandt of Herr Brandt may be another Brandt. */
function exactForms({ kind, names }: NamedRecord): string[] {
  const written = names.map((name) => foldName(name.trim()));
  if (kind !== "person" && kind !== "colleague") return [...new Set(written)];
  const others = names.flatMap(personForms).filter((form) => form.includes(" ") || han.test(form));
  return [...new Set([...written, ...others])];
}

function partForms(record: NamedRecord): string[] {
  const { kind, names } = record;
  if (kind === "account") return [...new Set(names.flatMap(accountParts))];
  if (kind === "person" || kind === "colleague") return personParts(record);
  return [];
}

/** 澜州 of 澜州市轨道交通集团, Rheinland of Rheinland Licht, and how a short Chinese name sounds. */
function accountParts(name: string): string[] {
  const folded = foldName(name.trim());
  if (!han.test(folded)) return latinParts(folded);
  const heads = [2, 3, 4].map((length) => folded.slice(0, length)).filter((head) => head.length < folded.length);
  const sounds = folded.length <= 6 ? [soundOf(folded)].filter((sound) => sound.length > 5) : [];
  return [...heads.filter((head) => !genericHan.has(head) && !places.test(head)), ...sounds];
}

function latinParts(folded: string): string[] {
  const words = folded.split(/[\s,]+/);
  const heads = [words.slice(0, 1), words.slice(0, 2), words.slice(0, 3)].map((head) => head.join(" "));
  const fits = (head: string) =>
    head.length > 4 && head !== folded && !generic.has(head) && /^[\p{L}\p{M}&' -]+$/u.test(head);
  return heads.filter(fits);
}

const honorifics = "总 经理 部长 主任 工 董 姐 哥 先生 女士 小姐 老师 总监 主管 局长 处长 科长 会计".split(" ");

/** 周总, 小周 and 老周 of 周立新; Vogel and Katrin of Katrin Vogel. */
function personParts({ name }: NamedRecord): string[] {
  const surnames = surnamesOf(name);
  const chinese = surnames.filter((surname) => han.test(surname));
  const addressed = chinese.flatMap((surname) => [
    ...honorifics.map((word) => surname + word),
    `小${surname}`,
    `老${surname}`,
  ]);
  if (chinese.length > 0) return [...addressed, ...(name.length > 2 ? [name.slice(chinese[0]?.length ?? 1)] : [])];
  const words = foldName(name)
    .split(/\s+/)
    .filter((word) => word.length > 2 && !/\.$/.test(word));
  const plain = words.map((word) => word.normalize("NFD").replace(/\p{M}/gu, ""));
  return [...new Set([...surnames, ...words, ...plain])];
}

/** How Chinese characters sound, without tones: what a wrong choice of the input method leaves the same. */
export function soundOf(text: string): string {
  return pinyin(text, { toneType: "none", type: "array" }).join("").toLowerCase();
}
