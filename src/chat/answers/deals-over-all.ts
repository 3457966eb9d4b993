import type { Opportunity } from "#domain/opportunity";
import { openSorted } from "#drafting/evidence/deals";
import { count } from "#drafting/evidence/fact-input";
import { refTo } from "#drafting/ledger-index";
import { chatFactLabel } from "../chat-facts.ts";
import { rangeOf } from "../recognise/read-period.ts";
import { cell, fact, question } from "./account-page.ts";
import { openPage } from "./page.ts";
import type { Turn, Written } from "./turn.ts";

const dealsShown = 20;

/** Open deals of all accounts: those of a colleague or that close in a period where the question says so; the next to close first. */
export async function dealsOverAll({ tools, lang, understood }: Turn): Promise<Written> {
  const owners = understood.filter.words;
  const range = rangeOf(understood.period);
  const fits = ({ ownerName, closeOn }: Opportunity) =>
    (owners.length === 0 || owners.includes(ownerName ?? "")) &&
    (range === null || (closeOn !== null && closeOn >= range.from && closeOn <= range.to));
  const deals = (await tools.portfolio())
    .flatMap((dossier) => openSorted(dossier).map((deal) => ({ id: dossier.account.id, deal })))
    .filter(({ deal }) => fits(deal))
    .toSorted((a, b) => ((a.deal.closeOn ?? "9") < (b.deal.closeOn ?? "9") ? -1 : 1));
  const shown = deals.slice(0, dealsShown);
  const ids = [...new Set(shown.map(({ id }) => id))];
  await tools.lines(ids);
  const value = count(deals.length, "deal") ?? { type: "count" as const, value: 0 };
  const label = chatFactLabel("chat.deals", "");
  const [number] = tools.record([{ path: "chat.deals", value, label, record: "portfolio", asOf: tools.asOf }]);
  const page = openPage(tools, lang, ids);
  if (shown.length === 0) {
    page.section.paragraph(question(page, "list.noDeals"));
    return { state: "not-in-data", page, accountIds: [] };
  }
  page.section.paragraph(fact(page, "list.deals", { n: refTo(number) }));
  page.section.table(
    ["col.account", "col.deal", "col.stage", "col.amount", "col.close"],
    shown.map(({ id, deal }) => {
      const index = page.of(id);
      const record = `opportunity:${deal.externalId}`;
      const paths = ["opportunity.name", "opportunity.stage", "opportunity.amount", "opportunity.closeOn"] as const;
      return [cell(page, index.account), ...paths.map((path) => cell(page, index.ref(path, record)))];
    }),
  );
  return { state: "answered", page, accountIds: ids };
}
