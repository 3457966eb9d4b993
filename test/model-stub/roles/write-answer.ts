import { z } from "zod";
import type { ChatRequest, Turn } from "../chat-request.ts";
import { outputSchema, questionOf } from "../chat-request.ts";
import type { Row, Written } from "./read-task.ts";

const end = "complete";
const turn = (answer: object): Turn => ({ content: JSON.stringify(answer) });

export const sectionTurn = (claims: readonly Written[]): Turn =>
  turn({ blocks: claims.length === 0 ? [] : [{ style: "paragraph", claims }], end });

export type NewRow = { buildsOn: string; cells: { column: string; text: string; evidence: string[] }[] };

export function tableTurn(rows: readonly Row[], claims: readonly Written[], added: readonly NewRow[] = []): Turn {
  const known = rows.map(({ row, cells }) => ({
    row,
    buildsOn: "",
    cells: cells.map(({ column, claim: { text, evidence } }) => ({ column, text, evidence })),
  }));
  const blocks = claims.length === 0 ? [] : [{ style: "list", claims }];
  return turn({ rows: [...known, ...added.map((row) => ({ row: "new", ...row }))], blocks, end });
}

export const repairTurn = (claims: readonly ({ id: string } & Written)[]): Turn =>
  turn({ claims: claims.map(({ id, kind, text, evidence }) => ({ id, kind, text, evidence })), end });

/** An answer to a question that is none of drafting: the JSON that it spells out, or the least that its schema takes. */
export function otherTurn(request: ChatRequest): Turn {
  const spelt = /\{"[^{}]*\}/.exec(questionOf(request))?.[0];
  if (spelt) return { content: spelt };
  const schema = outputSchema(request);
  return { content: schema ? JSON.stringify(least(schema, "")) : "ok" };
}

const schemaSchema = z.looseObject({
  type: z.string().catch("string"),
  properties: z.record(z.string(), z.unknown()).catch({}),
  enum: z.array(z.unknown()).catch([]),
  anyOf: z.array(z.unknown()).catch([]),
});

const leastOf: Readonly<Record<string, unknown>> = { array: [], number: 0, integer: 0, boolean: false, null: null };

/** The smallest value of a schema; `end` is the end mark. */
function least(schema: unknown, name: string): unknown {
  const { type, properties, enum: options, anyOf } = schemaSchema.parse(schema);
  if (options.length > 0) return options[0];
  if (anyOf.length > 0) return least(anyOf[0], name);
  if (type === "object")
    return Object.fromEntries(Object.entries(properties).map(([key, held]) => [key, least(held, key)]));
  if (type === "string") return name === "end" ? end : "ok";
  return leastOf[type];
}
