import type { Lang, LedgerEntry, TypedValue } from "../api/types.ts";
import { formatDay } from "../format/format-day.ts";
import { formatMoney } from "../format/format-money.ts";
import { formatNumber, formatPercent } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import type { Words } from "../text/translate.ts";

type Spoken = Pick<Words, "word"> & { lang: Lang };

function countText(value: number, unit: string | undefined, word: Words["word"]): string {
  const figure = formatNumber(value, 2);
  if (unit === undefined || unit === "") return figure;
  const text = word("count", unit, { n: value, figure });
  return text === unit ? `${figure} ${unit}` : text;
}

/** A ledger value as the document writes it. */
export function valueText(value: TypedValue, { lang, word }: Spoken): string {
  switch (value.type) {
    case "money":
      return formatMoney(value, lang);
    case "percent":
      return formatPercent(value.value);
    case "number":
    case "count":
      return countText(value.value, value.unit, word);
    case "duration":
      return countText(value.value, value.unit, word);
    case "date":
      return formatDay(value.value, lang);
    case "enum":
      return value.labels?.[lang] ?? value.value;
    case "name":
      return [value.value, value.role].filter(Boolean).join(" · ");
    case "text":
      return value.value;
  }
}

/** What an entry is called, in the reader's language. */
export function useEntryTitle() {
  const { lang, t, word } = useText();
  return (entry: LedgerEntry): string => {
    switch (entry.kind) {
      case "fact":
        return entry.label?.[lang] ?? entry.path;
      case "score":
        return entry.label?.[lang] ?? word("method", entry.score.method);
      case "note":
      case "knowledge":
        return entry.title ?? t("evidence.untitled");
      case "record":
        return entry.entity ?? t("evidence.record");
    }
  };
}
