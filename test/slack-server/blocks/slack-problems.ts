import type { z } from "zod";

type Path = readonly PropertyKey[];

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === "object" && value !== null;

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((held, key) => (isRecord(held) ? held[key] : undefined), value);
}

/** One problem as Slack puts it: what is wrong and where. */
export const problem = (reason: string, pointer: string): string => `${reason} [json-pointer:${pointer || "/"}]`;

export const pointerTo = (base: string, path: Path): string => [base, ...path.map(String)].join("/");

const articles: Record<string, string> = {
  string: "must provide a string",
  number: "must provide a number",
  int: "must provide an integer",
  boolean: "must provide a boolean",
  array: "must provide an array",
  object: "must provide an object",
};

/** Problems with a value, in Slack's words. `base`: where the value stands in the request. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], value: unknown, base: string): string[] {
  const all = issues.flatMap((issue) => {
    const either = eitherText(value, issue.path);
    const own = describe(issue, value, base);
    return either ? [problem("failed to match all allowed schemas", pointerTo(base, either)), ...own] : own;
  });
  return [...new Set(all)];
}

function describe(issue: z.core.$ZodIssue, value: unknown, base: string): string[] {
  const { path } = issue;
  const held = valueAt(value, path);
  const here = pointerTo(base, path);
  if (held === undefined && path.length > 0) {
    return [problem(`missing required field: ${String(path.at(-1))}`, pointerTo(base, path.slice(0, -1)))];
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problem(`invalid additional property: ${key}`, here));
  }
  if (issue.code === "custom") return [problem(issue.message, here)];
  if (path.at(-1) === "type") return [problem(`unsupported type: ${String(held)}`, here)];
  if (issue.code === "invalid_type") return [problem(articles[issue.expected] ?? articles.object ?? "", here)];
  return [problem("must be a valid enum value", here)];
}

/** Where a text may be of either kind, Slack says first that it fits neither. */
function eitherText(value: unknown, path: Path): Path | null {
  const [first, second] = path;
  const type = valueAt(value, ["type"]);
  if (type === "section" && first === "text" && path.length > 1) return ["text"];
  const isList = (type === "section" && first === "fields") || (type === "context" && first === "elements");
  return isList && second !== undefined && path.length > 2 ? [first, second] : null;
}
