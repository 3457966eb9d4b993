import type { Services } from "#services/create-services";
import { answered, type Caller, day, type Probe } from "./law-probe.ts";

/** Services that tell of all accounts, or of what is of none. */
export function ofAll(s: Services, caller: Caller): Record<string, Probe> {
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
    slack: {
      runs: [
        () => s.slack.administration.workspace(caller),
        () => s.slack.members.list(caller),
        () => s.slack.members.bind(caller, "U1", null),
        () => s.slack.places.channels(caller),
        () => s.slack.places.releaseChannel(caller, "C1"),
      ],
    },
    notices: { whole: () => [() => s.notices.due(memberOf(caller))] },
    users: { runs: [() => s.users.list(caller)] },
    doctor: { whole: () => [() => s.doctor(caller)] },
    modelCalls: { whole: () => [() => s.modelCalls.list(caller, {}), () => s.modelCalls.summary(caller)] },
  };
}

const memberOf = ({ orgId, actor }: Caller): Parameters<Services["notices"]["due"]>[0] => ({
  ...{
    orgId,
    userId: /^user:(.*)$/.exec(actor)?.[1] ?? orgId,
    slackUserId: "U1",
    name: "U1",
    userName: null,
    boundBy: "email",
    boundAt: null,
  },
  ...{ lang: "zh", timeZone: null, noticeSettings: { off: [], quiet: null } },
});

/** Services that tell of no account. */
export const withoutAccounts: Record<string, Probe> = {
  setUpOrganisation: { nothing: "asked by the product itself when it starts" },
  catalogues: { nothing: "the method's own lists" },
  scoreInputs: { nothing: "scores what it is handed" },
  verifyGiven: { nothing: "verifies what it is handed" },
  checkConduct: { nothing: "reads competitors' names, which are of no account" },
};
