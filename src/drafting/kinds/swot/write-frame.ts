import type { Cell } from "#domain/draft";
import { dealNames } from "../../evidence/deals.ts";
import { scoreRef } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import { firstClaim, quoteClaim, valueCell } from "../../section-parts.ts";
import { type ComparedElement, compareElements, rivalNamed, strongestRival } from "./compare-elements.ts";
import type { SwotBuilder } from "./entry.ts";
import type { SwotContext } from "./swot-context.ts";

const columns = ["swt.col.element", "swt.col.ours", "swt.col.theirs", "swt.col.verdict"] as const;
const quotesShown = 2;

/** The deal that strengths and weaknesses are measured in, the rival, the four elements side by side, words about rivals. */
export function writeFrame(context: SwotContext) {
  const section = context.section("frame");
  section.paragraph(...fieldClaims(section, context));
  const rival = strongestRival(context);
  const rows = rival ? compareElements(context).filter(({ theirsRef }) => theirsRef !== null) : [];
  section.table(
    columns,
    rows.map((row) => elementRow(section, row, context)),
  );
  section.list(
    ...context
      .quotes()
      .find("competition", quotesShown)
      .map((quote) => quoteClaim(section, quote)),
  );
  return section.build();
}

function fieldClaims(section: SwotBuilder, context: SwotContext): ClaimId[] {
  const { field, index, dossier, list } = context;
  const account = index.account;
  if (!field) {
    const evidence = [index.fact("opportunities.open")?.id];
    return [
      section.claim({ kind: "inference", key: "swt.frame.none", values: { account }, evidence }),
      section.claim({ kind: "question", key: "comp.none", values: { account } }),
    ];
  }
  const { opportunity } = field;
  const record = `opportunity:${opportunity.externalId}`;
  const rivals = index.facts("opportunity.competitor", record).map(({ id }) => `{{${id}}}`);
  const isDue = opportunity.closeOn !== null && opportunity.closeOn >= dossier.asOf;
  const values = {
    account,
    deal: index.ref("opportunity.name", record),
    amount: index.ref("opportunity.amount", record),
    closeOn: isDue ? index.ref("opportunity.closeOn", record) : null,
    rivals: rivals.length > 0 ? list(rivals) : null,
  };
  const score = index.score("win-rate", dealNames(dossier).get(opportunity.id));
  return [
    firstClaim(section, [
      { kind: "fact", key: "swt.frame.deal", values },
      { kind: "fact", key: "swt.frame.dealUndated", values },
      { kind: "fact", key: "swt.frame.dealBare", values },
      { kind: "inference", key: "swt.frame.alone", values },
      { kind: "inference", key: "swt.frame.aloneBare", values },
    ]),
    section.claim({
      kind: "fact",
      key: "swt.frame.win",
      values: { deal: values.deal, value: scoreRef(score, "value"), band: scoreRef(score, "band") },
    }),
    rivals.length > 0 ? null : section.claim({ kind: "question", key: "comp.noneDeal", values }),
  ];
}

function elementRow(
  section: SwotBuilder,
  { element, ours, theirs, oursRef, theirsRef }: ComparedElement,
  context: SwotContext,
): Cell[] {
  const rival = strongestRival(context);
  const values = { rival: rival && rivalNamed(context, rival) };
  const ids = [oursRef, theirsRef].flatMap((ref) => /F\d+|S\d+/.exec(ref ?? "") ?? []);
  const key =
    ours === null || theirs === null || ours === theirs ? "swt.even" : ours > theirs ? "swt.ahead" : "swt.behind";
  const verdict = ours === null ? null : section.claim({ kind: "inference", key, values, evidence: ids });
  return [
    { label: context.scoreWord(`factor.win-rate.${element}`) },
    valueCell(section, oursRef),
    valueCell(section, theirsRef),
    section.cell(verdict),
  ];
}
