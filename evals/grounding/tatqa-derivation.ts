import { type Expression, readExpression } from "#grounding/derived/read-expression";

/** The calculation behind an answer and the figures in it, in order. */
export type Derivation = { expression: Expression; figures: number[] };

const brackets: Readonly<Record<string, string>> = { "[": "(", "]": ")", "{": "(", "}": ")" };

/** `(36,821+3,774)/2`, `[(57+44)/2]`, `41.2%-40.6%`, `$(5)+7`; null for words. */
export function readDerivation(text: string): Derivation | null {
  const plain = text
    .replace(/[$£€%,\s]/g, "")
    .replace(/[[\]{}]/g, (mark) => brackets[mark] ?? mark)
    .replace(/[–−]/g, "-");
  const expression = /^[\d.+\-*/()×÷]+$/.test(plain) ? readExpression(plain) : null;
  return expression && { expression, figures: figuresOf(expression) };
}

function figuresOf(expression: Expression): number[] {
  if (expression.type === "Literal") return [expression.value];
  if (expression.type === "UnaryExpression") return figuresOf(expression.argument);
  return expression.type === "BinaryExpression" ? [...figuresOf(expression.left), ...figuresOf(expression.right)] : [];
}

const operations = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
} as const;

/** The result with other figures in the place of some (by their order). */
export function evaluate(
  expression: Expression,
  replace: (figure: number, at: number) => number = (figure) => figure,
): number {
  let at = -1;
  const of = (part: Expression): number => {
    if (part.type === "Literal") {
      at += 1;
      return replace(part.value, at);
    }
    if (part.type === "UnaryExpression") return (part.operator === "-" ? -1 : 1) * of(part.argument);
    if (part.type !== "BinaryExpression") return Number.NaN;
    const left = of(part.left);
    return operations[part.operator](left, of(part.right));
  };
  return of(expression);
}

export const operationNames = ["difference", "growth", "average", "sum", "ratio", "other", "count"] as const;
export type OperationName = (typeof operationNames)[number];

const shapes: readonly (readonly [RegExp, OperationName])[] = [
  [/^\(*n-n\)*$/, "difference"],
  [/^\(*n-n\)*\/n\)*$|^\(*n\/n\)*-1$/, "growth"],
  [/^\(*n(?:\+n)+\)*\/k\)*$/, "average"],
  [/^\(*n(?:\+n)+\)*$/, "sum"],
  [/^\(*n\/n\)*$/, "ratio"],
];

/** The kind of calculation, by its form. */
export function operationOf({ expression }: Derivation): OperationName {
  const written = formOf(expression);
  return shapes.find(([shape]) => shape.test(written))?.[1] ?? "other";
}

function formOfFigure(figure: number, divisor: boolean): string {
  if (divisor && Number.isInteger(figure) && figure < 13) return "k";
  return figure === 1 ? "1" : "n";
}

function formOf(expression: Expression, divisor = false): string {
  if (expression.type === "Literal") return formOfFigure(expression.value, divisor);
  if (expression.type === "UnaryExpression") return formOf(expression.argument);
  if (expression.type !== "BinaryExpression") return "?";
  const { operator, left, right } = expression;
  const [a, b] = [formOf(left), formOf(right, operator === "/")];
  const bracketed = operator === "/" || operator === "*";
  return `${bracketed && a.length > 1 ? `(${a})` : a}${operator}${b}`;
}
