import type { FactEntry, LedgerEntry, ScoreEntry } from "#domain/evidence";
import type { Factor } from "#domain/score";
import { measuredIn } from "../ledger/in-units.ts";
import { parseIsoParts } from "../values/render-date.ts";
import type { DateValue } from "../values/value.ts";
import { percent, plain, type Quantity } from "./arithmetic.ts";

function dateOf(text: string): DateValue | null {
  const date = parseIsoParts(text);
  return date && { kind: "date", date };
}

/** What a fact states, as a value to calculate with; null for names and words. */
export function factQuantity({ value }: FactEntry): Quantity | null {
  switch (value.type) {
    case "money":
      return { kind: "money", value: Number(value.amount), precision: 0, currency: value.currency };
    case "percent":
      return percent(value.value);
    case "number":
      return measuredIn(value.value, value.unit);
    case "count":
      return { kind: "count", value: value.value, precision: 0, unit: value.unit ?? "" };
    case "duration":
      return { kind: "duration", value: value.value, precision: 0, unit: value.unit };
    case "date":
      return dateOf(value.value);
    default:
      return null;
  }
}

const factorMembers = ["points", "weight", "contribution"] as const;

function factorQuantity(factor: Factor, member: string): Quantity | null {
  const { raw, unit } = factor;
  if (member === "" || member === "raw") {
    if (typeof raw === "number") return measuredIn(raw, unit);
    return typeof raw === "string" ? dateOf(raw) : null;
  }
  const known = factorMembers.find((name) => name === member);
  const value = known && factor[known];
  return typeof value === "number" ? plain(value) : null;
}

function scoreQuantity({ score }: ScoreEntry, path: string): Quantity | null {
  if (path === "" || path === "value") return score.value === null ? null : plain(score.value);
  if (path === "coverage") return percent(score.coverage * 100);
  const [, id, member = ""] = /^factors\.([^.]+)(?:\.([a-z]+))?$/.exec(path) ?? [];
  const factor = score.factors.find((each) => each.id === id);
  return factor ? factorQuantity(factor, member) : null;
}

/** The value of an entry, or of a member of it (`factors.recency`, `factors.recency.points`); null where it holds none. */
export function entryQuantity(entry: LedgerEntry, path = ""): Quantity | null {
  if (entry.kind === "fact") return path === "" || path === "value" ? factQuantity(entry) : null;
  return entry.kind === "score" ? scoreQuantity(entry, path) : null;
}
