import type { Claim } from "#domain/claim";
import type { DecisionRole } from "#domain/contact";
import type { FactEntry } from "#domain/evidence";
import type { OpportunityDossier } from "../../../dossier.ts";
import { shownOpen } from "../../../evidence/deals.ts";
import type { FactPath } from "../../../fact-words.ts";
import type { LintInput } from "../../../kind.ts";
import type { LedgerIndex } from "../../../ledger-index.ts";

type Known = { input: LintInput; index: LedgerIndex; claim: Claim };

/** Something people ask, in either language, and the entries that answer it at this account; none where nothing does. */
type Topic = { id: string; words: RegExp; answers: (known: Known) => FactEntry[] };

const fact =
  (...paths: FactPath[]) =>
  ({ index }: Known) =>
    paths.flatMap((path) => index.facts(path));

/** The deal a question names, else the largest open one: that is what questions turn on. */
function dealOf({ input, claim }: Known): OpportunityDossier | null {
  const open = shownOpen(input.dossier);
  return open.find(({ opportunity }) => claim.text.includes(opportunity.name)) ?? open[0] ?? null;
}

const roleHolder = (role: DecisionRole) => (known: Known) => {
  const held = dealOf(known)?.opportunity.people.filter(({ roles }) => roles.includes(role)) ?? [];
  return held.flatMap(({ contactId }) => {
    const contact = known.input.dossier.contacts.find(({ id }) => id === contactId);
    return contact ? known.index.facts("contact.name", `contact:${contact.externalId}`) : [];
  });
};

const ofDeal =
  (...paths: FactPath[]) =>
  (known: Known) => {
    const deal = dealOf(known);
    return deal ? paths.flatMap((path) => known.index.facts(path, `opportunity:${deal.opportunity.externalId}`)) : [];
  };

/** The checklist says that the budget is there: the deal itself is what answers. */
const budget = (known: Known) => {
  const settled = dealOf(known)?.opportunity.checklist.commercial?.budgetConfirmed === "yes";
  return settled ? ofDeal("opportunity.name")(known) : [];
};

const bought = ({ index }: Known) =>
  index.facts("product.orders").filter(({ value }) => value.type === "count" && value.value > 0);

export const topics: readonly Topic[] = [
  {
    id: "employees",
    words:
      /多少(名|位|个)?(员工|人(?![手工天次力]))|员工(人数|数|有多少|总数)|how many (people|employees|staff)|\bhead ?count\b/i,
    answers: fact("account.employees"),
  },
  {
    id: "industry",
    words: /(什么|哪个|哪一)行业|主营什么|(which|what) (industry|line of business)|what business are you in/i,
    answers: fact("account.industry"),
  },
  {
    id: "place",
    words: /(总部|公司)(设)?(在|位于)(哪|什么地方)|where (are you|is your (company|head office)) (based|located)/i,
    answers: fact("account.city", "account.country"),
  },
  {
    id: "founded",
    words:
      /(哪|什么时候|何时).{0,3}成立|成立(多久|多少年)|when (was|were) .{1,40}(founded|set up)|how old is (your|the) company/i,
    answers: fact("account.foundedYear"),
  },
  {
    id: "turnover",
    words:
      /(营业额|销售额|营收|产值).{0,4}(多少|多大)|(what is|how (high|large) is) .{0,20}(turnover|annual revenue|yearly sales)/i,
    answers: fact("account.annualRevenue"),
  },
  {
    id: "since",
    words:
      /合作.{0,4}(多久|几年|什么时候开始)|how long have (you|we) (been )?(work|buy|deal)|since when (do|have) (you|we)/i,
    answers: fact("account.customerSince"),
  },
  {
    id: "decider",
    words:
      /(谁|哪位).{0,6}(决策|拍板|做主|说了算|最后定|来定|决定)|who (decides|makes the (final )?(decision|choice)|has the (final|last) say)|who is the decision[- ]maker/i,
    answers: roleHolder("D"),
  },
  {
    id: "approver",
    words: /(谁|哪位).{0,6}(批准|签批|审批|签字|拍板签)|who (approves|signs|has to sign)/i,
    answers: roleHolder("A"),
  },
  {
    id: "evaluator",
    words:
      /(谁|哪位).{0,6}(评估|评审)|(评估|评审)由(谁|哪位)|who (evaluates|runs the (technical )?evaluation|does the evaluation)/i,
    answers: roleHolder("E"),
  },
  {
    id: "rivals",
    words:
      /(还有|有)(谁|哪些|哪几家).{0,6}(竞争|争|报价|投标|参与)|(竞争对手|对手)(是谁|有谁|有哪|都有)|who else (is )?(compet|offer|bid|quot)|(which|what) (other suppliers|competitors)|who are (our|the) competitors/i,
    answers: ofDeal("opportunity.competitor"),
  },
  {
    id: "closing",
    words:
      /(什么时候|何时|哪天|哪个月)(能|会|要)?(定标|决定|签约|签合同|成交|出结果)|when (will|do|would) you (decide|sign|award)/i,
    answers: ofDeal("opportunity.closeOn"),
  },
  {
    id: "budget",
    words:
      /预算.{0,4}(多少|走到|到哪|批了|落实|有没有|定了)|(what|how (large|much|far)) .{0,12}budget|(is|has) (the|your) budget/i,
    answers: budget,
  },
  {
    id: "calendar",
    words:
      /(几月|什么时候|何时).{0,8}(做计划|选供应商|下大单|大批下单)|(做计划|选供应商|下大单).{0,10}(几月|什么时候|何时)|(when|in which months?) do you (plan|choose suppliers|place the large)/i,
    answers: fact("calendar.to", "calendar.from"),
  },
  {
    id: "products",
    words:
      /(现在|目前)(在)?用(的是)?(什么|哪些|哪一类|哪款)|用(了)?我们(的)?(哪些|什么)产品|which of our products|what (do|does) .{1,40} use (today|now)/i,
    answers: bought,
  },
];

/** What answers a question already, the first topic that fits; null where it asks something new. */
export function knownAnswer(known: Known): FactEntry[] | null {
  const text = known.claim.text;
  for (const topic of topics) {
    const answers = topic.words.test(text) ? topic.answers(known) : [];
    if (answers.length > 0 && !starts(answers, known.claim)) return answers;
  }
  return null;
}

/** A question that names what is known goes on from there: “Since Chen Jianguo decides, what does he look at first?” */
function starts(answers: readonly FactEntry[], { evidence, text }: Claim): boolean {
  const named = ({ value }: FactEntry) =>
    "value" in value && typeof value.value === "string" && text.includes(value.value);
  return answers.some((entry) => named(entry) || (entry.path !== "opportunity.name" && evidence.includes(entry.id)));
}
