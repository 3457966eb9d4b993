import type { AttentionKind } from "#domain/attention";
import type { Dossier } from "#drafting/dossier";
import { refTo } from "#drafting/ledger-index";
import { accountPage, answered, cell, fact, told } from "./account-page.ts";
import { moreColumns } from "./account-table.ts";
import { openPage } from "./page.ts";
import type { Turn, Written } from "./turn.ts";

const accountsShown = 8;

/** Why somebody should look at an account now, or that nothing speaks for it. */
export async function attentionOfAccount(turn: Turn, dossier: Dossier): Promise<Written> {
  const [found] = await turn.tools.attention({ accountId: dossier.account.id, limit: 1 }, turn.lang);
  const page = accountPage(turn, dossier);
  const { account, index, section } = page;
  const evidence = index.score("scorecard")?.id;
  const key = found ? "attention.why" : "attention.calm";
  section.paragraph(section.claim({ kind: "inference", key, values: { account }, evidence: [evidence] }));
  section.list(...told(page, found?.reasons ?? []));
  return answered(page);
}

/** Who needs attention of all, the first one and its reasons before the others. */
export async function attentionOverAll(turn: Turn, kinds?: readonly AttentionKind[]): Promise<Written> {
  const { tools, lang } = turn;
  const found = await tools.attention({ accountId: null, kinds, limit: accountsShown }, lang);
  const ids = found.map(({ accountId }) => accountId);
  await tools.lines(ids);
  const page = openPage(tools, lang, ids);
  const { section } = page;
  const [first] = found;
  if (!first) {
    section.paragraph(section.claim({ kind: "question", key: "attention.none" }));
    return { state: "not-in-data", page, accountIds: [] };
  }
  section.paragraph(fact(page, "attention.first", { account: page.of(first.accountId).account }));
  section.list(...told(page, first.reasons));
  section.heading("head.attentionNext");
  section.table(
    ["col.account", "col.class", "col.reason", "col.owner"],
    found.slice(1).map(({ accountId, reasons: [reason] }) => {
      const index = page.of(accountId);
      const grade = moreColumns.class.ref(page, index);
      return [
        cell(page, index.account),
        cell(page, grade),
        cell(page, refTo(reason)),
        cell(page, index.ref("account.owner")),
      ];
    }),
  );
  return { state: "answered", page, accountIds: ids };
}
