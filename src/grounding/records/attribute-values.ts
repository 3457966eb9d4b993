import type { Json } from "#domain/json";
import { agrees } from "../values/compare-values.ts";
import { type FindOptions, findValues } from "../values/find-values.ts";
import type { FoundValue, ScalarValue, Value } from "../values/value.ts";
import type { Mention } from "./find-mentions.ts";
import type { RecordAttribute } from "./flatten-record.ts";

/** A string of more characters than this holds more than one value. */
const longestValue = 24;

function readHeld(value: Json, options: FindOptions): Value | null {
  if (typeof value === "number") return { kind: "number", value, precision: 0 };
  if (typeof value !== "string" || value.length > longestValue) return null;
  const found = findValues(value, options);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isMeasured(attribute: RecordAttribute): boolean {
  return typeof attribute.value === "number" || typeof attribute.value === "string";
}

function isHeldBy(attribute: RecordAttribute, written: ScalarValue, options: FindOptions): boolean {
  const held = readHeld(attribute.value, options);
  return held !== null && agrees(written, held);
}

/** Words that may stand between an attribute and its value: "the lead time is only 15 days", 起订量为20. */
const linking =
  /^[\s:：=]*(?:(?:is|are|was|were|of|at|to|only|about|around|approximately|roughly|stands|amounts|reaches|totals|currently|exactly|just|the|a|为|是|达到?|约|共|只有|仅|有)[\s:：=]*){0,4}$/i;
/** More characters than these link nothing. */
const reach = 30;

function isLinked(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= reach && linking.test(text.slice(from, to));
}

/** The value next to a mention, with nothing but words of equating between: behind it, or right before it. */
function besideMention(text: string, { start, end }: Mention, values: readonly FoundValue[]): FoundValue | undefined {
  const behind = values.find((value) => isLinked(text, end, value.start));
  return behind ?? values.find((value) => value.end <= start && /^\s?(?:of )?$/.test(text.slice(value.end, start)));
}

/** A value that stands beside the name of one attribute and belongs to another. */
export type Misplaced = { start: number; end: number; attribute: RecordAttribute; holder: RecordAttribute };

/**
 * Values beside an attribute's name that are another attribute's of the record: "the lead time is 24 months", where 24
 * months is the warranty. Values that the record holds nowhere are found without this.
 */
export function findMisplaced(
  text: string,
  mentions: readonly Mention[],
  { attributes, options }: { attributes: readonly RecordAttribute[]; options: FindOptions },
): Misplaced[] {
  const values = findValues(text, options);
  if (values.length === 0) return [];
  return mentions.flatMap((mention) => {
    const own = mention.attributes.filter(
      (attribute) => isMeasured(attribute) && readHeld(attribute.value, options) !== null,
    );
    const [attribute] = own;
    const value = attribute && besideMention(text, mention, values);
    if (!value || value.kind === "range" || own.some((each) => isHeldBy(each, value, options))) return [];
    const holder = attributes.find((other) => !own.includes(other) && isHeldBy(other, value, options));
    return holder ? [{ start: value.start, end: value.end, attribute, holder }] : [];
  });
}
