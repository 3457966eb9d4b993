import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { groundingText } from "./grounding-text.ts";
import type { Conflict } from "./ledger/conflicts.ts";
import type { DuplicateId, PreparedLedger } from "./ledger/prepare-ledger.ts";
import { renderValue } from "./values/render-value.ts";

/** Findings about the ledger stand nowhere in the text. */
const nowhere = { start: 0, end: 0, span: "" } as const;

function ofDuplicate({ id, same }: DuplicateId, lang: Lang): Finding {
  const message = groundingText(lang, same ? "unknown-citation.repeated" : "unknown-citation.duplicate", { id });
  return { code: "unknown-citation", severity: same ? "warn" : "block", ...nowhere, nearest: [id], message };
}

function ofConflict({ ids, entries, path }: Conflict, lang: Lang): Finding {
  const nearest = ids.slice(0, 3);
  const values = [...new Set(entries.map(({ value }) => renderValue(value, lang)))];
  const expected = values.slice(0, 3).join(" / ");
  const listed = nearest.join(lang === "zh" ? "、" : ", ");
  const name = entries[0]?.label?.[lang] ?? path;
  const message = groundingText(lang, "conflict.ledger", { nearest: listed, name, expected });
  return { code: "wrong-attribute", severity: "warn", ...nowhere, nearest, expected, message };
}

/** What is wrong with a ledger itself: ids that name two entries, entries that contradict each other. */
export function ledgerFindings({ duplicates, conflicts }: PreparedLedger, lang: Lang): Finding[] {
  return [
    ...duplicates.map((duplicate) => ofDuplicate(duplicate, lang)),
    ...conflicts.map((conflict) => ofConflict(conflict, lang)),
  ];
}
