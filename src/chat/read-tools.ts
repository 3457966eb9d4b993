import { z } from "zod";
import { langSchema } from "#domain/lang";
import { accountOf, byPath, type PathTest, partOf, readEvidence } from "./account-evidence.ts";
import { accountInput, type ChatToolDefinition, define, nothing } from "./tool-definitions.ts";

const account = accountInput;
const ofAccount = z.object({ account });
const set = z.record(z.string(), z.union([z.string(), z.number()])).describe("Factors and what to set them to");

/** A part of one account's evidence. */
const part = (name: string, description: string, fits: PathTest) =>
  define("read", name, description, ofAccount, (tools, { account: asked }) => partOf(tools, asked, fits));

/** Tools that only read. */
export const readTools: readonly ChatToolDefinition[] = [
  define(
    "read",
    "attention",
    "Which accounts need attention now and why, most urgent first; or why one of them does.",
    z.object({ account: z.string().optional(), lang: langSchema, limit: z.int().min(1).max(20).default(8) }),
    async (tools, { account: asked, lang, limit }) => {
      const found = asked === undefined ? null : await accountOf(tools, asked);
      if (found && "candidates" in found) return { ...nothing, candidates: found.candidates };
      const readings = await tools.attention({ accountId: found?.id ?? null, limit }, lang);
      const accountIds = readings.map(({ accountId }) => accountId);
      const names = (await tools.lines(accountIds)).filter(byPath(/^account\.name$/, ["scorecard"]));
      return { ...nothing, accountIds, entries: [...names, ...readings.flatMap(({ reasons }) => reasons)] };
    },
  ),
  define(
    "read",
    "list_accounts",
    "Figures of all accounts, or of those named: revenue, growth, class, open deals, last contact, overdue payments. Also to compare accounts.",
    z.object({ accounts: z.array(z.string()).optional(), limit: z.int().min(1).max(20).default(10) }),
    async (tools, { accounts, limit }) => {
      const found = accounts ? await Promise.all(accounts.map((asked) => accountOf(tools, asked))) : null;
      const candidates = (found ?? []).flatMap((one) => ("candidates" in one ? one.candidates : []));
      if (candidates.length > 0) return { ...nothing, candidates };
      const all = (await tools.portfolio()).toSorted(
        (a, b) => (b.figures.revenue12mMinor ?? 0) - (a.figures.revenue12mMinor ?? 0),
      );
      const named = found?.flatMap((one) => ("id" in one ? [one.id] : []));
      const ids = named ?? all.slice(0, limit).map((dossier) => dossier.account.id);
      const entries = (await tools.lines(ids)).filter(
        byPath(
          /^(account\.(name|shortName|industry|country|city|owner)|orders\.|deals\.|activity\.lastOn|opportunities\.)/,
          ["scorecard", "rfm"],
        ),
      );
      return { ...nothing, accountIds: ids, entries };
    },
  ),
  part(
    "account_overview",
    "Who the account is: industry, place, size, owner, parent, class, revenue, open deals.",
    byPath(/^(account|orders|deals|opportunities)\./, ["scorecard", "rfm", "match"]),
  ),
  part(
    "scores",
    "Scores of the account with every factor: RFM, scorecard, match, Kraljic, relationship, policy.",
    byPath(/^(match|kraljic|policy)\./, [
      "rfm",
      "scorecard",
      "match",
      "kraljic",
      "or-level",
      "er",
      "policy",
      "dossier",
    ]),
  ),
  part(
    "people",
    "Contacts, their titles, levels, last contact, and the decision chain of each open deal.",
    byPath(/^(contacts?|er|goal)\./, ["decision-chain", "trust", "er", "or-level"]),
  ),
  part("needs", "Needs on record, with the passages that prove them.", byPath(/^need\./, ["iceberg"], true)),
  part(
    "white_space",
    "What the account buys from others, or not at all.",
    byPath(/^(whiteSpace|cell|products?)\./, ["white-space"]),
  ),
  part(
    "deals",
    "Open and closed deals: stage, value, day, owner, competitors, win rate.",
    byPath(/^(opportunity|opportunities)\./, ["win-rate", "decision-chain"]),
  ),
  part(
    "orders",
    "Revenue, growth, margin, largest order, overdue payments.",
    byPath(/^(orders|deals|products?)\./, ["rfm", "false-key"]),
  ),
  part(
    "timeline",
    "When we were last in touch, how often, at which level.",
    byPath(/^(activity|contact\.(name|lastMetOn))/, ["cadence"]),
  ),
  part(
    "due",
    "Visits, goals and deals that are due.",
    byPath(/^(plan\.visit|goal\.|opportunity\.(name|closeOn|daysPastDue|amount)|calendar\.)/, [
      "cadence",
      "calendar",
      "goals",
    ]),
  ),
  part(
    "risks",
    "Raised risks, false-key flags, dependency on one person or one order.",
    byPath(/^(risk|falseKey|knowledge|orders\.largest)/, ["risks", "false-key", "bus-factor"]),
  ),
  part(
    "competitors",
    "Who competes in which deal, and what they supply.",
    byPath(/^(opportunity\.(name|competitor)|cell\.|whiteSpace\.rival)/, ["win-rate"]),
  ),
  define(
    "read",
    "next_actions",
    "What to do next with the account, with figures and tasks.",
    z.object({ account, lang: langSchema }),
    (tools, { account: asked, lang }) =>
      readEvidence(tools, asked, async (id) =>
        (await tools.cards(id, lang)).flatMap(({ title, why, next }) => [title, why, next]),
      ),
  ),
  define(
    "read",
    "what_changed",
    "How the account's class and factors stand against the last review.",
    z.object({ account, lang: langSchema }),
    (tools, { account: asked, lang }) =>
      readEvidence(tools, asked, async (id) =>
        (await tools.changes(id, lang)).flatMap(({ why, movers }) => [why, ...movers]),
      ),
  ),
  define(
    "read",
    "what_if_account",
    "The account's scorecard with some facts otherwise (grossMargin, growth, cooperation …). Nothing is stored.",
    z.object({ account, set, lang: langSchema }),
    (tools, { account: asked, set: changes, lang }) =>
      readEvidence(tools, asked, async (id) => {
        const { sentences, levers } = await tools.accountWhatIf(id, changes, lang);
        return [...sentences, ...levers.flatMap(({ step, gain }) => [step, gain])];
      }),
  ),
  define(
    "read",
    "what_if_deal",
    "The win rate of an open deal with some facts otherwise (budgetConfirmed = yes, contact.C-1.stance = 5 …). Nothing is stored.",
    z.object({ deal: z.string().describe("Name or number of the deal"), set, lang: langSchema }),
    async (tools, { deal, set: changes, lang }) => {
      const found = (await tools.names(deal)).filter(({ kind }) => kind === "deal");
      const [only] = found;
      if (!only || found.length > 1) return { ...nothing, candidates: found.map(({ id, name }) => ({ id, name })) };
      const { sentences, levers } = await tools.dealWhatIf(only.id, changes, lang);
      return {
        ...nothing,
        accountIds: only.accountId === null ? [] : [only.accountId],
        entries: [...sentences, ...levers.flatMap(({ step, gain }) => [step, gain])],
      };
    },
  ),
  define(
    "read",
    "search_notes",
    "Passages of notes by words. With an account only its own notes.",
    z.object({ query: z.string().min(1), account: account.optional() }),
    async (tools, { query, account: asked }) =>
      asked === undefined
        ? { ...nothing, entries: await tools.search({ query, kind: "note" }) }
        : readEvidence(tools, asked, (id) => tools.search({ query, accountId: id, kind: "note" })),
  ),
  define(
    "read",
    "search_knowledge",
    "Passages of our own documents: test reports, certificates, cases; and what the catalogue says of a product named in the query.",
    z.object({ query: z.string().min(1) }),
    async (tools, { query }) => {
      const products = (await tools.names(query)).filter(({ kind }) => kind === "product");
      const facts = await Promise.all(products.map(({ id }) => tools.product(id)));
      return { ...nothing, entries: [...facts.flat(), ...(await tools.search({ query, kind: "knowledge" }))] };
    },
  ),
  define(
    "read",
    "plan_section",
    "A section of the account's newest plan: objectives, strategies, actions, risks, policy, questions, summary.",
    z.object({ account, section: z.string() }),
    (tools, { account: asked, section }) =>
      readEvidence(tools, asked, async (id) => {
        const plan = await tools.plan(id);
        const cited = new Set(
          plan?.sections
            .filter((one) => one.id === section)
            .flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence)),
        );
        return tools.entries().filter((entry) => cited.has(entry.id));
      }),
  ),
];
