import type { Cell } from "#domain/draft";
import type { DraftKey } from "../draft-words.ts";
import type { Gap } from "../gaps/gap.ts";
import type { LedgerIndex } from "../ledger-index.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { valueCell } from "../section-parts.ts";

type Builder = SectionBuilder<DraftKey>;
type Owned = Pick<Gap, "dealRecord" | "owner">;

/** Whoever was named for it; owner of the deal, of the account, of its largest deal; else the plan asks who takes it. */
export function ownerCell(section: Builder, { dealRecord, owner: named }: Owned, index: LedgerIndex): Cell {
  const ofDeal = dealRecord === null ? null : index.ref("opportunity.owner", dealRecord);
  const owner = named ?? ofDeal ?? index.ref("account.owner") ?? index.ref("opportunity.owner");
  if (owner !== null) return valueCell(section, owner);
  const values = { account: index.account };
  return section.cell(section.claim({ kind: "question", key: "act.noOwner", values }));
}
