import type { ImportedFile } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";

/** Each file: what it was taken for, its rows, and why it could not be read at all. */
export function ImportedFiles({ files }: { files: readonly ImportedFile[] }) {
  const { t, word } = useText();
  return (
    <ul className="plain-list imported-files">
      {files.map((file) => (
        <li key={file.path}>
          <strong>{file.path}</strong>{" "}
          <span className="soft">
            {file.error === null
              ? t("import.file", { kind: word("recordKind", file.kind), rows: formatNumber(file.rows, 0) })
              : null}
          </span>
          {file.error !== null && <span className="import-error">{file.error}</span>}
        </li>
      ))}
    </ul>
  );
}
