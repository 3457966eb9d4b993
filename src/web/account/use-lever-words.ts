import type { Lever } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { contactOf } from "./checklist.ts";

/** What a step is, and from what to what it goes, in the reader's words. `names`: contacts by the source's id. */
export function useLeverWords(names: ReadonlyMap<string, string>) {
  const { t, word } = useText();
  const last = (id: string) => id.slice(id.lastIndexOf(".") + 1);
  const person = ({ id }: Lever) => names.get(contactOf(id) ?? "") ?? id;
  const steps: Readonly<Record<string, (lever: Lever) => string>> = {
    checklist: ({ id }) => word("item", last(id)),
    cap: ({ id }) => word("lever", last(id)),
    level: (lever) => t("lever.level", { name: person(lever) }),
    meeting: (lever) => t("lever.meeting", { name: person(lever) }),
    role: ({ id }) => t("lever.role", { name: word("role", last(id)) }),
  };
  return {
    step: (lever: Lever) => steps[lever.kind]?.(lever) ?? lever.explanation,
    change: ({ kind, from, to }: Lever): string => {
      if (kind === "checklist") return `${word("answer", String(from))} → ${word("answer", String(to))}`;
      if (kind === "level") return t("lever.levels", { from: from ?? "–", to: to ?? "–" });
      return "";
    },
  };
}
