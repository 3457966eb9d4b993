import { z } from "zod";
import { problemsOf } from "./blocks/slack-problems.ts";
import type { Args } from "./read-body.ts";
import { SlackError } from "./slack-error.ts";

/** Numbers and truth values come as strings in a form. */
export const flag = z.preprocess(
  (value) => (typeof value === "string" ? value === "true" || value === "1" : value),
  z.boolean(),
);
export const number = z.preprocess(
  (value) => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value),
  z.int(),
);
export const ts = z.string().regex(/^\d{1,10}\.\d{1,6}$/);
export const text = z.string();

/** The arguments of a method; what is missing or wrong is answered as `invalid_arguments`. */
export function readArgs<Shape extends z.ZodRawShape>(args: Args, shape: Shape): z.output<z.ZodObject<Shape>> {
  const read = z.object(shape).safeParse(args);
  if (read.success) return read.data;
  throw new SlackError("invalid_arguments", problemsOf(read.error.issues, args, ""));
}
