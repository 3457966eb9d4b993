import { useQuery } from "@tanstack/react-query";
import type { TablePreview } from "../api/import-types.ts";
import { useText } from "../text/language-context.tsx";
import { fieldWord } from "./field-word.ts";
import { choiceOfColumn, type FileChoice, isNamed } from "./file-choice.ts";
import { tableKindsQuery } from "./import-queries.ts";

type ColumnTableProps = { table: TablePreview; onChoose: (choice: FileChoice) => void };

const rowsShown = 3;

/** Every column with the field it is read as, to be changed, and what the first rows hold in it. */
export function ColumnTable({ table, onChoose }: ColumnTableProps) {
  const { t } = useText();
  const columns = table.columns.map((one, place) => ({ ...one, place }));
  const rows = table.rows.slice(0, rowsShown).map((cells, index) => ({ cells, row: index + 1 }));
  return (
    <div className="table-scroll">
      <table className="data-table column-table" data-testid="import-columns">
        <thead>
          <tr>
            <th scope="col">{t("import.column")}</th>
            <th scope="col">{t("import.readAs")}</th>
            {rows.map(({ row }) => (
              <th key={row} scope="col">
                {t("import.firstRow", { row })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, field, place }) => (
            <tr key={place} className={field === null ? "is-unused" : ""}>
              <th scope="row">{header === "" ? t("import.noHeader", { column: place + 1 }) : header}</th>
              <td>
                <FieldChoice table={table} column={place} onChoose={onChoose} />
              </td>
              {rows.map(({ cells, row }) => (
                <td key={row} className="soft column-cell">
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FieldChoice({ table, column, onChoose }: ColumnTableProps & { column: number }) {
  const { t } = useText();
  const { header, field } = table.columns[column] ?? { header: "", field: null };
  if (!isNamed(table, column)) return <span className="soft">{t("import.notNamed")}</span>;
  return (
    <select
      className="import-select"
      disabled={table.fields.length === 0}
      aria-label={t("import.fieldOf", { column: header })}
      value={field ?? ""}
      onChange={({ target: { value } }) => onChoose(choiceOfColumn(table, column, value === "" ? null : value))}
    >
      <option value="">{t("import.unused")}</option>
      <FieldOptions table={table} column={column} />
    </select>
  );
}

/** A field that another column holds says so: choosing it takes it from there. */
function FieldOptions({ table: { kind, fields, columns }, column }: { table: TablePreview; column: number }) {
  const { t, lang } = useText();
  const { data: kinds = [] } = useQuery(tableKindsQuery);
  const known = kinds.find((one) => one.kind === kind);
  const holderOf = (field: string) => columns.find((one, place) => one.field === field && place !== column)?.header;
  return fields.map((field) => {
    const holder = holderOf(field);
    const label = fieldWord(known, field, lang);
    return (
      <option key={field} value={field}>
        {holder === undefined ? label : t("import.heldBy", { field: label, column: holder })}
      </option>
    );
  });
}
