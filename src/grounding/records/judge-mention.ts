import type { Assertion } from "./assertion.ts";
import type { Mention } from "./find-mentions.ts";
import type { RecordAttribute } from "./flatten-record.ts";
import { type Concept, tracedStem } from "./lexicon.ts";
import type { PreparedRecord } from "./prepare-record.ts";
import { opposites, plainEnum } from "./value-words.ts";

/** What is wrong with a mention: the record states the opposite, leaves it open, or has no trace of it. */
export type Fault = { kind: "opposite" | "open" | "absent"; attribute?: RecordAttribute; sure: boolean };

/** A mention with what its clause makes of it. */
export type Stated = {
  mention: Mention;
  assertion: Assertion;
  /** It is what has or offers: "the gym offers …". */
  isSubject: boolean;
  /** The clause speaks of having or offering. */
  having: boolean;
  /** A word before the thing makes it a narrower one: group reservations. */
  narrower: boolean;
  /** The clause says what seems, or where something stands, rather than what there is. */
  vague: boolean;
  /** Somebody else's words are told. */
  told: boolean;
  /** The words around it, lower case. */
  near: string;
};

function hasTrace({ stems, chinese }: Concept, { stems: held, written }: PreparedRecord): boolean {
  const isHeld = (form: readonly string[]) =>
    form.length === 1 ? held.has(tracedStem(form[0] ?? "")) : form.every((stem) => held.has(stem));
  return stems.some(isHeld) || chinese.some((form) => written.includes(form.toLowerCase()));
}

/** Whether the record's running texts speak of the attribute. */
function isTold({ english, chinese }: RecordAttribute, { textStems, texts }: PreparedRecord): boolean {
  return (
    english.some((form) => textStems.has(tracedStem(form))) ||
    chinese.some((form) => texts.includes(form.toLowerCase()))
  );
}

function isBesideSwitches({ group, concept }: RecordAttribute): boolean {
  return concept !== undefined || group?.isGroup === true;
}

/** A value in words that exclude each other: free beside paid. */
function hasOpposite({ value }: RecordAttribute, near: string): boolean {
  const words = typeof value === "string" ? opposites(value) : undefined;
  const isNear = (word: string) => (/[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`).test(near) : near.includes(word));
  return words ? words.other.some(isNear) && !words.own.some(isNear) : false;
}

function judgeValue(attribute: RecordAttribute, { assertion, near }: Stated): Fault | null {
  if (assertion === "yes") return hasOpposite(attribute, near) ? { kind: "opposite", attribute, sure: true } : null;
  const isThing = attribute.concept !== undefined && !attribute.concept.isQuality;
  return isThing
    ? {
        kind: "opposite",
        attribute,
        sure: typeof attribute.value !== "string" || plainEnum(attribute.value).length < 40,
      }
    : null;
}

/** The group as a whole is only spoken of where the clause has it or lacks it: "parking is hard to find" says neither. */
function isOnlyTopic({ isGroup, concept }: RecordAttribute, having: boolean): boolean {
  return isGroup && !(having && concept && !concept.isQuality);
}

/** Nobody knows: neither yes nor no may be said, unless somebody who was there is quoted. */
function judgeUnknown(attribute: RecordAttribute, { told }: Stated, record: PreparedRecord): Fault | null {
  const isHeard = isTold(attribute, record);
  if (!isBesideSwitches(attribute) || (told && isHeard)) return null;
  return { kind: "open", attribute, sure: !isHeard };
}

function judgeOne(attribute: RecordAttribute, stated: Stated, record: PreparedRecord): Fault | null {
  const { assertion, told, having, narrower, vague } = stated;
  if (isOnlyTopic(attribute, having) || attribute.state === assertion) return null;
  if (attribute.state === "value") return judgeValue(attribute, stated);
  if (attribute.state === "unknown") return judgeUnknown(attribute, stated, record);
  if (told && isTold(attribute, record)) return null;
  return { kind: "opposite", attribute, sure: !vague && !(narrower && assertion === "no") };
}

function isThere(attributes: readonly RecordAttribute[]): boolean {
  return attributes.some(({ state }) => state === "yes" || state === "value");
}

/** Music there is; whether it is live music the record need not say. */
function judgeNarrower({ mention, assertion }: Stated, record: PreparedRecord): Fault | null {
  const { concept } = mention;
  if (!concept || (assertion === "yes" && hasTrace(concept, record))) return null;
  return { kind: "absent", sure: false };
}

/** Holds one statement of having, lacking or being against a record; null where nothing speaks against it. */
export function judgeMention(stated: Stated, record: PreparedRecord): Fault | null {
  const { mention, assertion, having, told, vague } = stated;
  if (assertion === null) return null;
  if (mention.isNarrower && isThere(mention.attributes)) return judgeNarrower(stated, record);
  if (mention.attributes.length > 0) {
    const faults = mention.attributes.map((attribute) => judgeOne(attribute, stated, record));
    return faults.every((fault) => fault !== null) ? (faults[0] ?? null) : null;
  }
  const { concept } = mention;
  if (!concept || stated.isSubject || concept.isQuality || !having || told || hasTrace(concept, record)) return null;
  return { kind: "absent", sure: assertion === "yes" && !vague };
}
