import { foldName } from "#grounding/names/fold-name";
import type { Named } from "../chat-tools.ts";
import type { Intent } from "../intents.ts";
import type { Understood } from "../recognise/understood.ts";
import { accountsInPlace } from "./matching-accounts.ts";
import type { Turn } from "./turn.ts";

const ofDeals: readonly Intent[] = ["deal-status", "deal-budget", "win-rate", "what-if", "competitors"];
/** A note is no question about the deals that it tells of; what is not held is held of no deal. */
const settledAlready: readonly Intent[] = ["add-note", "not-held"];
const saysDeal = /那单|那个单|项目|商机|二期|一期|deal\b|project|phase \w+/;
const saysAccount = /(那|这)(个|家|边)(的)?(客户|公司)|the (customer|account|client) in/;

/** What a question means without a full name: 路灯那单, 宁波那个客户. Several that fit are asked about. */
export async function settleSubject(turn: Turn): Promise<Turn> {
  const { understood } = turn;
  const isOpen = understood.accountIds.length === 0 && understood.candidates.length === 0 && understood.rival === null;
  if (!isOpen || (understood.intent !== null && settledAlready.includes(understood.intent))) return turn;
  const fits = (await placed(turn)) ?? (await deals(turn));
  const [only] = fits;
  if (!only) return turn;
  return {
    ...turn,
    understood: { ...understood, ...(fits.length > 1 ? { candidates: fits } : settled(only, understood.intent)) },
  };
}

function settled({ id, kind, accountId }: Named, intent: Intent | null): Partial<Understood> {
  const of = { accountIds: accountId === null ? [] : [accountId], unknownName: null, isFollowUp: false };
  if (kind !== "deal") return of;
  return { ...of, dealId: id, intent: intent === null || !ofDeals.includes(intent) ? "deal-status" : intent };
}

/** 5号线, 3号库: what people call a deal by though its name goes on. */
const numberedName = /\d+号\p{Script=Han}/gu;
const squeezed = (name: string) => foldName(name).replace(/\s+/gu, "");

const nowhere = { start: 0, end: 0, how: "part" as const };

async function placed({ tools, understood }: Turn): Promise<Named[] | null> {
  if (!saysAccount.test(understood.masked)) return null;
  const found = accountsInPlace(understood.masked, await tools.portfolio());
  return found.map(({ account: { id, name } }) => ({ ...nowhere, kind: "account", id, name, accountId: id }));
}

/** Open deals whose names hold most of the question's words, at least one. */
async function deals({ tools, understood }: Turn): Promise<Named[]> {
  const { intent, masked, topic } = understood;
  const isAsked = (intent !== null && ofDeals.includes(intent)) || saysDeal.test(masked);
  if (!isAsked || topic === null) return [];
  const numbered = masked.replace(/\s+/gu, "").match(numberedName) ?? [];
  const words = [...topic.words, ...numbered].map((word) => squeezed(word)).filter((word) => word.length > 1);
  const open = (await tools.portfolio()).flatMap(({ account, opportunities }) =>
    opportunities.flatMap(({ opportunity: { id, name, status } }) => {
      const held = words.filter((word) => squeezed(name).includes(word)).length;
      return status === "open" && held > 0
        ? [{ held, named: { ...nowhere, kind: "deal" as const, id, name, accountId: account.id } }]
        : [];
    }),
  );
  const most = Math.max(0, ...open.map(({ held }) => held));
  return open.filter(({ held }) => held === most).map(({ named }) => named);
}
