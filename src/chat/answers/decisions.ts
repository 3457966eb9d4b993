import type { DecisionRole } from "#domain/contact";
import type { Cell } from "#domain/draft";
import type { Dossier, OpportunityDossier } from "#drafting/dossier";
import { scoreRef } from "#drafting/ledger-index";
import type { ClaimId } from "#drafting/section-builder";
import { explain } from "#scoring/explain";
import { type AccountPage, accountPage, answered, fact, own, question, told } from "./account-page.ts";
import { dealRefs, dealsAsked, settledDeal } from "./deals-asked.ts";
import { notInData } from "./not-in-data.ts";
import { peopleTable } from "./people-table.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
import type { Turn, Written } from "./turn.ts";

const dealsTold = 3;
const quotesTold = 2;
/** Words for a search of what notes say about who decides. */
const decisionQuery = "谁 决策 拍板 批准 签字 decide approve sign";

/** Who decides and who approves, deal by deal; then what notes say about it, which may know better than the records. */
export async function whoDecides(turn: Turn, dossier: Dossier): Promise<Written> {
  const deals = dealsAsked(turn, dossier).filter(({ opportunity }) => opportunity.people.length > 0);
  const passages = await turn.tools.search({ query: decisionQuery, accountId: dossier.account.id, kind: "note" });
  const page = accountPage(turn, dossier);
  const { section } = page;
  const said = quotableIn(
    passages,
    (text) => /决策|拍板|说了算|签字|批准|定夺|decid|approv|sign off|final say/i.test(text),
    quotesTold,
    dossier.conduct,
  );
  if (deals.length === 0) return withoutChain(page);
  const shown = deals.slice(0, dealsTold);
  for (const deal of shown) section.paragraph(...deciders(page, deal));
  for (const deal of shown) {
    section.heading("head.chainOf");
    section.paragraph(chainClaim(page, deal));
    peopleTable(page, peopleOf(deal, dossier), (contactId) => roleCell(page, deal, contactId));
  }
  section.heading("head.notesSay");
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  const decider = peopleOf(shown[0], dossier, "D")[0] ?? peopleOf(shown[0], dossier, "A")[0];
  return { ...answered(page), ...settledDeal(shown), ...(decider && { personId: decider.id }) };
}

function withoutChain(page: AccountPage): Written {
  const { dossier, section } = page;
  if (dossier.contacts.length === 0) return notInData(page, "none.contacts", "where.contacts");
  section.paragraph(question(page, "decide.none", { account: page.account }), question(page, "where.chain"));
  section.heading("head.knownPeople");
  peopleTable(page, byPower(dossier));
  return { state: "not-in-data", page, accountIds: [page.accountId] };
}

export const byPower = ({ contacts }: Dossier) => contacts.toSorted((a, b) => (b.power ?? 0) - (a.power ?? 0));

/** People of a deal; those of one role where it is given. */
const peopleOf = (deal: OpportunityDossier | undefined, { contacts }: Dossier, role?: DecisionRole) =>
  (deal?.opportunity.people ?? [])
    .filter(({ roles }) => role === undefined || roles.includes(role))
    .flatMap(({ contactId }) => contacts.find(({ id }) => id === contactId) ?? []);

const decisive = { D: "decide.D", A: "decide.A" } as const;

function deciders(page: AccountPage, deal: OpportunityDossier): ClaimId[] {
  const { dossier, index } = page;
  const refs = dealRefs(deal, dossier, index);
  const of = (role: "D" | "A") =>
    peopleOf(deal, dossier, role).map(({ externalId }) => {
      const record = `contact:${externalId}`;
      const values = {
        deal: refs.ref("opportunity.name"),
        person: index.ref("contact.name", record),
        title: index.ref("contact.title", record),
      };
      return fact(page, decisive[role], values) ?? fact(page, `${decisive[role]}.untitled`, values);
    });
  const found = [...of("D"), ...of("A")];
  return found.some((id) => id !== null)
    ? found
    : [question(page, "decide.unknown", { deal: refs.ref("opportunity.name") })];
}

function chainClaim(page: AccountPage, deal: OpportunityDossier): ClaimId {
  const refs = dealRefs(deal, page.dossier, page.index);
  const values = { deal: refs.ref("opportunity.name"), value: scoreRef(refs.score("decision-chain"), "value") };
  return fact(page, "chain.covered", values) ?? fact(page, "cell", { value: values.deal });
}

function roleCell(page: AccountPage, { opportunity }: OpportunityDossier, contactId: string): Cell {
  const roles: readonly DecisionRole[] = opportunity.people.find((one) => one.contactId === contactId)?.roles ?? [];
  return { label: page.list(roles.map((role) => page.scoreWord(`role.${role}`))) };
}

/** What is missing in the chains: explained as the score itself does. */
export async function chainGaps(turn: Turn, dossier: Dossier): Promise<Written> {
  const deals = dealsAsked(turn, dossier)
    .filter(({ decisionChain }) => decisionChain !== null)
    .slice(0, dealsTold);
  const names = Object.fromEntries(dossier.contacts.map(({ externalId, name }) => [externalId, name]));
  const sentences = deals.map(({ decisionChain, opportunity }) => {
    const words = decisionChain ? explain(decisionChain, turn.lang, names) : [];
    const entity = opportunity.name;
    return turn.tools.record(
      words.map((value) => own("chat.explanation", { type: "text", value }, dossier, { entity })),
    );
  });
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  if (deals.length === 0) return notInData(page, "decide.none", "where.chain");
  deals.forEach((deal, at) => {
    section.paragraph(chainClaim(page, deal));
    section.list(
      ...told(page, sentences[at]?.slice(1) ?? [], dealRefs(deal, dossier, index).score("decision-chain")?.id),
    );
  });
  return { ...answered(page), ...settledDeal(deals) };
}
