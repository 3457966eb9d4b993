import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ScoringInputError } from "#errors";
import type { ScoringMethod } from "#scoring/scoring-method";
import { enumsOf } from "./laws/enums-of.ts";
import { methods, scoresOf } from "./laws/example-answers.ts";
import { leavesOf, listsOf, memberOf, type Path, withValue } from "./laws/example-paths.ts";

/** `10-method.md §0` rule 6, tried on every method by spoiling one thing at a time in its example. */

const later = "2099-12-31";

/** Days that may lie ahead, by the end of `member.of.the.request`. */
const mayLieAhead: Readonly<Record<string, string>> = {
  "orders.date": "ignored under the flag future-dated",
  "orders.dueOn": "a term of payment",
  "dated.from": "a window of the buying calendar",
  "dated.to": "a window of the buying calendar",
  "goals.dueOn": "a goal is due",
  "objectives.dueOn": "an objective is due",
  "actions.when": "an action is planned",
  "plan.from": "a plan begins",
  "plan.to": "a plan ends",
  "commercial.closeOn": "a deal is expected to close",
};

/** Why `spoilt` is not refused as it should be; null where it is, with the record and the field named. */
function flawOf({ run }: ScoringMethod, spoilt: unknown, path: Path): string | null {
  const at = path.join(".");
  try {
    run(spoilt);
    return `${at}: accepted`;
  } catch (error) {
    if (!(error instanceof ScoringInputError)) return `${at}: ${error}`;
    const member = path.findLast((key) => typeof key === "string") ?? "";
    const named = `${error.record} ${error.field}`.includes(member.toString());
    return named && error.record && error.field ? null : `${at}: named ${error.record}, ${error.field}`;
  }
}

type Spoil = { path: Path; by: unknown };
const flawsOfAll = (method: ScoringMethod, spoils: readonly Spoil[]) =>
  spoils.flatMap(({ path, by }) => flawOf(method, withValue(method.example, path, by), path) ?? []);

const isDay = (held: unknown) => typeof held === "string" && /^\d{4}-\d{2}-\d{2}$/.test(held);
const isAmount = (held: unknown) => typeof held === "string" && /^-?\d+\.\d+$/.test(held);
const leaves = ({ example }: ScoringMethod, isMeant: (held: unknown) => boolean) =>
  leavesOf(example).filter(({ held }) => isMeant(held));
const isAhead = (path: Path) => Object.keys(mayLieAhead).some((end) => `.${memberOf(path)}`.endsWith(`.${end}`));

describe.each(methods)("%s refuses, naming record and field,", (_, method) => {
  it("a day that there is not", () => {
    const spoils = leaves(method, isDay).map(({ path }) => ({ path, by: "2026-02-30" }));
    expect([spoils.length > 0, flawsOfAll(method, spoils)]).toEqual([true, []]);
  });

  it("what nobody can have seen yet", () => {
    const spoils = leaves(method, isDay)
      .filter(({ path }) => memberOf(path) !== "asOf" && !isAhead(path))
      .map(({ path }) => ({ path, by: later }));
    expect(flawsOfAll(method, spoils)).toEqual([]);
  });

  it("numbers that are none", () => {
    const spoils = leaves(method, (held) => typeof held === "number").flatMap(({ path }) =>
      [Number.NaN, Number.POSITIVE_INFINITY, "12"].map((by) => ({ path, by })),
    );
    expect(flawsOfAll(method, spoils)).toEqual([]);
  });

  it("amounts that are none", () => {
    const spoils = leaves(method, isAmount).flatMap(({ path }) =>
      ["NaN", "1e3", "1,000.00", "", 5000].map((by) => ({ path, by })),
    );
    expect(flawsOfAll(method, spoils)).toEqual([]);
  });

  it("words that are not on its lists", () => {
    const spoils = enumsOf(method).map((path) => ({ path, by: "no-such-word" }));
    expect(flawsOfAll(method, spoils)).toEqual([]);
  });

  it("two records with one id", () => {
    const flaws = listsOf(method.example).flatMap(({ path, list }) => {
      const [first] = list;
      const record = z.looseObject({ id: z.string() }).safeParse(first);
      if (!record.success) return [];
      const twice = withValue(method.example, path, [...list, first]);
      return twiceFlawOf(method, twice, record.data.id, path) ?? [];
    });
    expect(flaws).toEqual([]);
  });
});

/** A repeated record is named by its id, which stands last in the record or, for factors, in the field. */
function twiceFlawOf({ run }: ScoringMethod, twice: unknown, id: string, path: Path): string | null {
  try {
    run(twice);
    return `${path.join(".")}: accepted`;
  } catch (error) {
    if (!(error instanceof ScoringInputError)) return `${path.join(".")}: ${error}`;
    const isNamed = error.record.endsWith(`:${id}`) || error.field.endsWith(`.${id}`);
    return isNamed ? null : `${path.join(".")}: named ${error.record}, ${error.field}`;
  }
}

it("flags orders of days to come wherever a method takes orders", () => {
  const flags = methods.flatMap(([name, method]) =>
    leaves(method, isDay)
      .filter(({ path }) => memberOf(path).endsWith("orders.date"))
      .flatMap(({ path }) =>
        scoresOf(method.run(withValue(method.example, path, later))).map((score) => ({ name, score })),
      )
      .filter(({ score }) => !score.flags.includes("future-dated"))
      .map(({ name }) => name),
  );
  expect(flags).toEqual([]);
});
