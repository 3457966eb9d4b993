import type { Day } from "#domain/day";
import type { Draft } from "#domain/draft";
import type { DraftFreshness } from "#domain/draft-freshness";
import type { LedgerEntry } from "#domain/evidence";
import { noPassages } from "#drafting/dossier";
import { buildLedger } from "#drafting/evidence/build-ledger";
import { draftFreshness, type Freshness } from "#drafting/freshness/draft-freshness";
import { entriesNow, type LedgersNow } from "#drafting/freshness/entries-now";
import { notesQuoted } from "#drafting/freshness/passages-now";
import { currentVersion } from "#store/draft-versions";
import { getDraft } from "#store/drafts";
import { findNotes } from "#store/notes";
import { getOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { recordsDossier } from "./gather-dossier.ts";
import type { WholePortfolioReader } from "./portfolio.ts";
import { scoreAccount } from "./score-account.ts";
import { assertDraftSeen } from "./sight/seen-drafts.ts";
import { standingDay } from "./standing-day.ts";

/** Answers kept, the oldest given up first: one is a few kilobytes. */
const mostKept = 500;

/**
 * Which sentences of a draft still rest on the data they were verified against (`20-drafting-and-grounding.md §8`). The
 * evidence is built anew for the draft's own day, so nothing turns stale because time passed; records of that time that
 * came in later do count. An answer is kept until the organisation's data or the draft changes or another day begins.
 *
 * A draft is compared with all the data there are, whoever asks: what its writer saw and its reader does not is no change.
 */
export function createDraftFreshness(deps: Deps, readWhole: WholePortfolioReader) {
  const kept = new Map<string, { key: string; freshness: DraftFreshness }>();
  /** @throws AppError `not-found` */
  return async (caller: Caller, id: string): Promise<DraftFreshness> => {
    const { orgId } = caller;
    const { organisation, version } = await withOrg(deps.db, orgId, async (tx) => {
      await assertDraftSeen(tx, caller, id);
      return { organisation: await getOrganisation(tx, orgId), version: await currentVersion(tx, orgId, id) };
    });
    const standing = standingDay(organisation, undefined, deps.today());
    const key = [orgId, organisation.dataVersion, standing, version].join("|");
    const held = kept.get(id);
    if (held?.key === key) return held.freshness;
    const draft = await withOrg(deps.db, orgId, (tx) => getDraft(tx, orgId, id));
    const found = await compare({ deps, readWhole }, orgId, draft, standing);
    const freshness = { ...found, checkedAt: new Date().toISOString() };
    if (draft.status === "ready") keep(kept, id, { key, freshness });
    return freshness;
  };
}

function keep<T>(kept: Map<string, T>, id: string, answer: T): void {
  kept.delete(id);
  kept.set(id, answer);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

type Parts = { deps: Deps; readWhole: WholePortfolioReader };

/** Today is asked only where something is gone that it may still know: most drafts are fresh, and stand at today. */
async function compare(parts: Parts, orgId: string, draft: Draft, standing: Day): Promise<Freshness> {
  const sameDay = await ledgerOn(parts, orgId, draft, draft.asOf);
  const read = await withOrg(parts.deps.db, orgId, (tx) => findNotes(tx, orgId, notesQuoted(draft.ledger)));
  const ledgers: LedgersNow = { sameDay, notes: new Map(read.map((note) => [note.id, note])) };
  const freshness = draftFreshness(draft, entriesNow(draft.ledger, ledgers));
  const isAnyGone = freshness.stale.some(({ changed }) => changed.some(({ gone }) => gone));
  if (!isAnyGone || standing === draft.asOf) return freshness;
  const today = await ledgerOn(parts, orgId, draft, standing);
  return draftFreshness(draft, entriesNow(draft.ledger, { ...ledgers, today }));
}

/** Every fact and score of the draft's account as it stood on the day, lists in full; without passages of notes. */
async function ledgerOn(
  { deps, readWhole }: Parts,
  orgId: string,
  { id, accountId }: Draft,
  asOf: Day,
): Promise<LedgerEntry[]> {
  const portfolio = await readWhole(orgId, asOf);
  const one = { portfolio, scored: accountOf(portfolio, accountId), plansBefore: id };
  const scores = await withOrg(deps.db, orgId, (tx) => scoreAccount(tx, orgId, one));
  return buildLedger({ ...recordsDossier(scores), passages: noPassages, knowledge: [], isWhole: true });
}
