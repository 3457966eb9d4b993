import type { Intent } from "../intents.ts";
import { aboutAccount, notOnRecord } from "./about-account.ts";
import { attentionOfAccount, attentionOverAll } from "./attention.ts";
import { falseKey, policy, risks } from "./checks.ts";
import { dealBudget, dealStatus, openDeals, winRate, wonLost } from "./deals.ts";
import { dealsOverAll } from "./deals-over-all.ts";
import { chainGaps, whoDecides } from "./decisions.ts";
import { dueOf, dueOverAll } from "./due.ts";
import { dependency, margin, overview, revenue } from "./figures.ts";
import { knowledge } from "./knowledge.ts";
import { complaints, needs, quotes, whiteSpace } from "./needs.ts";
import { notHeld } from "./not-held.ts";
import { notInDataAtAll } from "./not-in-data.ts";
import { lastOrder, overduePayments, products } from "./orders.ts";
import { people, relationship, whoIs } from "./persons.ts";
import { nextAction, openQuestions, planPart } from "./plans.ts";
import { compare, filterAccounts, portfolio, topAccounts, traitList, worries } from "./portfolio.ts";
import { accountFacts } from "./record-facts.ts";
import { competitorsAsked } from "./rivals.ts";
import { weakFactors, whyScore } from "./scores.ts";
import { notUnderstood, say } from "./talk.ts";
import { lastContact, whatChanged } from "./time.ts";
import type { Turn, WriteAnswer } from "./turn.ts";
import { whatIf } from "./what-if.ts";
import { addNote, startDraft } from "./writes.ts";

/** Over all accounts where none is meant, else of the one. An unknown name is neither. */
function overAllOr(all: WriteAnswer, one: WriteAnswer): WriteAnswer {
  return (turn) => {
    const { accountIds, unknownName, candidates, rival } = turn.understood;
    if (rival !== null && accountIds.length === 0) return one(turn);
    if (accountIds.length > 0 || candidates.length > 1) return one(turn);
    return unknownName !== null ? notOnRecord(turn) : all(turn);
  };
}

const list =
  (write: WriteAnswer): WriteAnswer =>
  (turn) => {
    const { rival, unknownName } = turn.understood;
    if (rival !== null) return Promise.resolve(notInDataAtAll(turn, "none.rival", "where.note"));
    return unknownName !== null ? notOnRecord(turn) : write(turn);
  };

const compareAsked: WriteAnswer = (turn: Turn) =>
  turn.understood.accountIds.length > 1 && turn.understood.unknownName === null
    ? compare(turn)
    : aboutAccount(overview)(turn);

/** All accounts are meant where the question says so, or nothing else. */
const portfolioIfMeant: WriteAnswer = (turn) => {
  const { masked, topic } = turn.understood;
  const isAll =
    topic === null || /我们|公司|咱们|全部|所有|整体|总|\b(we|our|us|total|all|overall|company)\b/.test(masked);
  return isAll ? portfolio(turn) : notUnderstood(turn);
};

/** A list that is asked for by risk is one of warning signs. */
const orWorries =
  (write: WriteAnswer): WriteAnswer =>
  (turn) =>
    turn.understood.intents.some(({ intent }) => intent === "risks") ? worries(turn) : write(turn);

/** What answers each question. */
export const answers: Readonly<Record<Intent, WriteAnswer>> = {
  attention: overAllOr(attentionOverAll, aboutAccount(attentionOfAccount)),
  "who-decides": aboutAccount(whoDecides),
  "who-is": aboutAccount(whoIs),
  people: aboutAccount(people),
  relationship: aboutAccount(relationship),
  "chain-gaps": aboutAccount(chainGaps),
  "account-facts": aboutAccount(accountFacts),
  overview: aboutAccount(overview),
  "why-score": aboutAccount(whyScore),
  "weak-factors": aboutAccount(weakFactors),
  "what-changed": aboutAccount(whatChanged),
  due: overAllOr(dueOverAll, aboutAccount(dueOf)),
  "overdue-payments": overAllOr((turn) => traitList(turn, "overdue-payments"), aboutAccount(overduePayments)),
  "last-contact": aboutAccount(lastContact),
  "last-order": aboutAccount(lastOrder),
  revenue: overAllOr(portfolioIfMeant, aboutAccount(revenue)),
  margin: aboutAccount(margin),
  "deal-budget": aboutAccount(dealBudget),
  "deal-status": aboutAccount(dealStatus),
  "open-deals": overAllOr(dealsOverAll, aboutAccount(openDeals)),
  "won-lost": aboutAccount(wonLost),
  "win-rate": overAllOr(topAccounts, aboutAccount(winRate)),
  "what-if": aboutAccount(whatIf),
  compare: compareAsked,
  needs: aboutAccount(needs),
  quotes: aboutAccount(quotes),
  complaints: aboutAccount(complaints),
  competitors: competitorsAsked,
  "white-space": aboutAccount(whiteSpace),
  products: aboutAccount(products),
  risks: overAllOr(worries, aboutAccount(risks)),
  "false-key": overAllOr((turn) => traitList(turn, "false-key"), aboutAccount(falseKey)),
  dependency: overAllOr(portfolio, aboutAccount(dependency)),
  "next-action": aboutAccount(nextAction),
  objectives: aboutAccount(planPart),
  "open-questions": aboutAccount(openQuestions),
  policy: aboutAccount(policy),
  "top-accounts": orWorries(topAccounts),
  "filter-accounts": orWorries((turn) =>
    /商机|单子|在谈|deals?\b|opportunit/.test(turn.understood.masked) ? dealsOverAll(turn) : filterAccounts(turn),
  ),
  portfolio: list(portfolio),
  knowledge: knowledge,
  "add-note": aboutAccount(addNote),
  "start-draft": aboutAccount(startDraft),
  help: say("help.intro", "answered", true),
  greeting: say("greeting", "answered", true),
  thanks: say("thanks", "answered"),
  "not-held": notHeld,
};
