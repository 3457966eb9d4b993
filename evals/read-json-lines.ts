import type { z } from "zod";

/** One JSON value per line, each of the shape; blank lines are passed over. @throws where a line is of another shape */
export function readJsonLines<T>(text: string, schema: z.ZodType<T>): T[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}
