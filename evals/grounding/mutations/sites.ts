import type { Claim } from "#domain/claim";
import type { Day } from "#domain/day";
import type { Draft } from "#domain/draft";
import type { LedgerEntry, ScoreEntry, TypedValue } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { type PreparedLedger, prepareLedger } from "#grounding/ledger/prepare-ledger";
import { renderReferences } from "#grounding/references";

/** Where a reference stands in a claim's text, and what it points at: the truth of that place, known by construction. */
export type Slot = {
  id: string;
  path: string;
  entry: LedgerEntry;
  /** Null for words of a score, titles of notes and the like. */
  value: TypedValue | null;
  start: number;
  end: number;
  written: string;
};
/** A claim of a draft with the places where values were put in. */
export type Site = { of: DraftCase; claim: Claim; pattern: string; slots: Slot[] };
/** One draft; `mixed` is its ledger with facts of another account among them, as `strangers`. */
export type DraftCase = {
  account: string;
  lang: Lang;
  /** The day it was written on. */
  asOf: Day;
  ledger: readonly LedgerEntry[];
  prepared: PreparedLedger;
  mixed: PreparedLedger;
  strangers: LedgerEntry[];
  /** A claim as a line of text with its citations, to stand before the line under test. */
  lead: string;
  sites: Site[];
};

const reference = /\{\{\s{0,4}([A-Z]\d{1,9})(?:\.([^{}]{1,200}?))?\s{0,4}\}\}/g;
const factorPath = /^factors\.(.+)\.(raw|points|weight|contribution)$/;

function scoreValue({ score }: ScoreEntry, path: string): TypedValue | null {
  if (path === "" || path === "value") return score.value === null ? null : { type: "number", value: score.value };
  const [, factorId, member] = factorPath.exec(path) ?? [];
  const factor = score.factors.find(({ id }) => id === factorId);
  if (!factor) return null;
  const value =
    member === "raw" ? factor.raw : factor[member === "points" || member === "weight" ? member : "contribution"];
  return typeof value === "number" ? { type: "number", value } : null;
}

function valueAt(entry: LedgerEntry, path: string): TypedValue | null {
  if (entry.kind === "fact") return path === "" || path === "value" ? entry.value : null;
  if (entry.kind === "score") return scoreValue(entry, path);
  const date = entry.kind === "record" ? undefined : entry.date;
  return path === "date" && date !== undefined ? { type: "date", value: date.slice(0, 10) } : null;
}

type Evidence = Pick<DraftCase, "prepared" | "lang">;
type Part = { literal: string; id?: string; path?: string; written?: string };

function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of source.matchAll(reference)) {
    const [written, id = "", path = ""] = match;
    parts.push({ literal: source.slice(from, match.index), id, path, written });
    from = match.index + written.length;
  }
  return [...parts, { literal: source.slice(from) }];
}

/** Where the words for a reference end: as rendered, else (words of scores) where the next literal stands. */
function endOfSlot(text: string, start: number, rendered: string, next: string): number {
  if (text.startsWith(rendered, start)) return start + rendered.length;
  return next === "" ? -1 : text.indexOf(next, start + 1);
}

/** One reference at its place in the text; null where what stands there cannot be told. */
function slotAt({ text }: Claim, at: number, part: Part, next: string, of: Evidence): Slot | null {
  const { id = "", path = "", written = "" } = part;
  const entry = of.prepared.entries.get(id)?.entry;
  const end = endOfSlot(text, at, renderReferences(written, of.prepared, of.lang).text, next);
  if (!entry || end < 0) return null;
  return { id, path, entry, value: valueAt(entry, path), start: at, end, written: text.slice(at, end) };
}

/** Null where text and source do not fit together place by place. */
function slotsOf(claim: Claim, of: Evidence): Slot[] | null {
  const parts = partsOf(claim.source ?? "");
  const slots: Slot[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (!claim.text.startsWith(part.literal, at)) return null;
    at += part.literal.length;
    if (part.id === undefined) break;
    const slot = slotAt(claim, at, part, parts[index + 1]?.literal ?? "", of);
    if (!slot) return null;
    slots.push(slot);
    at = slot.end;
  }
  return at === claim.text.length ? slots : null;
}

function sitesOf(of: DraftCase, draft: Draft): Site[] {
  return draft.sections.flatMap(({ claims }) =>
    claims.flatMap((claim): Site[] => {
      const slots = claim.kind === "question" ? null : slotsOf(claim, of);
      const pattern = (claim.source ?? "").replace(reference, "{}");
      return slots ? [{ of, claim, pattern, slots }] : [];
    }),
  );
}

/** A claim as a line of Markdown; what has several sentences is bound by citations in front. */
export function citedLine(text: string, evidence: readonly string[]): string {
  const citations = evidence.map((id) => `[${id}]`).join("");
  if (citations === "") return `- ${text}`;
  const inner = text.slice(0, -1);
  if (/[。！？!?;；]|\.\s/.test(inner)) return `- ${citations} ${text}`;
  return /[。.]$/.test(text) ? `- ${inner} ${citations}${text.slice(-1)}` : `- ${text} ${citations}`;
}

/** Facts of another account under ids of their own. */
function strangersOf({ ledger }: Draft): LedgerEntry[] {
  return ledger
    .filter((entry) => entry.kind === "fact" && entry.path !== "plan.asOf")
    .map((entry, index) => ({ ...entry, id: `F${9000 + index}` }));
}

function caseOf(draft: Draft, other: Draft): DraftCase {
  const { accountId, ledger, lang, asOf, accountName: account } = draft;
  const strangers = strangersOf(other);
  const claims = draft.sections.flatMap((section) => section.claims);
  const first = claims.find(({ kind, evidence }) => kind === "fact" && evidence.length > 0);
  const of: DraftCase = {
    account,
    lang,
    asOf,
    ledger,
    prepared: prepareLedger(ledger, { accountId }),
    mixed: prepareLedger([...ledger, ...strangers], { accountId }),
    strangers,
    lead: first ? citedLine(first.text, first.evidence) : "",
    sites: [],
  };
  of.sites.push(...sitesOf(of, draft));
  return of;
}

/** The drafts in an order that does not hang on their ids, each beside the next account of its language. */
export function draftCases(drafts: readonly Draft[]): DraftCase[] {
  const byName = (a: Draft, b: Draft) => (a.accountName < b.accountName ? -1 : 1);
  return (["zh", "en"] as const).flatMap((lang) => {
    const own = drafts.filter((draft) => draft.lang === lang).sort(byName);
    return own.map((draft, at) => caseOf(draft, own[(at + 1) % own.length] ?? draft));
  });
}
