import type { Lang } from "#domain/lang";
import { createScoringText } from "../rules/scoring-text.ts";
import type { PowerMap } from "./power-map.ts";

/** Flags that have sentences of their own, with the people in them. */
const spokenFor: readonly string[] = ["dangling-edge", "reporting-cycle"];

/** What the power map says: who is on it, who is missing, what does not fit. `names` turns contact ids into names. */
export function describePowerMap(
  { nodes, outside, cycles, flags }: PowerMap,
  lang: Lang,
  names: Readonly<Record<string, string>> = {},
): string[] {
  const text = createScoringText(lang, names);
  const people = nodes.filter(({ ghost }) => !ghost);
  const hidden = nodes.filter(({ ghost }) => ghost).flatMap(({ roles }) => roles);
  const supporting = people.filter(({ supports }) => supports).length;
  return [
    text.say("power-map.people", { n: people.length, supporting }),
    ...(hidden.length > 0
      ? [text.say("power-map.hidden", { roles: text.list(hidden.map((role) => text.say(`role.${role}`))) })]
      : []),
    ...outside.map(({ from, to, kind }) =>
      text.say(`power-map.outside.${kind}`, { from: text.person(from), to: text.person(to) }),
    ),
    ...cycles.map((circle) => text.say("power-map.circle", { people: text.list(circle.map(text.person)) })),
    ...flags.filter((flag) => !spokenFor.includes(flag)).map((flag) => text.name(`flag.${flag}`, flag)),
  ];
}
