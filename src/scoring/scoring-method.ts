import { z } from "zod";
import { type DecimalMoney, toMinor } from "#domain/money";
import type { Score } from "#domain/score";
import { AppError, ScoringInputError } from "#errors";
import { type ResolvedScoringConfig, resolveScoringConfig } from "./config.ts";
import { checkMinor } from "./rules/check-input.ts";
import { isPlainObject } from "./rules/merge-config.ts";

/** Members every request has beside its inputs. */
export const configMembers = {
  /** Overrides of `scoring.config.json`. */
  config: z.record(z.string(), z.unknown()).optional(),
  /** Industry profile among `config.profiles`. */
  profile: z.string().optional(),
};

/** A method as `POST /v1/score/{method}` serves it: what goes in, an example that works, and the way through. */
export type ScoringMethod<Result extends Score | { scores: Score[] } = Score | { scores: Score[] }> = {
  inputSchema: z.ZodType;
  example: unknown;
  /**
   * @throws ScoringInputError naming record, field and reason; AppError `config-invalid`, `currency-mismatch`.
   */
  run: (body: unknown) => Result;
  /** As `run`, under a config that is resolved already; `config` and `profile` of the body do not count. */
  runWith: (body: unknown, config: ResolvedScoringConfig) => Result;
};

type Configured = { config?: Record<string, unknown> | undefined; profile?: string | undefined };

/** Ties a method's schema to its computation: parse, resolve the config, score. */
export function defineScoringMethod<
  Schema extends z.ZodType<Configured>,
  Result extends Score | { scores: Score[] },
>(definition: {
  inputSchema: Schema;
  example: z.input<Schema>;
  score: (input: z.output<Schema>, config: ResolvedScoringConfig) => Result;
}): ScoringMethod<Result> & { inputSchema: Schema } {
  const { inputSchema, example, score } = definition;
  const read = (body: unknown) => {
    const parsed = inputSchema.safeParse(body);
    if (!parsed.success) throw toScoringInputError(parsed.error, body);
    return parsed.data;
  };
  return {
    inputSchema,
    example,
    run: (body) => {
      const input = read(body);
      return score(input, resolveScoringConfig(input.config, input.profile));
    },
    runWith: (body, config) => score(read(body), config),
  };
}

/** The last thing with an id on the way to the wrong member is the record, what follows is the field. */
function toScoringInputError({ issues: [first] }: z.ZodError, body: unknown): ScoringInputError {
  if (!first) return new ScoringInputError("request", "body", "invalid");
  const issue = innermost(first);
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknownKey].map(String);
  let record = "request";
  let fieldFrom = 0;
  let held: unknown = body;
  path.forEach((key, at) => {
    held = isPlainObject(held) || Array.isArray(held) ? Object.entries(held).find(([name]) => name === key)?.[1] : null;
    const id = isPlainObject(held) ? held.id : null;
    if (typeof id !== "string" || at === path.length - 1) return;
    record = `${recordKind(path, at)}:${id}`;
    fieldFrom = at + 1;
  });
  return new ScoringInputError(record, path.slice(fieldFrom).join(".") || "body", issue.message);
}

/** Where a member may be this or that: the issue of the alternative that fitted furthest. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union") return issue;
  const [deepest] = issue.errors
    .flatMap(([first]) => (first ? [innermost(first)] : []))
    .toSorted((a, b) => b.path.length - a.path.length);
  return deepest && deepest.path.length > 0 ? { ...deepest, path: [...issue.path, ...deepest.path] } : issue;
}

/** `accounts.3` and `account` both hold an account; orders keep the plural that evidence uses. */
function recordKind(path: readonly string[], at: number): string {
  const key = /^\d+$/.test(path[at] ?? "") ? path[at - 1] : path[at];
  return recordKinds[key ?? ""] ?? key ?? "record";
}

const recordKinds: Readonly<Record<string, string>> = {
  accounts: "account",
  contacts: "contact",
  opportunities: "opportunity",
};

/**
 * A decimal amount of a request in minor units.
 * @throws ScoringInputError for more decimals than the currency has, or an amount too large to add exactly.
 */
export function readMinor(record: string, field: string, { amount, currency }: DecimalMoney): number {
  try {
    const minor = toMinor(amount, currency);
    checkMinor(record, field, minor);
    return minor;
  } catch (error) {
    if (error instanceof AppError) throw new ScoringInputError(record, field, error.message);
    throw error;
  }
}
