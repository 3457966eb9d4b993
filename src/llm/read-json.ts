import { z } from "zod";

export type ReadJson = { object: Record<string, unknown> } | { fault: "cut" | "json" | "empty" };

const objectSchema = z.record(z.string(), z.unknown());
/** Braces of prose before the object; more of them is no answer. */
const mostStarts = 32;

/**
 * The first whole JSON object in a model's text, whatever stands around it: thoughts in `<think>`, a fence, prose. An object
 * that is opened and never closed is `cut`.
 */
export function readJson(text: string): ReadJson {
  const said = withoutThoughts(text).trim();
  if (said === "") return { fault: text.includes("<think>") ? "cut" : "empty" };
  return readFrom(said, 0, mostStarts);
}

function readFrom(said: string, from: number, tries: number): ReadJson {
  const start = said.indexOf("{", from);
  if (start < 0 || tries === 0) return { fault: "json" };
  const end = closingBrace(said, start);
  const isOfJson = beginning.test(said.slice(start, start + lookAhead));
  if (end < 0) return isOfJson ? { fault: "cut" } : readFrom(said, start + 1, tries - 1);
  const object = parseObject(said.slice(start, end + 1));
  return object ? { object } : readFrom(said, isOfJson ? end + 1 : start + 1, tries - 1);
}

/** Of an object, and not of prose; what stands inside of a faulty object is no answer. */
const beginning = /^\{\s*(?:"|\}|$)/;
const lookAhead = 200;

/** Templates of some models leave the opening mark out. Thoughts without an end are all thoughts. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf("</think>");
  if (end >= 0) return text.slice(end + "</think>".length);
  return text.trimStart().startsWith("<think>") ? "" : text;
}

/** A string, also one that never ends, or a brace. */
const mark = /"(?:[^"\\]+|\\.)*(?:"|\\?$)|[{}]/gs;

/** Of the object that opens at `start`; braces inside of strings do not count. −1: it never closes. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  for (const { 0: sign, index } of text.slice(start).matchAll(mark)) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth === 0) return start + index;
  }
  return -1;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed = objectSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
