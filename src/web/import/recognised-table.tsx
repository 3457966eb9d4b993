import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type ReactNode, useState } from "react";
import type { FilePreview, TablePreview } from "../api/import-types.ts";
import { formatNumber } from "../format/format-number.ts";
import { ErrorNotice, QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import { ColumnTable } from "./column-table.tsx";
import { type FileChoice, writtenChoices } from "./file-choice.ts";
import { previewQuery } from "./import-queries.ts";
import { KindChoice } from "./kind-choice.tsx";
import { MissingFields } from "./missing-fields.tsx";
import { UnreadableRows } from "./unreadable-rows.tsx";

type RecognisedProps = {
  file: ChosenFile;
  choice: FileChoice | undefined;
  /** Null: as the product finds it by itself. */
  onChoose: (choice: FileChoice | null) => void;
  onRemove: () => void;
};

/** One table: what it was taken for, column by column, and a person's say in both. */
export function RecognisedTable({ file, choice, onChoose, onRemove }: RecognisedProps) {
  const { lang, t } = useText();
  const isLeftOut = choice?.isLeftOut ?? false;
  const map = choice ? writtenChoices({ [file.path]: choice }, [file.path]) : "";
  const query = useQuery({
    ...previewQuery([file], map, lang),
    placeholderData: keepPreviousData,
    enabled: !isLeftOut,
  });
  const preview = query.data?.files.find(({ path }) => path === file.path);
  const table = preview?.preview?.table ?? null;
  const kind = choice && !choice.isLeftOut ? choice.kind : (table?.kind ?? null);
  return (
    <li className="import-file" data-testid="import-file" aria-busy={query.isFetching}>
      <FileHead file={file} onRemove={onRemove}>
        {(table || isLeftOut) && <KindChoice path={file.path} kind={kind} isLeftOut={isLeftOut} onChoose={onChoose} />}
      </FileHead>
      {isLeftOut && <p className="soft">{t("import.isLeftOut")}</p>}
      {!isLeftOut && query.error && <ErrorNotice error={query.error} />}
      {!isLeftOut && query.error && choice && (
        <Button size="small" onClick={() => onChoose(null)}>
          {t("import.forget")}
        </Button>
      )}
      {!isLeftOut && !query.error && (
        <QueryView query={query} lines={2}>
          {() => <Recognised preview={preview} table={table} onChoose={onChoose} />}
        </QueryView>
      )}
    </li>
  );
}

export function FileHead({
  file,
  onRemove,
  children,
}: {
  file: ChosenFile;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className="import-file-head">
      <h3>{file.path}</h3>
      <span className="soft figure">
        {t("import.size", { kb: formatNumber(Math.max(file.file.size / 1024, 0.1)) })}
      </span>
      <div className="import-file-kind">{children}</div>
      <Button type="text" size="small" onClick={onRemove} aria-label={t("import.remove", { name: file.path })}>
        ✕
      </Button>
    </div>
  );
}

type Shown = { preview: FilePreview | undefined; table: TablePreview | null; onChoose: (choice: FileChoice) => void };

function Recognised({ preview, table, onChoose }: Shown) {
  if (!preview) return null;
  if (!table) return <p className="import-error">{preview.error}</p>;
  return (
    <>
      <MissingFields table={table} />
      {table.missing.length === 0 && preview.error === null && <Found preview={preview} table={table} />}
      <UnreadableRows preview={preview} />
      <Columns table={table} isOpen={preview.error !== null} onChoose={onChoose} />
    </>
  );
}

/** How much of the file is read, and the columns that are not. */
function Found({ preview, table }: { preview: FilePreview; table: TablePreview }) {
  const { t } = useText();
  const unused = table.columns.filter(({ header, field }) => field === null && header !== "");
  return (
    <p className="import-found">
      <span aria-hidden="true">✓ </span>
      {t("import.found", {
        rows: formatNumber(preview.rows, 0),
        used: table.columns.length - unused.length,
        columns: table.columns.length,
      })}
      {unused.length > 0 &&
        ` ${t("import.notUsed", { columns: unused.map(({ header }) => header).join(t("import.sampleJoin")) })}`}
    </p>
  );
}

/** Open from the start where something has to be chosen; from then on as the reader leaves it. */
function Columns({
  table,
  isOpen,
  onChoose,
}: Omit<Shown, "preview" | "table"> & { table: TablePreview; isOpen: boolean }) {
  const { t } = useText();
  const [open, setOpen] = useState(isOpen);
  return (
    <details
      className="import-details"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-testid="import-columns-toggle"
    >
      <summary>{t("import.columns", { count: table.columns.length })}</summary>
      <ColumnTable table={table} onChoose={onChoose} />
    </details>
  );
}
