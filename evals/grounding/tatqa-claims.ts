import type { TatqaQuestion } from "./tatqa.ts";
import { type Derivation, evaluate, type OperationName, operationOf, readDerivation } from "./tatqa-derivation.ts";
import type { Cell, TatqaLedger } from "./tatqa-ledger.ts";

export const corruptions = ["last digit", "ten times", "sign", "swapped", "other cell"] as const;
export type Corruption = (typeof corruptions)[number];
/** A question as sentences: the right answer, and wrong ones by what is wrong with them. */
export type TatqaCase = {
  operation: OperationName;
  cited: readonly string[];
  right: string;
  wrong: { corruption: Corruption; answer: string }[];
  question: TatqaQuestion;
};

const largestConstant = 12;

function decimalsOf(answer: string): number {
  return answer.split(".")[1]?.length ?? 0;
}

function isConstant(figure: number): boolean {
  return Number.isInteger(figure) && (figure <= largestConstant || figure === 100);
}

type Place = { cell: Cell | undefined; ids: string[] };
type Operands = { ids: string[]; cells: (Cell | undefined)[] };

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 2);
}

/** How likely the question means this cell: words of its label, its period, the rows and columns already found. */
function likelihood({ label, period, row, column }: Cell, question: string, found: readonly Cell[]): number {
  const said = question.toLowerCase();
  const words = wordsOf(label);
  const named = words.filter((word) => said.includes(word)).length / (1 + words.length / 4);
  const dated = period !== null && said.includes(period.slice(0, 4)) ? 1 : 0;
  const beside = found.some((other) => (other.row === row) !== (other.column === column)) ? 0.7 : 0;
  return named + dated + beside;
}

/** The cells of a calculation's figures; a figure that occurs twice stands in two cells, but where it is divided by again. */
function placeCells(derivation: Derivation, { cells }: TatqaLedger, question: string): (Cell | undefined)[] {
  const { figures } = derivation;
  const again = operationOf(derivation) === "growth";
  const holders = figures.map((figure) => cells.filter((cell) => Math.abs(cell.figure) === Math.abs(figure)));
  const placed: (Cell | undefined)[] = figures.map(() => undefined);
  const inOrder = figures.map((_, at) => at).sort((a, b) => (holders[a]?.length ?? 0) - (holders[b]?.length ?? 0));
  for (const at of inOrder) {
    const found = placed.filter((cell) => cell !== undefined);
    const same = again ? found.find(({ figure }) => Math.abs(figure) === Math.abs(figures[at] ?? 0)) : undefined;
    const free = (holders[at] ?? []).filter((cell) => !found.includes(cell));
    const score = (cell: Cell) => likelihood(cell, question, found);
    placed[at] = same ?? free.sort((a, b) => score(b) - score(a))[0];
  }
  return placed;
}

function isDivisor(figure: number, at: number): boolean {
  return at > 0 && isConstant(figure);
}

/** What the calculation's figures stand in: cells, else the paragraphs that write them; null where one stands nowhere. */
function operandsOf(derivation: Derivation, ledger: TatqaLedger, question: string): Operands | null {
  const cells = placeCells(derivation, ledger, question);
  const divides = operationOf(derivation) === "average";
  const places = derivation.figures.map((figure, at): Place => {
    const cell = divides && at === derivation.figures.length - 1 ? undefined : cells[at];
    if (cell) return { cell, ids: [cell.id] };
    const told = ledger.notes.filter(({ text }) => text.replaceAll(",", "").includes(String(figure)));
    return { cell: undefined, ids: isDivisor(figure, at) ? [] : told.slice(0, 1).map(({ id }) => id) };
  });
  if (places.some(({ ids }, at) => ids.length === 0 && !isDivisor(derivation.figures[at] ?? 0, at))) return null;
  const ids = [...new Set(places.flatMap((place) => place.ids))];
  return {
    ids: ids.sort((a, b) => a.localeCompare(b, "en", { numeric: true })),
    cells: places.map(({ cell }) => cell),
  };
}

function moveLastDigit(answer: string): string {
  const decimals = decimalsOf(answer);
  const step = 10 ** -decimals;
  return (Number(answer) + (Number(answer) > 0 ? step : -step)).toFixed(decimals);
}

function rounded(value: number, answer: string, percent: boolean): string {
  return (percent ? value * 100 : value).toFixed(decimalsOf(answer));
}

type Recalculate = (replace: (figure: number, at: number) => number) => string;

function swapped({ figures }: Derivation, again: Recalculate): string[] {
  const [a, b] = figures;
  if (a === undefined || b === undefined) return [];
  return [again((figure) => (figure === a ? b : figure === b ? a : figure))];
}

/** The same calculation with a cell of another row, or another column, in the place of one that was used. */
function otherCells({ figures }: Derivation, operands: Operands, ledger: TatqaLedger, again: Recalculate): string[] {
  const used = new Set(operands.cells.map((cell) => cell?.id));
  const at = operands.cells.findIndex((cell) => cell !== undefined);
  const cell = operands.cells[at];
  const written = figures[at];
  if (!cell || written === undefined) return [];
  const free = ledger.cells.filter(({ id, figure }) => !used.has(id) && figure !== cell.figure);
  const others = [
    free.find(({ column, row }) => column === cell.column && row > cell.row) ??
      free.find(({ column }) => column === cell.column),
    free.find(({ row }) => row === cell.row),
  ];
  return others.flatMap((other) =>
    other ? [again((figure) => (figure === written ? Math.abs(other.figure) * Math.sign(written || 1) : figure))] : [],
  );
}

function wrongAnswers(answer: string, derivation: Derivation, operands: Operands, ledger: TatqaLedger) {
  const value = evaluate(derivation.expression);
  const percent = Math.abs(value * 100 - Number(answer)) < Math.abs(value - Number(answer));
  const again: Recalculate = (replace) => rounded(evaluate(derivation.expression, replace), answer, percent);
  const all: Record<Corruption, string[]> = {
    "last digit": [moveLastDigit(answer)],
    "ten times": [String(Number((Number(answer) * 10).toPrecision(12)))],
    sign: [answer.startsWith("-") ? answer.slice(1) : `-${answer}`],
    swapped: swapped(derivation, again),
    "other cell": otherCells(derivation, operands, ledger, again),
  };
  return corruptions.flatMap((corruption) =>
    all[corruption]
      .filter((wrong) => Number.isFinite(Number(wrong)) && Number(wrong) !== Number(answer))
      .map((wrong) => ({ corruption, answer: wrong })),
  );
}

function answerText(answer: unknown): string | null {
  const text =
    typeof answer === "number" ? String(answer) : typeof answer === "string" ? answer.replaceAll(",", "") : "";
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : null;
}

/** What a count counts: a cell for each thing it names, by its label or period. */
function countedCells({ derivation, question }: TatqaQuestion, { cells }: TatqaLedger): string[] | null {
  const found: Cell[] = [];
  for (const item of derivation.split("##").map((name) => name.trim().toLowerCase())) {
    const named = cells.filter(
      ({ label, period }) =>
        label.toLowerCase().includes(item) || (period !== null && item.includes(period.slice(0, 4))),
    );
    const score = (cell: Cell) => likelihood(cell, question, found);
    const best = named.filter((cell) => !found.includes(cell)).sort((a, b) => score(b) - score(a))[0];
    if (!best) return null;
    found.push(best);
  }
  return found.map(({ id }) => id);
}

function toCount(question: TatqaQuestion, ledger: TatqaLedger, right: string): TatqaCase | null {
  const cited = countedCells(question, ledger);
  if (!cited || cited.length !== Number(right)) return null;
  const wrong = [
    { corruption: "last digit" as const, answer: String(Number(right) + 1) },
    { corruption: "ten times" as const, answer: String(Number(right) * 10) },
  ];
  return { operation: "count", cited, right, wrong, question };
}

/** A calculated question as sentences; null where its calculation cannot be read or a figure of it stands nowhere. */
export function toCase(question: TatqaQuestion, ledger: TatqaLedger): TatqaCase | null {
  const right = answerText(question.answer);
  if (right === null) return null;
  if (question.answer_type === "count") return toCount(question, ledger, right);
  const derivation = readDerivation(question.derivation);
  const operands = derivation && operandsOf(derivation, ledger, question.question);
  if (!derivation || !operands || operands.ids.length === 0) return null;
  const wrong = wrongAnswers(right, derivation, operands, ledger);
  return { operation: operationOf(derivation), cited: operands.ids, right, wrong, question };
}

/** Question, answer and scale as one sentence. */
export function sentenceOf(
  { question: { question, scale } }: TatqaCase,
  answer: string,
  cited: readonly string[],
): { text: string; place: { start: number; end: number } } {
  const asked = question.trim().replace(/\s*\?+$/, "");
  const citation = cited.length === 0 ? "" : ` [${cited.join(", ")}]`;
  const start = asked.length + 2;
  return {
    text: `${asked}: ${answer}${scale === "" ? "" : ` ${scale}`}${citation}.`,
    place: { start, end: start + answer.length },
  };
}
