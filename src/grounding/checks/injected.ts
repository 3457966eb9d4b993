import { findAddressed } from "../injected/addressed.ts";
import { findHidden } from "../injected/hidden-characters.ts";
import { findMarkup } from "../injected/markup.ts";
import { findOrders, type Order } from "../injected/orders.ts";
import { quotableText } from "../ledger/quotable-text.ts";
import { foldName } from "../names/fold-name.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Place = { start: number; end: number };

/** Letters that a sentence and a note must have in common, one after another, to be the same words. */
const sharedLength = 16;

/** Entries that hold these very words and are no notes: our own facts, records and documents may carry links. */
function isOurs(words: string, { own, ledger }: CheckContext): boolean {
  const folded = foldName(words);
  return own.some(({ id, entry }) => entry.kind !== "note" && ledger.names.textOf(id).includes(folded));
}

function notesWith(words: string, { own, ledger }: CheckContext): string[] {
  const folded = foldName(words);
  return own
    .filter(({ id, entry }) => entry.kind === "note" && ledger.names.textOf(id).includes(folded))
    .map(({ id }) => id)
    .slice(0, 3);
}

const severityOf = { link: "block", markup: "block", contact: "warn" } as const;

function markup({ text }: CheckedText, context: CheckContext): RawFinding[] {
  return findMarkup(text).flatMap(({ start, end, kind }): RawFinding[] => {
    const words = text.slice(start, end);
    if (isOurs(words, context)) return [];
    const message = kind === "contact" ? "injected-content.contact" : "injected-content.link";
    const nearest = notesWith(words, context);
    return [{ code: "injected-content", severity: severityOf[kind], message, start, end, nearest }];
  });
}

const hiddenSeverity = { control: "block", lookalike: "block", invisible: "warn" } as const;

function hidden({ text }: CheckedText, context: CheckContext): RawFinding[] {
  return findHidden(text).flatMap(({ start, end, kind }): RawFinding[] => {
    const around = text.slice(Math.max(0, start - 1), end + 1);
    if (kind !== "control" && isOurs(around, context)) return [];
    const message = kind === "lookalike" ? "injected-content.lookalike" : "injected-content.hidden";
    return [{ code: "injected-content", severity: hiddenSeverity[kind], message, start, end, nearest: [] }];
  });
}

/** Notes that say the same words around a place. */
function echoes(text: string, { start, end }: Place, { own }: CheckContext): string[] {
  const words = quotableText(text.slice(Math.max(0, start - sharedLength), end + sharedLength));
  const pieces: string[] = [];
  for (let at = 0; at + sharedLength <= words.length; at += 1) pieces.push(words.slice(at, at + sharedLength));
  return own
    .filter(
      ({ entry, quotable }) =>
        entry.kind === "note" && quotable().some((note) => pieces.some((piece) => note.includes(piece))),
    )
    .map(({ id }) => id)
    .slice(0, 3);
}

/** What a note says to whoever writes from it may be asked for by a person too: it blocks only where a note says it. */
function ordersIn(text: string): Order[] {
  const addressed = findAddressed(text).map((place) => ({ ...place, sure: false }));
  return [...findOrders(text), ...addressed];
}

function orders({ text }: CheckedText, context: CheckContext): RawFinding[] {
  return ordersIn(text).map(({ start, end, sure }) => {
    const nearest = echoes(text, { start, end }, context);
    const severity = sure || nearest.length > 0 ? "block" : "warn";
    return { code: "injected-content", severity, message: "injected-content.order", start, end, nearest };
  });
}

/**
 * Check 9: links, images, markup, orders to the reader or an assistant, invisible characters and lookalikes do not stand
 * in a draft, whoever wrote it and in quotation marks too. Links of our own facts and documents may.
 */
export const checkInjected: Check = (claim, context) => [
  ...markup(claim, context),
  ...hidden(claim, context),
  ...orders(claim, context),
];
