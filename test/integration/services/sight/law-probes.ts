import { parseDay } from "#domain/day";
import type { Services } from "#services/create-services";
import { all, type Caller, day, type Probe, patience } from "./law-probe.ts";
import { accepted } from "./law-targets.ts";
import { ofAll, withoutAccounts } from "./law-whole-probes.ts";

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
