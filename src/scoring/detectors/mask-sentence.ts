import { escapePattern } from "../rules/escape-pattern.ts";
import type { Mention } from "./mentions.ts";
import { quoted } from "./phrases/next-step-phrases.ts";

/** A day that a text names; offsets into it. */
export type NamedDay = { day: string; start: number; end: number };

type Span = { start: number; end: number };
export type TeamSpan = Span & { name: string };

/**
 * Signs that stand for what a stretch names, one for each of its UTF-16 units, so that a pattern may speak of whoever it is
 * and offsets hold: somebody of the other side, somebody of ours, a day, somebody's own words. Of the private use area.
 */
export const signs = { them: "\uE000", ours: "\uE001", day: "\uE002", quote: "\uE003" } as const;

export function maskSpans(text: string, spans: readonly Span[], sign: string): string {
  return spans.reduce(
    (held, { start, end }) => held.slice(0, start) + sign.repeat(end - start) + held.slice(end),
    text,
  );
}

/** Where a sentence names people of ours, by their whole names. */
export function createTeamFinder(team: readonly string[]): (text: string) => TeamSpan[] {
  const names = team.filter((name) => name.trim().length > 1).toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return () => [];
  const pattern = new RegExp(`(?<![A-Za-z])(?:${names.map(escapePattern).join("|")})(?![A-Za-z])`, "gu");
  return (text) =>
    [...text.matchAll(pattern)].map(({ index, 0: name }) => ({ name, start: index, end: index + name.length }));
}

export type Masked = { text: string; ours: readonly TeamSpan[] };

/** A sentence with signs for days, people and words in quotation marks. */
export function maskSentence(
  text: string,
  { mentions, ours, days }: { mentions: readonly Mention[]; ours: readonly TeamSpan[]; days: readonly NamedDay[] },
): Masked {
  const quotes = [...text.matchAll(quoted)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const free = (span: Span) => !quotes.some((quote) => quote.start < span.end && span.start < quote.end);
  const own = ours.filter(free);
  const others = mentions.filter((span) => !own.some((name) => name.start < span.end && span.start < name.end));
  const named = maskSpans(maskSpans(text, others, signs.them), own, signs.ours);
  return { text: maskSpans(maskSpans(named, days, signs.day), quotes, signs.quote), ours: own };
}
