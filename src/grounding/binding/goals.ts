import type { LedgerEntry } from "#domain/evidence";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, ScalarValue, Value } from "../values/value.ts";
import { partsClauses } from "./places.ts";
import { isComparable, type UnusedFact } from "./used-facts.ts";

const goalName = /目标|要求|界线|计划|应于|\btarget|\bgoal|\blimit|\basks?\b|\bplan/i;
const stateName = /现值|现状|现在|\bcurrent|\bnow\b|\bactual/i;

/** Limits and targets go by the name of what they are for: the target of revenue may be called revenue. */
export function isGoal(entry: LedgerEntry): boolean {
  if (entry.kind !== "fact") return false;
  const path = entry.path.replace(/([A-Z])/g, " $1").replace(/[._]/g, " ");
  const name = `${path} ${entry.label?.zh ?? ""} ${entry.label?.en ?? ""}`;
  return goalName.test(name) && !stateName.test(name);
}

/** Words that ask for a value, compare with one that is asked for, or aim at it. */
const askedBefore =
  /(?:目标|要求|界线|门槛|底线|上限|下限|标准)[^\d，；。]{0,8}$|(?:做到|提到|提升到|提高到|提升至|提高至|升到|升至|增至|增加到|达到|降到|降至|到|至|须|需要?|应当?|不低于|不少于|不超过|不高于|至少|至多|低于|高于|超过|大于|小于)\s?(?:第\s?)?$|\b(?:targets?|goals?|ask(?:s|ed|ing)?(?: for)?|require[sd]?|requirement|limit|threshold|floor|ceiling|minimum|maximum|at least|at most|no (?:more|less|fewer) than|to|below|above|under|over|from|reach(?:es)?|aim(?:s|ed)?)\b[^\d,;.]{0,12}$/i;
const askedAfter =
  /^(?:\s?(?:or (?:more|less|fewer|higher|lower|above|below)|以上|以下|以内)|\s?的\p{Script=Han}{0,6}?(?:目标|指标|门槛|底线|上限|下限)|\s(?:\p{Script=Latin}+\s){0,2}(?:target|goal|threshold|limit|ceiling|floor)\b)/iu;
const heldBefore = /(?:由|从|\bfrom)\s?(?:第|level |about |约)?\s?$/i;
const reach = 24;

/** How the words beside a value take it: as asked for, as what is so now, or neither. */
export type Wording = "asked" | "held" | "open";

function lastOf(pattern: RegExp, head: string): number {
  return pattern.exec(head)?.index ?? -1;
}

/** `part`: one end of a range, from 2 to 3. */
export function wordingOf(text: string, value: FoundValue, part: ScalarValue): Wording {
  const head = text.slice(Math.max(0, value.start - reach), value.start);
  if (value.kind === "range") {
    if (value.from === value.to) return "open";
    return part === value.from ? "held" : "asked";
  }
  if (askedAfter.test(text.slice(value.end, value.end + reach))) return "asked";
  const [asked, held] = [lastOf(askedBefore, head), lastOf(heldBefore, head)];
  if (asked < 0 && held < 0) return "open";
  const [at, wording] = asked >= held ? ([asked, "asked"] as const) : ([held, "held"] as const);
  return partsClauses(head.slice(at)) ? "open" : wording;
}

/**
 * True where what is asked for stands for what is so, or the other way round: the words ask for a value, the evidence says
 * what is so, and what is asked for is cited and told nowhere.
 */
export function mixesGoal(
  wording: Wording,
  part: ScalarValue,
  entry: LedgerEntry,
  unused: readonly UnusedFact[],
): boolean {
  if (entry.kind !== "fact") return false;
  const asks = isGoal(entry);
  if ((wording === "asked") === asks) return false;
  return unused.some(
    ({ entry: other, value }) => other.entity === entry.entity && isGoal(other) !== asks && isComparable(part, value),
  );
}

/** A limit is told as it stands: “95 or more” is no 94 or more, though what is 95 is more than 94. */
export function tellsLimit(part: ScalarValue, entry: LedgerEntry, limit: Value): boolean {
  if (!isGoal(entry) || part.kind === "date" || part.approx === undefined || part.approx === "about") return true;
  const { approx: _hedge, ...bare } = part;
  return agrees(bare, limit);
}
