import type { FactEntry } from "#domain/evidence";
import type { Dossier, OpportunityDossier } from "#drafting/dossier";
import { refTo } from "#drafting/ledger-index";
import { AppError, ScoringInputError } from "#errors";
import type { LeverReading } from "../chat-tools.ts";
import { readAccountChanges, readDealChanges } from "../recognise/read-changes.ts";
import { accountPage, answered, firstOf, leverTable, question, told } from "./account-page.ts";
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
