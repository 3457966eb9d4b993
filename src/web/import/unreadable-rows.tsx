import type { FilePreview } from "../api/import-types.ts";
import { formatNumber } from "../format/format-number.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";

const shown = 5;

/** Rows that would be handed back as they stand, told before anything is stored. */
export function UnreadableRows({ preview: { rejected, rejectedRows, checked, rows } }: { preview: FilePreview }) {
  const { t } = useText();
  if (rejected === 0) return null;
  const title =
    checked < rows
      ? t("import.unreadableFirst", { count: rejected, checked: formatNumber(checked, 0) })
      : t("import.unreadable", { count: rejected });
  return (
    <Notice tone="warn" title={title}>
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
