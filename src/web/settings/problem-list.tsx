import type { FieldProblem } from "../api/settings-types.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import { useFieldWords } from "./use-field-words.ts";

/** What cannot be set like this, each with where it stands. */
export function ProblemList({ problems }: { problems: readonly FieldProblem[] }) {
  const { t } = useText();
  const { nameAt } = useFieldWords();
  return (
    <Notice tone="block" title={t("settings.problems")}>
      <ul className="plain-list" data-testid="profile-problems">
        {problems.map(({ field, reason }) => {
          const name = nameAt(field.split("."));
          return (
            <li key={`${field} ${reason}`}>
              {name === field ? <code>{field}</code> : name} {reason}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
