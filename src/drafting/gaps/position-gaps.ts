import { shownWindows, windowRecord } from "../evidence/methods/calendar-facts.ts";
import { cellRecord, type ShownCell, shownCells } from "../evidence/methods/white-space-facts.ts";
import type { Gap, GapInput } from "./gap.ts";

const cellsWorked = 4;

/** Positions worth winning, by their yearly value, and the buying window that is open or that nobody knows of. */
export function positionGaps(input: GapInput): Gap[] {
  const cells = shownCells(input.dossier)
    .filter(({ yearlyMinor }) => yearlyMinor !== null)
    .slice(0, cellsWorked)
    .flatMap((cell, at) => cellGap(cell, 45 - 2 * at, input));
  return [...cells, ...windowGap(input), ...calendarGap(input)];
}

function cellGap(cell: ShownCell, weight: number, { index }: GapInput): Gap[] {
  const record = cellRecord(cell);
  const amount = index.ref("cell.yearly", record);
  const values = {
    product: index.ref("cell.product", record),
    place: index.ref("cell.unit", record) ?? index.account,
    rival: index.ref("cell.rival", record),
    amount,
  };
  const frame = { weight, values, evidence: [], dealRecord: null, stake: amount };
  if (cell.state === "open") return [{ kind: "openCell", ...frame }];
  return values.rival === null ? [] : [{ kind: "rivalCell", ...frame }];
}

/** A window that somebody has named for this account; the trade's usual one is no reason to act. */
function windowGap({ dossier, index, say, scoreWord }: GapInput): Gap[] {
  const { open } = shownWindows(dossier);
  const { account } = index;
  const score = index.score("calendar");
  if (!open || open.byTemplate || account === null || !score) return [];
  const to = index.ref("calendar.to", windowRecord(open));
  const values = {
    account,
    to,
    phase: scoreWord(`calendar.phase.${open.phase}`),
    doNow: say(`cal.do.${open.phase}`, { account }),
  };
  return [{ kind: "windowOpen", weight: 51, values, evidence: [score.id], dealRecord: null, due: to }];
}

function calendarGap({ dossier, index }: GapInput): Gap[] {
  const { calendar } = dossier.scores;
  const score = index.score("calendar");
  const isStated = calendar?.windows.some(({ byTemplate }) => !byTemplate) ?? false;
  if (!score || isStated || dossier.contacts.length === 0) return [];
  const values = { account: index.account };
  return [{ kind: "calendarUnknown", weight: 22, values, evidence: [score.id], dealRecord: null }];
}
