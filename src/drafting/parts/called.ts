import type { Contact } from "#domain/contact";

const han = /^\p{Script=Han}{2,4}$/u;
/** What stands behind a Chinese surname when colleagues speak of somebody: 徐经理, 周部长, 李工, 强哥. */
const titles = ["经理", "部长", "总", "工", "主任", "处长", "董", "老师", "科长", "姐", "哥"];
const shortestSurname = 4;

/** Every way in which notes call a person: name, aliases, a Latin surname, a Chinese surname with a title. */
export function calledOf({ name, aliases }: Pick<Contact, "name" | "aliases">): string[] {
  const full = [name, ...aliases].filter((one) => one.length > 1);
  const surname = /\s(?<last>[\p{Script=Latin}'-]+)$/u.exec(name)?.groups?.last ?? "";
  const latin = surname.length >= shortestSurname ? [surname] : [];
  const chinese = han.test(name) ? titles.map((title) => `${name.charAt(0)}${title}`) : [];
  return [...new Set([...full, ...latin, ...chinese])];
}

/** True where a sentence speaks of the person; a title of two people with one surname is no help. */
export function isNamed(contact: Contact, text: string, among: readonly Contact[]): boolean {
  const others = new Set(among.filter(({ id }) => id !== contact.id).flatMap(calledOf));
  return calledOf(contact).some((called) => !others.has(called) && text.includes(called));
}
