import { describe, expect, it } from "vitest";
import { langSchema } from "#domain/lang";
import type { AnyScore } from "#domain/score";
import { ScoringInputError } from "#errors";
import { explain } from "#scoring/explain";
import { flawsOf, methods, scoresOf } from "./laws/example-answers.ts";
import { leavesOf, memberOf, type Path, withValue } from "./laws/example-paths.ts";

/** `10-method.md §0` rule 3, tried on every method by taking one thing at a time out of its example. */

/** Where less said means more known, by `method member.of.the.request`. */
const saysMoreWhenLeftOut: Readonly<Record<string, string>> = {
  "white-space account.positions.buyingUnitId": "a position without a buying unit speaks for all of them",
};

type Without = { path: Path; scores: AnyScore[] };

/** The scores without each member in turn; none where the method asks for it. @throws anything but its refusal. */
function withoutEach(method: (typeof methods)[number][1]): Without[] {
  return leavesOf(method.example)
    .filter(({ path }) => typeof path.at(-1) === "string")
    .flatMap(({ path }) => {
      try {
        return [{ path, scores: scoresOf(method.run(withValue(method.example, path, undefined))) }];
      } catch (error) {
        if (error instanceof ScoringInputError) return [];
        throw new Error(`${path.join(".")}: ${error}`, { cause: error });
      }
    });
}

describe.each(methods)("%s", (name, method) => {
  it("knows no more of anything when told less", () => {
    const whole = scoresOf(method.run(method.example));
    const raised = withoutEach(method).flatMap(({ path, scores }) => {
      const more = scores.some(({ coverage }, at) => coverage > (whole[at]?.coverage ?? 0) + 1e-9);
      return more && !(`${name} ${memberOf(path)}` in saysMoreWhenLeftOut) ? [path.join(".")] : [];
    });
    expect(raised).toEqual([]);
  });

  it("keeps its scores within their scale when told less", () => {
    const outside = withoutEach(method).flatMap(({ path, scores }) =>
      scores.some(({ value, scale }) => value !== null && (value < scale.min || value > scale.max))
        ? [path.join(".")]
        : [],
    );
    expect(outside).toEqual([]);
  });

  it("explains in whole sentences what it makes of less", () => {
    const flaws = withoutEach(method).flatMap(({ path, scores }) =>
      langSchema.options.flatMap((lang) =>
        scores
          .flatMap((score) => flawsOf(explain(score, lang), method.example))
          .map((flaw) => `${path.join(".")}: ${flaw}`),
      ),
    );
    expect(flaws).toEqual([]);
  });
});
