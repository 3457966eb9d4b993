import { listNewestDrafts, type NewestDraft } from "#store/newest-drafts";
import { getOrganisation } from "#store/organisations";
import { readWithOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { createDraftFreshness } from "./draft-freshness.ts";
import { accessOf, sees } from "./sight/access.ts";
import { standingDay } from "./standing-day.ts";

/** A draft to be looked at again; `count`: its stale sentences, or its findings that block. */
export type DraftMark = Pick<NewestDraft, "id" | "kind" | "title"> & { count: number };

/** What waits in the newest drafts of an account, of each kind one; `unchecked` are not compared with the data of now yet. */
export type AccountDrafts = { stale: DraftMark[]; blocked: DraftMark[]; unchecked: number };

export type DraftStandings = {
  /** Accounts that have a draft, by their ids. */
  ofAccount: ReadonlyMap<string, AccountDrafts>;
  /** Drafts, each counted once. */
  stale: number;
  blocked: number;
  unchecked: number;
};

export type ReadDraftStandings = (caller: Caller, lookMs: number) => Promise<DraftStandings>;

type Freshness = ReturnType<typeof createDraftFreshness>;
/** Stale sentences of a draft as it was and as its data were. */
type Looked = { key: string; stale: number };

/**
 * How the newest drafts of every account that the caller sees stand. Comparing one costs tens of milliseconds, and scoring the whole portfolio
 * for each day a draft stands at: what was found is kept until the organisation's data, the draft or the day changes, and
 * a call compares those that are left for `lookMs` at most (0: none), day by day. The rest is counted as unchecked.
 */
export function createDraftStandings({ db, today }: Deps, freshness: Freshness): ReadDraftStandings {
  const kept = new Map<string, ReadonlyMap<string, Looked>>();
  return async (caller, lookMs) => {
    const { orgId } = caller;
    const { organisation, drafts, access } = await readWithOrg(db, orgId, async (tx) => ({
      organisation: await getOrganisation(tx, orgId),
      drafts: await listNewestDrafts(tx, orgId),
      access: await accessOf(tx, caller),
    }));
    const seen = drafts.filter(({ accountId }) => sees(access, accountId));
    const state = `${organisation.dataVersion}|${standingDay(organisation, undefined, today())}`;
    const keyOf = ({ version }: NewestDraft) => `${state}|${version}`;
    const known = new Map(
      drafts.flatMap((draft): [string, Looked][] => {
        const held = kept.get(orgId)?.get(draft.id);
        return held?.key === keyOf(draft) ? [[draft.id, held]] : [];
      }),
    );
    const until = performance.now() + lookMs;
    for (const draft of seen) {
      if (known.has(draft.id)) continue;
      if (performance.now() >= until) break;
      const { stale } = await freshness(caller, draft.id);
      known.set(draft.id, { key: keyOf(draft), stale: stale.length });
    }
    kept.set(orgId, known);
    return standingsOf(seen, known);
  };
}

function standingsOf(drafts: readonly NewestDraft[], known: ReadonlyMap<string, Looked>): DraftStandings {
  const ofAccount = new Map<string, AccountDrafts>();
  for (const { id, accountId, kind, title, blocking } of drafts) {
    const own = ofAccount.get(accountId) ?? { stale: [], blocked: [], unchecked: 0 };
    ofAccount.set(accountId, own);
    const stale = known.get(id)?.stale ?? null;
    if (stale === null) own.unchecked += 1;
    if (stale) own.stale.push({ id, kind, title, count: stale });
    if (blocking > 0) own.blocked.push({ id, kind, title, count: blocking });
  }
  const all = [...ofAccount.values()];
  const sum = (count: (own: AccountDrafts) => number) => all.reduce((total, own) => total + count(own), 0);
  return {
    ofAccount,
    stale: sum(({ stale }) => stale.length),
    blocked: sum(({ blocked }) => blocked.length),
    unchecked: sum(({ unchecked }) => unchecked),
  };
}

/** How long one question may compare drafts with their data. */
const lookForMs = 2_000;

/** The same, comparing what nobody has compared since the data changed. */
export function createPortfolioDrafts(readDrafts: ReadDraftStandings) {
  return async (caller: Caller) => {
    const { ofAccount, ...counts } = await readDrafts(caller, lookForMs);
    return { ...counts, items: [...ofAccount].map(([accountId, own]) => ({ accountId, ...own })) };
  };
}
