import type { FactEntry } from "#domain/evidence";
import type { Dossier, OpportunityDossier } from "#drafting/dossier";
import { refTo, scoreRef } from "#drafting/ledger-index";
import { AppError, ScoringInputError } from "#errors";
import type { LeverReading } from "../chat-tools.ts";
import { readAccountChanges, readDealChanges } from "../recognise/read-changes.ts";
import { type AccountPage, accountPage, answered, fact, firstOf, leverTable, question, told } from "./account-page.ts";
import { dealRefs, dealsAsked } from "./deals-asked.ts";
import type { Turn, Written } from "./turn.ts";

/** A score with some facts otherwise; what is said of it is a calculation and nothing is stored. */
export async function whatIf(turn: Turn, dossier: Dossier): Promise<Written> {
  const { masked, named } = turn.understood;
  const [deal] = dealsAsked(turn, dossier);
  const people = new Map(dossier.contacts.map(({ id, externalId }) => [id, externalId]));
  const ofAccount = readAccountChanges(masked);
  const ofDeal = readDealChanges(masked, named, people);
  const result = await tryChanges(turn, dossier, deal, ofAccount, ofDeal);
  const page = accountPage(turn, dossier);
  const { section } = page;
  if (result?.deal && holds(result.deal, ofDeal)) return alreadySo(page, result.deal, result.levers);
  if (!result) {
    section.paragraph(
      question(page, deal ? "whatIf.unclear" : "none.deals", { account: page.account }),
      question(page, "whatIf.examples"),
    );
    return { ...answered(page), state: "not-understood" };
  }
  const [value, ...rest] = result.sentences;
  const called = result.deal ? dealRefs(result.deal, dossier, page.index).ref("opportunity.name") : null;
  section.paragraph(
    value
      ? firstOf(
          page,
          { kind: "inference", key: "whatIf.deal", values: { deal: called, change: refTo(value) } },
          { kind: "inference", key: "whatIf.account", values: { account: page.account, change: refTo(value) } },
        )
      : null,
    question(page, "whatIf.stored"),
  );
  section.list(...told(page, rest));
  leverTable(page, result.levers);
  return { ...answered(page), ...(result.deal && { dealId: result.deal.opportunity.id }) };
}

/** True where the checklist of a deal has every answer that is supposed. */
function holds({ opportunity: { checklist } }: OpportunityDossier, set: Set): boolean {
  const { requirementShapedByCompetitor: shaped, ...elements } = checklist;
  const known: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(elements));
  const entries = Object.entries(set);
  return (
    entries.length > 0 &&
    entries.every(([item, answer]) => answer === (item === "requirementShapedByCompetitor" ? shaped : known[item]))
  );
}

/** What is supposed is so already: the value stays, and what else would raise it is told. */
function alreadySo(page: AccountPage, deal: OpportunityDossier, levers: readonly LeverReading[]): Written {
  const { ref, score } = dealRefs(deal, page.dossier, page.index);
  const entry = score("win-rate");
  const values = { deal: ref("opportunity.name"), value: scoreRef(entry, "value"), band: scoreRef(entry, "band") };
  page.section.paragraph(fact(page, "whatIf.held", values));
  leverTable(page, levers);
  return { ...answered(page), dealId: deal.opportunity.id };
}

type Tried = { sentences: FactEntry[]; levers: LeverReading[]; deal: OpportunityDossier | null };
type Set = Readonly<Record<string, string | number>>;

/** Null where no change was understood, or the score knows none of it. */
async function tryChanges(
  { tools, lang }: Turn,
  dossier: Dossier,
  deal: OpportunityDossier | undefined,
  ofAccount: Set,
  ofDeal: Set,
): Promise<Tried | null> {
  try {
    if (Object.keys(ofAccount).length > 0)
      return { ...(await tools.accountWhatIf(dossier.account.id, ofAccount, lang)), deal: null };
    if (!deal || Object.keys(ofDeal).length === 0) return null;
    return { ...(await tools.dealWhatIf(deal.opportunity.id, ofDeal, lang)), deal };
  } catch (error) {
    if (error instanceof ScoringInputError || (error instanceof AppError && error.code === "invalid-input"))
      return null;
    throw error;
  }
}
