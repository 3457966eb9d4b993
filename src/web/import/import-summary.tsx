import type { ImportSummary } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import { ImportedFiles } from "./imported-files.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { StageTable } from "./stage-table.tsx";

const outcomes = ["created", "updated", "unchanged", "rejected"] as const;

/** What became of every row: per kind of record, per file, what was mended on the way and what could not be read. */
export function ImportSummaryView({ summary }: { summary: ImportSummary }) {
  const { t } = useText();
  const rejected = Object.values(summary.totals).reduce((sum, counts) => sum + counts.rejected, 0);
  const failed = summary.files.filter(({ error }) => error !== null).length;
  return (
    <section aria-label={t("import.summary")} className="import-summary" data-testid="import-summary">
      <Notice
        tone={rejected + failed > 0 ? "warn" : "info"}
        title={t(summary.dryRun ? "import.previewDone" : "import.done", { rejected, failed })}
      >
        {t("import.took", { ms: formatNumber(summary.ms, 0) })}
      </Notice>
      <Totals summary={summary} />
      <ImportedFiles files={summary.files} />
      {summary.files.map((file) => (
        <StageTable key={file.path} file={file} />
      ))}
      {summary.files.map((file) => (
        <RejectedRows key={file.path} file={file} />
      ))}
      <Tallies title={t("import.repairs")} tallies={summary.repairs} />
      <Tallies title={t("import.notices")} tallies={summary.notices} />
    </section>
  );
}

/** Kinds in the order in which they went in. */
function Totals({ summary: { totals, files } }: { summary: ImportSummary }) {
  const { t, word } = useText();
  const kinds = [...new Set(files.map(({ kind }) => kind))];
  const rows = kinds.flatMap((kind) => {
    const counts = totals[kind];
    return counts && kind !== "skipped" ? [[kind, counts] as const] : [];
  });
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption className="table-caption">{t("import.totals")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("import.kind")}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className="figure">
                {word("outcome", outcome)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([kind, counts]) => (
            <tr key={kind}>
              <th scope="row">{word("recordKind", kind)}</th>
              {outcomes.map((outcome) => (
                <td key={outcome} className={`figure ${counts[outcome] > 0 ? "" : "soft"}`}>
                  {formatNumber(counts[outcome], 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each sentence says how often, and names the first case. */
function Tallies({ title, tallies }: { title: string; tallies: ImportSummary["repairs"] }) {
  if (tallies.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="plain-list">
        {tallies.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  );
}
