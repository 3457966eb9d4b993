import { useQuery } from "@tanstack/react-query";
import type { TablePreview } from "../api/import-types.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import { fieldWord } from "./field-word.ts";
import { tableKindsQuery } from "./import-queries.ts";

/** What a table lacks to be of its kind, and what to do about it. */
export function MissingFields({ table: { kind, missing } }: { table: TablePreview }) {
  const { t, word, lang } = useText();
  const { data: kinds = [] } = useQuery(tableKindsQuery);
  if (kind === null) return <Notice tone="warn" title={t("import.unknown")} />;
  if (missing.length === 0) return null;
  const known = kinds.find((one) => one.kind === kind);
  const fields = missing.map((anyOf) => anyOf.map((one) => fieldWord(known, one, lang)).join(t("import.or")));
  const params = { kind: word("recordKind", kind), fields: fields.join(t("import.sampleJoin")) };
  return <Notice tone="warn" title={t("import.missing", params)} />;
}
