import { openDossiers } from "#drafting/evidence/deals";
import { refTo } from "#drafting/ledger-index";
import { aboutAccount } from "./about-account.ts";
import { cell, fact } from "./account-page.ts";
import { competitors } from "./needs.ts";
import { notInDataAtAll } from "./not-in-data.ts";
import { openPage } from "./page.ts";
import type { Turn, WriteAnswer, Written } from "./turn.ts";

/** What only a competitor itself knows. */
const innards = /成本|毛利|营收|利润|老板|员工|cost price|margin|revenue|profit|\bceo\b|headcount/;

/** Who competes: for one account, or where one competitor stands over all accounts. */
export const competitorsAsked: WriteAnswer = (turn) => {
  const { rival, accountIds, candidates } = turn.understood;
  if (rival !== null && innards.test(turn.understood.masked))
    return Promise.resolve(notInDataAtAll(turn, "none.rival", "where.note"));
  const isOverAll = rival !== null && accountIds.length === 0 && candidates.length < 2;
  return isOverAll ? rivalOverAll(turn, rival) : aboutAccount(competitors)(turn);
};

/** Every open deal that a competitor is in. */
async function rivalOverAll({ tools, lang, ...turn }: Turn, rival: string): Promise<Written> {
  const deals = (await tools.portfolio()).flatMap((dossier) =>
    openDossiers(dossier)
      .filter(({ opportunity }) => opportunity.competitors.some(({ name }) => name === rival))
      .map(({ opportunity }) => ({ id: dossier.account.id, record: `opportunity:${opportunity.externalId}` })),
  );
  const ids = [...new Set(deals.map(({ id }) => id))];
  if (ids.length === 0) return notInDataAtAll({ tools, lang, ...turn }, "none.rival", "where.deals");
  await tools.lines(ids);
  const page = openPage(tools, lang, ids);
  const named = deals
    .flatMap(({ id, record }) => page.of(id).facts("opportunity.competitor", record))
    .find(({ value }) => value.type === "name" && value.value === rival);
  page.section.paragraph(fact(page, "rival.overAll", { rival: refTo(named) }));
  page.section.table(
    ["col.account", "col.deal", "col.amount", "col.close"],
    deals.map(({ id, record }) => {
      const index = page.of(id);
      const paths = ["opportunity.name", "opportunity.amount", "opportunity.closeOn"] as const;
      return [cell(page, index.account), ...paths.map((path) => cell(page, index.ref(path, record)))];
    }),
  );
  return { state: "answered", page, accountIds: ids };
}
