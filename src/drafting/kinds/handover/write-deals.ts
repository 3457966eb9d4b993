import type { Cell } from "#domain/draft";
import { dealNames, shownOpen } from "../../evidence/deals.ts";
import { scoreRef } from "../../ledger-index.ts";
import { gapClaim, valueCell } from "../../section-parts.ts";
import type { HandoverContext } from "./handover-context.ts";

const columns = [
  "hov.col.deal",
  "hov.col.amount",
  "hov.col.stage",
  "hov.col.close",
  "hov.col.winRate",
  "hov.col.next",
] as const;

/** Every open deal with where it stands and what its heaviest gap asks to be done first. */
export function writeDeals(context: HandoverContext) {
  const { dossier, index, gaps } = context;
  const section = context.section("deals");
  const names = dealNames(dossier);
  const rows = shownOpen(dossier).map(({ opportunity }): Cell[] => {
    const record = `opportunity:${opportunity.externalId}`;
    const first = gaps.find(({ dealRecord }) => dealRecord === record);
    return [
      valueCell(section, index.ref("opportunity.name", record)),
      valueCell(section, index.ref("opportunity.amount", record)),
      valueCell(section, index.ref("opportunity.stage", record)),
      valueCell(section, index.ref("opportunity.closeOn", record)),
      valueCell(section, scoreRef(index.score("win-rate", names.get(opportunity.id)), "value"), "cell.percent"),
      section.cell(first ? gapClaim(section, first, "what") : null),
    ];
  });
  section.table(columns, rows);
  const values = { account: index.account };
  section.list(rows.length > 0 ? null : section.claim({ kind: "question", key: "hov.deals.none", values }));
  return section.build();
}
