import type { Day } from "#domain/day";
import type { MentionKind } from "#domain/mention";
import { describeUnmappedPerson } from "#scoring/detectors/describe-detections";
import { createRivalNames } from "#scoring/rules/rival-names";
import { type FoundName, listFoundNames, listMentioningPassages } from "#store/found-mentions";
import { countUnlinked } from "#store/mentions";
import { withOrg } from "#store/with-org";
import { accountOf } from "../account-page.ts";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { findOpenPeople, readNotesAround } from "../detections/find-detections.ts";
import type { PortfolioReader } from "../portfolio.ts";

const defaultLimit = 50;

export type MentionsPage = { kind?: MentionKind | undefined; cursor?: string | undefined; limit?: number | undefined };

/** Passages of an account's notes with whom, what, how much and when they name, newest first. */
export function createAccountMentions({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined, page: MentionsPage) => {
    const portfolio = await readPortfolio(caller, asked);
    const { asOf, seenAccountIds } = portfolio;
    accountOf(portfolio, id);
    const { orgId } = caller;
    const { limit = defaultLimit, ...rest } = page;
    return withOrg(db, orgId, async (tx) => {
      const scope = { accountId: id, asOf, seenAccountIds };
      const found = await listMentioningPassages(tx, orgId, scope, { ...rest, limit: limit + 1 });
      const items = found.slice(0, limit);
      const nextCursor = found.length > limit ? (items.at(-1)?.id ?? null) : null;
      return { asOf, items, nextCursor, pending: await countUnlinked(tx, orgId, id) };
    });
  };
}

/** Everybody and everything that an account's notes name, and people in them who are no contact. */
export function createNamedInNotes({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const { asOf, seenAccountIds } = portfolio;
    const scored = accountOf(portfolio, id);
    const { orgId, lang } = caller;
    const { pending, found, around } = await withOrg(db, orgId, async (tx) => ({
      pending: await countUnlinked(tx, orgId, id),
      found: await listFoundNames(tx, orgId, { accountId: id, asOf, seenAccountIds }),
      around: await readNotesAround(tx, orgId, id),
    }));
    const noteIds = new Map(around.notes.map((note) => [note.externalId, note.id]));
    const strangers = findOpenPeople({ portfolio, scored, around });
    return {
      asOf,
      pending,
      items: underFullNames(found, around.competitors),
      unlinkedPeople: strangers.map(({ id, name, aliases, title, quotes, ...person }) => ({
        id,
        name,
        aliases,
        title,
        message: describeUnmappedPerson({ name, aliases, title, quotes, ...person }, lang),
        quotes: quotes.map(({ ref, date, quote, start, end }) => {
          return { ref, noteId: noteIds.get(ref) ?? null, date, quote, start, end };
        }),
      })),
      nextCursor: null,
    };
  };
}

/** Competitors have no record: the ways that notes write one come together under its full name. */
function underFullNames(found: readonly FoundName[], competitors: readonly string[]): FoundName[] {
  const { fullName } = createRivalNames(competitors);
  const rivals = new Map<string, FoundName>();
  for (const one of found.filter(({ refId }) => refId === null)) {
    const name = fullName(one.name);
    const held = rivals.get(name);
    rivals.set(name, held ? together(held, one) : { ...one, name });
  }
  const all = [...found.filter(({ refId }) => refId !== null), ...rivals.values()];
  return all.sort((a, b) => b.mentions - a.mentions);
}

/** Passages that write one both ways are counted twice. */
function together(a: FoundName, b: FoundName): FoundName {
  const dates = [a.firstDate, b.firstDate, a.lastDate, b.lastDate].flatMap((day) => day ?? []).sort();
  return {
    ...a,
    mentions: a.mentions + b.mentions,
    passages: a.passages + b.passages,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
  };
}
