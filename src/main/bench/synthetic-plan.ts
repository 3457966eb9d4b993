import type { LedgerEntry } from "#domain/evidence";

/** Facts of many kinds, and notes beside them: every fifth entry is a note. */
export function syntheticLedger(count: number): LedgerEntry[] {
  return Array.from({ length: count }, (_, at) => (at % 5 === 4 ? noteOf(at) : factOf(at)));
}

const things = ["revenue", "gross margin", "open orders", "delivery time", "service visits", "complaints"] as const;

function nameOf(at: number): string {
  return `${things[at % things.length]} of site ${Math.floor(at / things.length) + 1}`;
}

function factOf(at: number): LedgerEntry {
  const label = { zh: nameOf(at), en: nameOf(at) };
  const period = String(2024 + (at % 3));
  return { id: `F${at}`, kind: "fact", path: `account.${nameOf(at)}`, label, period, value: typedValue(at) };
}

function typedValue(at: number): Extract<LedgerEntry, { kind: "fact" }>["value"] {
  if (at % 6 === 0) return { type: "money", amount: String(1_000_000 + at * 137_000), currency: "CNY" };
  if (at % 6 === 1) return { type: "percent", value: 10 + (at % 60) + 0.5 };
  return { type: "count", value: 3 + at, unit: "orders" };
}

function noteOf(at: number): LedgerEntry {
  const day = `2026-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 27) + 1).padStart(2, "0")}`;
  const text = `Li Wei said that ${3 + at} orders would wait until the budget of CNY ${at * 1000 + 500} is approved. The site asked for ${at + 2} service visits.`;
  return { id: `N${at}`, kind: "note", title: `Visit ${at}`, date: day, text };
}

function sentenceOf(entry: LedgerEntry, at: number): string {
  if (entry.kind === "note") return `The customer spoke of ${3 + at} orders that wait for the budget [${entry.id}].`;
  if (entry.kind !== "fact") return "";
  const { value, period = "" } = entry;
  const shown =
    value.type === "money"
      ? `CNY ${Number(value.amount).toLocaleString("en-US")}`
      : value.type === "percent"
        ? `${value.value}%`
        : value.type === "count"
          ? `${value.value} orders`
          : "";
  return `In ${period} the ${nameOf(at)} came to ${shown}, and we see no change in how it is going on there [${entry.id}].`;
}

/** A plan about the first entries of a ledger, as long as asked: sentences that cite, under headings. */
export function syntheticPlan(ledger: readonly LedgerEntry[], words: number): string {
  const lines: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at += 1) {
    const entry = ledger[at % ledger.length];
    if (!entry) break;
    const sentence = sentenceOf(entry, at % ledger.length);
    if (at % 12 === 0) lines.push(`## Part ${at / 12 + 1}`);
    lines.push(sentence);
    count += sentence.split(" ").length;
  }
  return lines.join("\n\n");
}
