import { parseDay } from "#domain/day";
import type { Services } from "#services/create-services";
import { accepted, type Target } from "./law-targets.ts";

type Caller = Parameters<Services["search"]>[0];
export type Ask = () => Promise<unknown>;

/** What a service is asked: of one account, of all at once, what it writes of one account and what of all of them. */
export type Probe =
  | {
      of?: (on: Target) => Ask[];
      writes?: (on: Target) => Ask[];
      /** With words of an account that is not seen. */
      whole?: (strange: Target) => Ask[];
      /** What administrators alone may ask. */
      runs?: Ask[];
    }
  /** Why there is nothing to ask. */
  | { nothing: string };

const day = undefined;

async function all(told: AsyncIterable<unknown>): Promise<unknown[]> {
  const heard: unknown[] = [];
  for await (const one of told) heard.push(one);
  return heard;
}

const patience = () => AbortSignal.timeout(30_000);

async function answered({ chat }: Services, caller: Caller, message: string, accountId?: string): Promise<unknown> {
  const { messageId } = await chat.ask(caller, { message, accountId, mode: "rules" });
  return [await all(chat.watch(caller, messageId, 0, patience())), await chat.read(caller, messageId)];
}

/** Every member of the services, as `caller` asks it. */
export function lawProbes(s: Services, caller: Caller): Record<string, Probe> {
  return {
    ...ofOneAccount(s, caller),
    ...ofDrafts(s, caller),
    ...ofNotes(s, caller),
    ...ofAll(s, caller),
    ...withoutAccounts,
  };
}

function ofOneAccount(s: Services, caller: Caller): Record<string, Probe> {
  return {
    accountWhatIf: { of: ({ accountId }) => [() => s.accountWhatIf(caller, accountId, {})] },
    dealWhatIf: { of: ({ dealId }) => [() => s.dealWhatIf(caller, dealId, {})] },
    accountPage: { of: ({ accountId }) => [() => s.accountPage(caller, accountId, day)] },
    accountLedger: { of: ({ accountId }) => [() => s.accountLedger(caller, accountId, day)] },
    accountDetections: { of: ({ accountId }) => [() => s.accountDetections(caller, accountId, day)] },
    accountMentions: { of: ({ accountId }) => [() => s.accountMentions(caller, accountId, day, { limit: 200 })] },
    namedInNotes: { of: ({ accountId }) => [() => s.namedInNotes(caller, accountId, day)] },
    accountNeeds: { of: ({ accountId }) => [() => s.accountNeeds(caller, accountId, day)] },
    accountRelationships: { of: ({ accountId }) => [() => s.accountRelationships(caller, accountId, day)] },
    accountWhiteSpace: { of: ({ accountId }) => [() => s.accountWhiteSpace(caller, accountId, day)] },
    accountScores: { of: ({ accountId }) => [() => s.accountScores(caller, accountId, day)] },
    timeline: { of: ({ accountId }) => [() => s.timeline(caller, accountId, day, { limit: 200 })] },
    deal: { of: ({ dealId }) => [() => s.deal(caller, dealId, day)] },
    powerMap: { of: ({ dealId }) => [() => s.powerMap(caller, dealId, day)] },
    cards: {
      of: ({ accountId }) => [() => s.cards.list(caller, accountId, day)],
      writes: ({ accountId }) => [
        () => s.cards.dismiss(caller, accountId, "x", { reason: "x" }),
        () => s.cards.restore(caller, accountId, "x"),
      ],
    },
    keptScores: {
      of: ({ accountId, scoreId }) => [
        () => s.keptScores.list(caller, accountId),
        () => s.keptScores.read(caller, scoreId),
        () => s.keptScores.replay(caller, scoreId),
      ],
    },
    tasks: {
      of: ({ accountId }) => [() => s.tasks.ofAccount(caller, accountId, {})],
      whole: () => [() => s.tasks.all(caller, {})],
      writes: ({ accountId, taskId, updatedAt }) => [
        () => s.tasks.add(caller, accountId, { statement: "回访" }),
        () => s.tasks.change(caller, taskId, { updatedAt, status: "done" }),
      ],
    },
    decideDetection: {
      writes: ({ accountId }) => [
        () => s.decideDetection(caller, { accountId, detectionId: "x" }, { decision: "put-aside", reason: "x" }),
      ],
    },
    logVisit: {
      writes: ({ accountId, contactId }) => [
        () =>
          s.logVisit(caller, accountId, {
            ...{ date: parseDay("2026-11-10"), kind: "visit", contactIds: [contactId], summary: "谈了交期" },
          }),
      ],
    },
  };
}

function ofDrafts(s: Services, caller: Caller): Record<string, Probe> {
  return {
    drafts: {
      of: ({ accountId, draftId }) => [
        () => s.drafts.read(caller, draftId),
        () => s.drafts.readWithHealth(caller, draftId),
        () => s.drafts.list(caller, accountId),
      ],
      writes: ({ accountId }) => [() => s.drafts.start(caller, accountId, { kind: "spin" })],
    },
    draftEditor: {
      of: ({ draftId: id }) => [
        () => s.draftEditor.versions(caller, id),
        () => s.draftEditor.version(caller, { id, version: 1 }),
        () => s.draftEditor.differences(caller, id, { from: 1, to: 2 }),
      ],
      writes: ({ draftId: id, sectionId }) => [
        () => s.draftEditor.editSection(caller, { id, version: 2, sectionId }, accepted),
        () => s.draftEditor.restore(caller, { id, version: 2 }, { to: 1, reason: "x" }),
      ],
    },
    draftFreshness: { of: ({ draftId }) => [() => s.draftFreshness(caller, draftId)] },
    startRedraft: { writes: ({ draftId, sectionId }) => [() => s.startRedraft(caller, draftId, [sectionId])] },
    verifyDraft: { of: ({ draftId }) => [() => s.verifyDraft(caller, { draftId, stored: true })] },
    portfolioDrafts: { whole: () => [() => s.portfolioDrafts(caller)] },
    feedback: {
      of: ({ draftId }) => [
        () => s.feedback.give(caller, { subject: `draft:${draftId}`, isHelpful: true, givenIn: "slack" }),
      ],
      whole: () => [() => s.feedback.list(caller)],
    },
    jobs: {
      of: ({ draftId }) => [
        () => s.jobs.read(caller, draftId),
        () => all(s.jobs.watch(caller, draftId, 0, patience())),
      ],
      writes: ({ draftId }) => [() => s.jobs.cancel(caller, draftId), () => s.jobs.retry(caller, draftId)],
      whole: () => [() => s.jobs.list(caller, {})],
    },
    exporter: { nothing: "prints a draft that it is handed" },
  };
}

function ofNotes(s: Services, caller: Caller): Record<string, Probe> {
  const note = { title: "拜访", text: "谈了交期和付款。" };
  return {
    readNote: { of: ({ noteId }) => [() => s.readNote(caller, noteId)] },
    findNotes: { whole: ({ noteSource }) => [() => s.findNotes(caller, noteSource)] },
    saveNote: { writes: ({ accountId }) => [() => s.saveNote(caller, { accountId, ...note })] },
    saveNotes: { whole: ({ accountId }) => [() => s.saveNotes(caller, [{ index: 0, accountId, ...note }])] },
    noteSuggestions: {
      of: ({ noteId }) => [() => s.noteSuggestions.list(caller, noteId)],
      writes: ({ noteId }) => [() => s.noteSuggestions.decide(caller, noteId, "x", { decision: "rejected" })],
    },
    search: {
      of: ({ accountId, contactId }) => [
        () => s.search(caller, { q: "价格 交期", accountId, limit: 50 }),
        () => s.search(caller, { q: "价格 交期", accountId, person: contactId, limit: 50 }),
      ],
      whole: ({ accountName, contactId }) => [
        () => s.search(caller, { q: "价格 交期 竞争对手 delivery price competitor", limit: 100 }),
        () => s.search(caller, { q: accountName, limit: 100 }),
        () => s.search(caller, { q: "价格", person: "Katrin Vogl" }),
        () => s.search(caller, { q: "价格", person: contactId }),
      ],
    },
  };
}

function ofAll(s: Services, caller: Caller): Record<string, Probe> {
  return {
    portfolio: { whole: () => [() => s.portfolio(caller, day)] },
    readPortfolio: { whole: () => [() => s.readPortfolio(caller, day)] },
    calibration: { whole: () => [() => s.calibration(caller, day)] },
    listAccounts: {
      whole: ({ accountName, accountId }) => [
        () => s.listAccounts(caller, { sort: "attention" }),
        () => s.listAccounts(caller, { q: accountName }),
        () => s.listAccounts(caller, { q: accountId }),
      ],
    },
    matchAccounts: { whole: ({ accountName }) => [() => s.matchAccounts(caller, accountName)] },
    resolveAccount: {
      of: ({ accountName, accountId, number }) =>
        [accountName, accountId, number].map((ref) => () => s.resolveAccount(caller, ref)),
    },
    reviews: {
      whole: () => [
        () => s.reviews.create(caller, { dryRun: true }),
        async () => {
          const { items } = await s.reviews.list(caller, {});
          return [items, ...(await Promise.all(items.map(({ id }) => s.reviews.read(caller, id))))];
        },
      ],
      runs: [() => s.reviews.create(caller, {})],
    },
    chat: {
      of: ({ accountId }) => [() => answered(s, caller, "这个客户的赢率是多少？为什么需要关注？", accountId)],
      whole: ({ accountName, number }) => [
        () => answered(s, caller, "哪些客户需要关注？"),
        () => answered(s, caller, "列出全部客户和销售额"),
        () => answered(s, caller, `${accountName}的赢率是多少？`),
        () => answered(s, caller, `${number} 有哪些联系人？`),
        () => answered(s, caller, "Which deals are open, and who decides?"),
      ],
    },
    conversations: { whole: () => [() => s.conversations.list(caller, {})] },
    proposals: { nothing: "answers to one's own questions; what they do, saveNote and drafts do" },
    scoringProfile: {
      whole: () => [() => s.scoringProfile.read(caller)],
      runs: [
        () => s.scoringProfile.save(caller, { from: 0, overrides: {} }),
        () => s.scoringProfile.preview(caller, {}, day),
      ],
    },
    organisation: { whole: () => [() => s.organisation(caller)] },
    imports: {
      runs: [
        () => s.imports.start(caller, [{ path: "x.csv", bytes: new Uint8Array() }], {}),
        () => s.imports.open(caller, {}, []),
        () => s.imports.add(caller, caller.orgId, 1, []),
        () => s.imports.complete(caller, caller.orgId),
        () => s.imports.preview(caller, [{ path: "x.csv", bytes: new Uint8Array() }], undefined),
        () => s.imports.read(caller, caller.orgId),
      ],
    },
    pulls: {
      runs: [() => s.pulls.start(caller, { connector: "hubspot" }), () => s.pulls.read(caller, caller.orgId)],
    },
    demo: { runs: [() => s.demo.reset(caller, { yes: true })] },
    emptying: { runs: [() => s.emptying.contents(caller), () => s.emptying.empty(caller, { yes: true })] },
    standAt: { runs: [() => s.standAt(caller, null)] },
    embeddings: {
      runs: [() => s.embeddings.start(caller), () => s.embeddings.drop(caller, { model: "x" })],
      whole: () => [() => s.embeddings.status(caller)],
    },
    users: { runs: [() => s.users.list(caller)] },
    doctor: { whole: () => [() => s.doctor(caller)] },
    modelCalls: { whole: () => [() => s.modelCalls.list(caller, {}), () => s.modelCalls.summary(caller)] },
  };
}

const withoutAccounts: Record<string, Probe> = {
  slack: { nothing: "who writes is bound to a person, and asks the services here as that person" },
  setUpOrganisation: { nothing: "asked by the product itself when it starts" },
  catalogues: { nothing: "the method's own lists" },
  scoreInputs: { nothing: "scores what it is handed" },
  verifyGiven: { nothing: "verifies what it is handed" },
  checkConduct: { nothing: "reads competitors' names, which are of no account" },
};
