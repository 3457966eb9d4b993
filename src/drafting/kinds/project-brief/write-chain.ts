import { scoreRef } from "../../ledger-index.ts";
import { chainColumns, chainRows, flagClaims } from "../../parts/chain-rows.ts";
import { gapClaim } from "../../section-parts.ts";
import type { BriefContext } from "./brief-context.ts";

/** Who decides, where each of them stands, which role nobody is known to hold, and what the chain as a whole lacks. */
export function writeChain(context: BriefContext) {
  const { deal, index, gaps } = context;
  const section = context.section("chain");
  const nobody = gaps.find(({ kind }) => kind === "noContacts");
  if (nobody) {
    section.paragraph(gapClaim(section, nobody, "why"));
    section.list(gapClaim(section, nobody, "question"));
    return section.build();
  }
  if (!deal) {
    section.list(
      section.claim({ kind: "question", key: "gap.noContacts.question", values: { account: index.account } }),
    );
    return section.build();
  }
  const score = index.score("decision-chain", deal.called);
  const values = {
    deal: index.ref("opportunity.name", deal.record),
    value: scoreRef(score, "value"),
    band: scoreRef(score, "band"),
  };
  section.paragraph(section.claim({ kind: "fact", key: "brf.chain.value", values }));
  section.table(chainColumns(context), chainRows(section, deal, context));
  section.list(...flagClaims(section, deal, deal.called, context));
  const empty = deal.gaps.find(({ kind }) => kind === "chainEmpty");
  section.list(empty ? gapClaim(section, empty, "question") : null);
  return section.build();
}
