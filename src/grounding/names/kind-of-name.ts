import type { FactEntry } from "#domain/evidence";
import { chineseSurname } from "./surnames.ts";

export type NameKind = "person" | "organisation" | "product" | "other";

/** What the path of a name fact speaks of, by its words. */
const byPath: readonly (readonly [RegExp, NameKind])[] = [
  [/(?:contact|person|people|owner|keeper|holder|author|colleague|buyer|sponsor|employee|speaker)/i, "person"],
  [/(?:account|company|organi[sz]ation|competitor|rival|supplier|customer|vendor|partner)/i, "organisation"],
  [/(?:product|sku|model|article)/i, "product"],
];
const notAName = /(?:unit|segment|region)/i;

/** Person, organisation or product: by title and role, then by path, then by the form of the name. */
export function kindOfName({ path, value }: FactEntry): NameKind {
  if (value.type !== "name") return "other";
  if (value.role !== undefined || value.decisionRoles !== undefined) return "person";
  const last = path.split(".").at(-1) ?? path;
  if (notAName.test(last)) return "other";
  const found = [last, path].flatMap((words) => byPath.filter(([form]) => form.test(words)))[0];
  if (found) return found[1];
  return chineseSurname(value.value) !== null && /^\p{Script=Han}{2,3}$/u.test(value.value) ? "person" : "other";
}

/** The account itself and our own company, which every sentence of a plan may name. */
export function isSubject({ path }: FactEntry): boolean {
  return /^(?:account|organi[sz]ation|company)\.(?:name|shortName|legalName|alias)$/i.test(path);
}
