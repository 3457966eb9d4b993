import jsep from "jsep";
import { z } from "zod";

const operators = ["+", "-", "*", "/"] as const;

/** An expression over the ledger: figures, references, signs, the four operations and functions. */
export type Expression =
  | { type: "Literal"; value: number }
  | { type: "Identifier"; name: string }
  | { type: "MemberExpression"; computed: false; object: Expression; property: Expression }
  | { type: "UnaryExpression"; operator: "+" | "-"; argument: Expression }
  | { type: "BinaryExpression"; operator: (typeof operators)[number]; left: Expression; right: Expression }
  | { type: "CallExpression"; callee: { type: "Identifier"; name: string }; arguments: Expression[] };

const nameSchema = z.object({ type: z.literal("Identifier"), name: z.string() });
const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("Literal"), value: z.number() }),
    nameSchema,
    z.object({
      type: z.literal("MemberExpression"),
      computed: z.literal(false),
      object: expressionSchema,
      property: expressionSchema,
    }),
    z.object({ type: z.literal("UnaryExpression"), operator: z.enum(["+", "-"]), argument: expressionSchema }),
    z.object({
      type: z.literal("BinaryExpression"),
      operator: z.enum(operators),
      left: expressionSchema,
      right: expressionSchema,
    }),
    z.object({ type: z.literal("CallExpression"), callee: nameSchema, arguments: z.array(expressionSchema) }),
  ]),
);

const signs: Readonly<Record<string, string>> = { "×": "*", "÷": "/", "−": "-", "（": "(", "）": ")", "，": "," };
const foreign = /[×÷−（），]/g;
/** Longer expressions, and brackets that go deeper, are no calculation in a sentence. */
export const most = { characters: 400, brackets: 32 } as const;

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of text) {
    if (sign === "(" || sign === "（") depth += 1;
    else if (sign === ")" || sign === "）") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Too `long` or too `deep` to be read; null where it is neither. */
export function excessOf(text: string): "long" | "deep" | null {
  if (text.length > most.characters) return "long";
  return depthOf(text) > most.brackets ? "deep" : null;
}

/** The expression in `text`, or null where it is none. */
export function readExpression(text: string): Expression | null {
  if (excessOf(text) !== null) return null;
  try {
    const read = expressionSchema.safeParse(jsep(text.replace(foreign, (sign) => signs[sign] ?? sign)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** `S2.factors.recency` as it was written; null for anything but names joined by dots. */
export function referenceOf(expression: Expression): string | null {
  if (expression.type === "Identifier") return expression.name;
  if (expression.type !== "MemberExpression") return null;
  const [owner, member] = [referenceOf(expression.object), referenceOf(expression.property)];
  return owner === null || member === null ? null : `${owner}.${member}`;
}
