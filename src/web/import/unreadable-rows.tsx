import type { FilePreview } from "../api/import-types.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";

const shown = 5;

/** Rows that would be handed back as they stand, told before anything is stored. */
export function UnreadableRows({ preview: { rejected, rejectedRows } }: { preview: FilePreview }) {
  const { t } = useText();
  if (rejected === 0) return null;
  return (
    <Notice tone="warn" title={t("import.unreadable", { count: rejected })}>
      <ul className="plain-list">
        {rejectedRows.slice(0, shown).map(({ line, column, reason }) => (
          <li key={`${line} ${column} ${reason}`}>
            {t("import.rowProblem", { line, column: column ?? t("common.none"), reason })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
