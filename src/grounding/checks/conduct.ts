import { foldName } from "../names/fold-name.ts";
import { renderValue } from "../values/render-value.ts";
import type { CheckContext, RawFinding } from "./check.ts";
import { type Read, status } from "./read-claim.ts";

/**
 * A judgement of conduct and the share that bears it: said from `good` percent on, denied below `bad`; between the two
 * either can be said.
 */
type Judgement = { fact: RegExp; good: number; bad: number; praise: RegExp; blame: RegExp };

const judgements: readonly Judgement[] = [
  {
    fact: /collection ?rate|paid ?on ?time|payment ?rate|回款率|收款率|按期付款/i,
    good: 90,
    bad: 75,
    praise:
      /\bpay(?:s|ing)? (?:us )?(?:reliably|promptly|on time|punctually|in time|its invoices on time)|\b(?:reliable|prompt|punctual|good) payer|付款(?:可靠|及时|准时|守信|良好)|(?:按时|按期|及时|准时)(?:付款|回款)|回款(?:及时|良好|可靠)/gu,
    blame:
      /\bpay(?:s|ing)? (?:us )?(?:late|unreliably|poorly|slowly)|\b(?:unreliable|late|slow|poor|bad) payer|付款(?:不可靠|不及时|拖拉|拖延|差)|(?:拖欠|拖延)付款|回款(?:不及时|困难|差)/gu,
  },
];

const speaksOfPaying = /pay|[付回]款/;
const deniedBefore =
  /(?:\b(?:not|never|no longer|hardly|rarely)|n't|没有|没|未|不|并不|很少)(?: (?:a|an|always|usually))?\s?$/u;

type Said = { start: number; end: number; praises: boolean };

function saidIn(folded: string, { praise, blame }: Judgement): Said[] {
  const read = (pattern: RegExp, praises: boolean) =>
    [...folded.matchAll(pattern)].map(({ index, 0: words }): Said => {
      const denied = deniedBefore.test(folded.slice(Math.max(0, index - 16), index));
      return { start: index, end: index + words.length, praises: praises !== denied };
    });
  return [...read(praise, true), ...read(blame, false)];
}

/** “Pays reliably” is borne by the share that is cited, and “does not” by a low one. */
export function conductFindings({ folded }: Read, { cited, lang }: CheckContext): RawFinding[] {
  if (!speaksOfPaying.test(folded)) return [];
  return judgements.flatMap((judgement) => {
    const said = saidIn(folded, judgement);
    if (said.length === 0) return [];
    const shares = cited.flatMap(({ id, entry }) => {
      if (entry.kind !== "fact" || entry.value.type !== "percent") return [];
      const called = foldName(`${entry.path} ${entry.label?.en ?? ""} ${entry.label?.zh ?? ""}`);
      return judgement.fact.test(called)
        ? [{ id, share: entry.value.value, shown: renderValue(entry.value, lang) }]
        : [];
    });
    const [only, ...others] = shares;
    if (!only || others.length > 0) return [];
    return said
      .filter(({ praises }) => (praises ? only.share < judgement.bad : only.share >= judgement.good))
      .map((place) => status(place, only.id, only.shown));
  });
}
