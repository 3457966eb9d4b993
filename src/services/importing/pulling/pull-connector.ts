import type { ConnectorName } from "#domain/connector";
import type { Day } from "#domain/day";
import type { Json } from "#domain/json";
import { AppError } from "#errors";
import type { Connector, OpenSource } from "#importing/connectors/connector";
import { connectorLabels } from "#importing/connectors/connector-labels";
import { recordAudit } from "#store/audit";
import { findCursor } from "#store/connector-cursors";
import { findIdsByExternalId } from "#store/external-ids";
import { getOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "../../caller.ts";
import type { Deps } from "../../deps.ts";
import { changedRecords } from "../import-summary.ts";
import type { TidyRecords } from "../tidy-records.ts";
import { createPreparePage, type PreparedPage } from "./prepare-page.ts";
import { PullBoard, type PullSummary } from "./pull-summary.ts";
import { type SavedPage, savePage } from "./save-page.ts";

export type PullOptions = {
  connector: ConnectorName;
  /** Reads what changed since the beginning of this day, whatever was read before. */
  since?: Day | undefined;
  /** Reads and counts, and changes nothing. */
  dryRun?: boolean | undefined;
  /** JSON text of a mapping file. */
  mapping?: string | undefined;
};
export type PullProgress = { file: string; done: number; total: number };
export type PullConnector = (caller: Caller, options: PullOptions, job: PullJob) => Promise<PullSummary>;

/** Runs work in a transaction of its own, for as long as the pull may still write. */
type SavePages = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** What a pull runs as. `signal`: aborts when it is to end before its next page, a dry run too. */
export type PullJob = { report: (progress: PullProgress) => void; save: SavePages; signal: AbortSignal };

/** Opens a connector; null for one that is not set up. */
export type FindConnector = (name: ConnectorName) => Promise<Connector | null>;

type Run = PullJob & {
  caller: Caller;
  options: PullOptions;
  source: OpenSource;
  currency: string;
  board: PullBoard;
};

/**
 * Reads from a CRM what changed since the last time, page by page. Each page is kept with its cursor in one transaction, so
 * that a pull that was broken off goes on where it stopped and nothing is kept twice. A dry run reads everything and
 * keeps it in one transaction that is taken back. `tidy` hears how much was changed.
 * @throws AppError `connector-…`; `conflict` when another pull of the same connector is under way.
 */
export function createPullConnector({ db }: Deps, findConnector: FindConnector, tidy: TidyRecords): PullConnector {
  return async (caller, options, job) => {
    const startedAt = performance.now();
    const { connector: name, dryRun = false } = options;
    const connector = await findConnector(name);
    if (!connector)
      throw new AppError("connector-not-configured", `${name} is not set up`, { params: connectorLabels[name] });
    const source = await connector.open(options.mapping ?? null);
    const { currency } = await withOrg(db, caller.orgId, (tx) => getOrganisation(tx, caller.orgId));
    const board = new PullBoard();
    board.tell(source.notices);
    const run: Run = { ...job, caller, options, source, currency, board };
    await (dryRun ? rehearse(db, run) : perform(db, run));
    const ms = Math.round(performance.now() - startedAt);
    const summary = board.summary({ connector: name, lang: caller.lang, dryRun, ms });
    if (!dryRun) {
      await audit(db, caller, summary);
      await tidy(changedRecords(summary) + removedRecords(summary));
    }
    return summary;
  };
}

const removedRecords = ({ deletions }: PullSummary): number =>
  Object.values(deletions).reduce((sum, { removed }) => sum + removed, 0);

async function audit(db: Deps["db"], { orgId, actor }: Caller, { connector, totals, deletions }: PullSummary) {
  const details = { totals, deletions };
  await withOrg(db, orgId, (tx) => recordAudit(tx, orgId, { actor, action: "pull", subject: connector, details }));
}

/** Every page of every stream, each read from where its stored cursor stands. */
async function* pagesOf(db: Deps["db"], { caller, options, source, report, signal }: Run) {
  const { orgId } = caller;
  const { connector, since = null } = options;
  // A dry run moves no cursor; what follows is to be read from where this run's pages left it all the same.
  const moved = new Map<string, Json>();
  for (const { name, read } of source.streams) {
    const key = { connector, stream: name };
    const stored = moved.get(name) ?? (await withOrg(db, orgId, (tx) => findCursor(tx, orgId, key)));
    for await (const page of read(stored, since)) {
      signal.throwIfAborted();
      yield { page, stream: name, stored };
      if (page.cursor !== null) moved.set(name, page.cursor);
      report({ file: page.path, done: page.done, total: page.total });
    }
  }
}

/** Prepares pages; `buffered` are ids of pages that are not kept yet. */
function preparer(db: Deps["db"], { caller, options, source, currency }: Run, buffered: ReadonlySet<string>) {
  const { orgId } = caller;
  return createPreparePage({
    source,
    currency,
    prefix: `${options.connector}:`,
    findKnown: async (kind, ids) => {
      const onRecord = await withOrg(db, orgId, (tx) => findIdsByExternalId(tx, orgId, kind, ids));
      return new Set(ids.filter((id) => buffered.has(id) || onRecord.has(id)));
    },
  });
}

async function perform(db: Deps["db"], run: Run): Promise<void> {
  const { orgId } = run.caller;
  const { connector } = run.options;
  const prepare = preparer(db, run, new Set());
  const cursors = new Map<string, Json | null>();
  for await (const { page, stream, stored } of pagesOf(db, run)) {
    const prepared = await prepare(page);
    const from = cursors.get(stream) ?? stored;
    run.board.add(await run.save((tx) => savePage(tx, prepared, { orgId, connector, stream, from })));
    cursors.set(stream, page.cursor ?? from);
  }
}

/** Takes a transaction back that has served its purpose. */
class Rehearsed extends Error {}

/** Reads first and keeps then: no request may be under way while a transaction is open. */
async function rehearse(db: Deps["db"], run: Run): Promise<void> {
  const { orgId } = run.caller;
  const { connector } = run.options;
  const buffered = new Set<string>();
  const prepare = preparer(db, run, buffered);
  const pages: { page: PreparedPage; stream: string }[] = [];
  for await (const { page, stream } of pagesOf(db, run)) {
    const prepared = await prepare(page);
    for (const { externalIds } of prepared.tables) for (const id of externalIds) buffered.add(id);
    pages.push({ page: { ...prepared, cursor: null }, stream });
  }
  const all = withOrg(db, orgId, async (tx) => {
    const saved: SavedPage[] = [];
    for (const { page, stream } of pages) {
      saved.push(await savePage(tx, page, { orgId, connector, stream, from: null }));
    }
    for (const one of saved) run.board.add(one);
    throw new Rehearsed();
  });
  await all.catch((thrown: unknown) => {
    if (!(thrown instanceof Rehearsed)) throw thrown;
  });
}
