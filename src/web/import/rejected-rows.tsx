import Button from "antd/es/button";
import type { ImportedFile } from "../api/types.ts";
import { downloadText } from "../shell/download-text.ts";
import { useText } from "../text/language-context.tsx";
import { rejectedName } from "./file-choice.ts";

const shown = 50;

/** Rows that were not taken, with line, column and reason, and as a file to mend and import again. */
export function RejectedRows({ file }: { file: ImportedFile }) {
  const { t } = useText();
  const { rejectedRows, rejectedCsv, path } = file;
  if (rejectedRows.length === 0) return null;
  return (
    <>
      <h2>{t("import.rejectedOf", { file: path, count: file.rejected })}</h2>
      <p>{t("import.mend")}</p>
      {rejectedCsv !== null && (
        <Button
          size="small"
          data-testid="rejected-download"
          onClick={() => downloadText(rejectedName(path), "text/csv", rejectedCsv)}
        >
          {t("import.download")}
        </Button>
      )}
      <div className="table-scroll">
        <table className="data-table" data-testid="rejected-rows">
          <thead>
            <tr>
              <th scope="col" className="figure">
                {t("import.line")}
              </th>
              <th scope="col">{t("import.column")}</th>
              <th scope="col">{t("import.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {rejectedRows.slice(0, shown).map(({ line, column, reason }) => (
              <tr key={`${line} ${column} ${reason}`}>
                <td className="figure">{line}</td>
                <td>{column ?? t("common.none")}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejectedRows.length > shown && (
        <p className="note">{t("import.moreRejected", { count: rejectedRows.length - shown })}</p>
      )}
    </>
  );
}
