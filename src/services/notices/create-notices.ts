import type { Day } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { NoticeKind, SlackMember } from "#domain/slack";
import { describeNotice } from "#scoring/notices/describe-notice";
import type { Notice, NoticeFigure } from "#scoring/notices/notice";
import { compareNotices } from "#scoring/notices/notices-of";
import { deleteSentNotices, insertSentNotices, listSentNotices, type SentNotice } from "#store/sent-notices";
import type { Tx } from "#store/tx";
import { findUser, type User } from "#store/users";
import { readWithOrg } from "#store/with-org";
import type { Deps } from "../deps.ts";
import type { PortfolioReader } from "../portfolio.ts";
import type { ScoredAccount, ScoredPortfolio } from "../score-portfolio.ts";
import { createAccountNotices } from "./account-notices.ts";
import { dayBegan, isQuiet, zoneOf } from "./quiet-time.ts";

/** A member of the workspace who is one of our people. */
export type NoticePerson = SlackMember & { orgId: string; userId: string };

/** What one person is told of one account: everything of one kind that is new to them. */
export type ToldNotice = {
  /** What it tells of, to be written down once it is told. */
  keys: string[];
  kind: NoticeKind;
  accountId: string;
  accountName: string;
  ownerName: string | null;
  /** Higher first. */
  urgency: number;
  why: Record<Lang, string[]>;
  figures: NoticeFigure[];
};

export type DueNotices = {
  asOf: Day;
  /** Of the figures in minor units. */
  currency: string;
  /** Most urgent first. */
  notices: ToldNotice[];
  /** How many more there are, left for other days. */
  more: number;
  /** What they were told long ago and is over: told anew should it come back. */
  over: string[];
};

/** A person is told of so many accounts a day, each kind by itself; the rest waits. */
const mostPerDay = 10;
/** So long a risk that is gone counts as told, lest one that comes and goes is told each time. */
const quietAfterToldDays = 30;
/** What a manager hears of accounts that somebody of the team looks after. */
const ofTeam: ReadonlySet<NoticeKind> = new Set<NoticeKind>(["risk-raised", "class-changed"]);

const dayMs = 86_400_000;

/** Whom to tell what unasked. Everybody hears of the accounts they look after; a manager of the team's classes and risks too. */
export function createNotices({ db }: Pick<Deps, "db">, readPortfolio: PortfolioReader, now: () => number = Date.now) {
  const ofAccount = createAccountNotices({ db });
  const standingFor = async (user: User, portfolio: ScoredPortfolio): Promise<Standing[]> => {
    const found: Standing[] = [];
    for (const scored of portfolio.accounts.values()) {
      const isOwn = scored.account.ownerName === user.name;
      if (!isOwn && user.role !== "manager") continue;
      const notices = await ofAccount(portfolio, scored);
      const heard = notices.filter(({ kind }) => isOwn || ofTeam.has(kind));
      found.push(...heard.map((notice) => ({ notice, scored })));
    }
    return found;
  };
  return {
    /** What a person is to be told now, on the organisation's day unless another is asked for. */
    due: async (person: NoticePerson, asked?: Day): Promise<DueNotices> => {
      const { orgId, userId, noticeSettings, timeZone } = person;
      const portfolio = await readPortfolio({ orgId, actor: `user:${userId}`, lang: person.lang ?? "zh" }, asked);
      const { user, sent } = await readWithOrg(db, orgId, async (tx) => {
        const found = await findUser(tx, orgId, userId);
        return { user: found, sent: found ? await listSentNotices(tx, orgId, userId) : [] };
      });
      const standing = user ? await standingFor(user, portfolio) : [];
      const told = new Set(sent.map(({ key }) => key));
      const isNew = ({ notice: { key, kind } }: Standing) => !told.has(key) && !noticeSettings.off.includes(kind);
      const fresh = grouped(standing.filter(isNew), portfolio.organisation.currency);
      const room = Math.max(0, mostPerDay - toldSince(sent, dayBegan(now(), zoneOf(timeZone))));
      return {
        asOf: portfolio.asOf,
        currency: portfolio.organisation.currency,
        notices: fresh.slice(0, room),
        more: Math.max(0, fresh.length - room),
        over: overOf(sent, standing, now() - quietAfterToldDays * dayMs),
      };
    },
    /** Whether the person wants to be left alone just now. */
    isQuiet: ({ noticeSettings, timeZone }: NoticePerson): boolean =>
      isQuiet(now(), noticeSettings.quiet, zoneOf(timeZone)),
    /** Writes down that the person was told: they are not told the same again. */
    markSent: (tx: Tx, { orgId, userId }: NoticePerson, notices: readonly ToldNotice[]): Promise<void> => {
      const keys = notices.flatMap((notice) => notice.keys);
      return insertSentNotices(tx, orgId, userId, { keys, sentAt: new Date(now()).toISOString() });
    },
    forget: (tx: Tx, { orgId, userId }: NoticePerson, keys: readonly string[]): Promise<void> =>
      deleteSentNotices(tx, orgId, userId, keys),
  };
}
export type Notices = ReturnType<typeof createNotices>;

type Standing = { notice: Notice; scored: ScoredAccount };

/** Of one account everything of a kind together. */
function grouped(standing: readonly Standing[], currency: string): ToldNotice[] {
  const groups = new Map<string, Standing[]>();
  for (const one of standing) {
    const place = placeOf(one.notice.key);
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap((group) => toldOf(group, currency) ?? [])
    .sort((a, b) => compareNotices({ ...a, key: a.keys.join() }, { ...b, key: b.keys.join() }));
}

/** Kind and account, with which every key begins. */
function placeOf(key: string): string {
  return key.split(":", 2).join(":");
}

function toldOf(group: readonly Standing[], currency: string): ToldNotice | null {
  const [first] = group;
  if (!first) return null;
  const { id, name, ownerName } = first.scored.account;
  const words = { accountName: name, currency };
  const notices = group.map(({ notice }) => notice).sort(compareNotices);
  const said = (lang: Lang) => [...new Set(notices.flatMap((notice) => describeNotice(notice, lang, words)))];
  return {
    keys: notices.map(({ key }) => key),
    kind: first.notice.kind,
    accountId: id,
    accountName: name,
    ownerName,
    urgency: Math.max(...notices.map(({ urgency }) => urgency)),
    why: { zh: said("zh"), en: said("en") },
    figures: notices.flatMap(({ figures }) => figures),
  };
}

function toldSince(sent: readonly SentNotice[], sinceMs: number): number {
  const recent = sent.filter(({ sentAt }) => Date.parse(sentAt) >= sinceMs);
  return new Set(recent.map(({ key }) => placeOf(key))).size;
}

/** Keys without a day, of what stands no more. */
function overOf(sent: readonly SentNotice[], standing: readonly Standing[], beforeMs: number): string[] {
  const held = new Set(standing.map(({ notice }) => notice.key));
  return sent
    .filter(({ key, sentAt }) => key.startsWith("risk-raised:") && !held.has(key) && Date.parse(sentAt) < beforeMs)
    .map(({ key }) => key);
}
