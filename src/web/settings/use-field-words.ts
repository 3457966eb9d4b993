import { useText } from "../text/language-context.tsx";
import { type FieldName, fieldGroups } from "./profile-fields.ts";
import type { Path } from "./value-tree.ts";

/** What the values of a profile are called. */
export function useFieldWords() {
  const { t, word } = useText();
  const nameOf = (name: FieldName): string =>
    "text" in name ? t(name.text) : name.words.map(([group, id]) => word(group, id)).join(" · ");
  /** The name of the value at a path; the path itself where it has none. */
  const nameAt = (path: Path): string => {
    const written = path.join(".");
    const group = fieldGroups.find(({ fields }) => fields.some((field) => field.path.join(".") === written));
    const field = group?.fields.find((one) => one.path.join(".") === written);
    return group && field ? `${t(group.title)} · ${nameOf(field.name)}` : written;
  };
  return { nameOf, nameAt };
}
