import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../../draft-words.ts";
import { isRiskFigure, riskRecord, type ShownRisk, shownRisks } from "../../../evidence/methods/risk-facts.ts";
import { type Gap, type GapKind, gapRules } from "../../../gaps/gap.ts";
import { ownerCell } from "../../../parts/owner-cell.ts";
import type { SectionBuilder } from "../../../section-builder.ts";
import { gapCell, gapClaim, gapKey, valueCell } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
type Row = { weight: number; cells: () => Cell[] | null };

const columns = ["col.risk", "col.figure", "col.control", "col.owner", "col.checked"] as const;
const risksShown = 7;

/** How much a raised check matters beside the gaps of an account, which carry weights of their own. */
const weights = {
  relationshipTrouble: 63,
  commercialMisjudgement: 61,
  chainChanged: 57,
  faultyTender: 55,
  noNegotiationPlan: 54,
  productFault: 52,
  supplierBalancing: 48,
  staleInformation: 45,
  weakBrand: 36,
} as const satisfies Record<ShownRisk["check"]["risk"], number>;

/** Figures of a check that say what a gap says too: the check brings owner, step and day, so the gap makes room. */
const sameAs: Readonly<Record<string, GapKind>> = {
  visitOverdue: "visitOverdue",
  "detractor-at-top": "personRejecting",
  "single-threaded": "singleThreaded",
  budgetConfirmed: "budgetOpen",
  daysPastClose: "pastDue",
  noNote: "noNotes",
};

/** §7 account-plan, 11: risks that a check or a figure raises, each with control, owner and the day it is looked at. */
export function writeRisks(context: PlanContext) {
  const { gaps, index, dossier } = context;
  const section = context.section("risks");
  const checks = shownRisks(dossier);
  const others = gaps.filter((gap) => gapRules[gap.kind].risk && !checks.some((risk) => tells(risk, gap)));
  const raised = [
    ...checks.map((risk) => checkRow(section, risk, context)),
    ...others.map((gap) => gapRow(section, gap, context)),
  ].sort((a, b) => b.weight - a.weight);
  const rows: Cell[][] = [];
  for (const { cells } of raised) {
    const row = rows.length < risksShown ? cells() : null;
    if (row) rows.push(row);
  }
  section.table(columns, rows);
  const values = { account: index.account, endOn: index.ref("plan.endOn") };
  section.paragraph(rows.length > 0 ? null : section.claim({ kind: "question", key: "risk.none", values }));
  return section.build();
}

/** True where the check is raised by the very thing that the gap is about. */
function tells({ check, deal }: ShownRisk, { kind, dealRecord }: Gap): boolean {
  const record = deal && `opportunity:${deal.opportunity.externalId}`;
  return check.figures.some(({ id, raises }) => raises && sameAs[id] === kind && record === dealRecord);
}

function checkRow(section: Builder, risk: ShownRisk, context: PlanContext): Row {
  const { check, proposal, deal } = risk;
  const { index, scoreWord } = context;
  const dealRecord = deal && `opportunity:${deal.opportunity.externalId}`;
  const of = dealRecord === null ? index.account : index.ref("opportunity.name", dealRecord);
  const evidence = [index.score("risks", risk.called)?.id, chainBehind(risk, context)];
  const cells = () => {
    const why = section.claim({
      kind: "inference",
      key: "risk.why",
      values: { of, reasons: reasonsOf(risk, context) },
      evidence,
    });
    const step = section.claim({
      kind: "recommendation",
      key: "risk.step",
      values: { of, step: scoreWord(`risks.step.${proposal.nextStep}`) },
      evidence,
    });
    if (why === null) return null;
    const owned = { dealRecord: proposal.owner.role === "deal-owner" ? dealRecord : null };
    return [
      { label: scoreWord(`factor.risks.${check.risk}`) },
      section.cell(why),
      section.cell(step),
      ownerCell(section, owned, index),
      valueCell(section, index.ref("risk.checkOn", riskRecord(risk))),
    ];
  };
  return { weight: weights[check.risk], cells };
}

/** The decision chain, where one of its flags is what raised the check. */
function chainBehind({ check, called }: ShownRisk, { index }: PlanContext): string | null {
  const chain = index.score("decision-chain", called);
  const isRaised = check.figures.some(({ id, raises }) => raises && chain?.score.flags.includes(id));
  return chain && isRaised ? chain.id : null;
}

/** What raised it: figures of the records, and that somebody reported it. */
function reasonsOf(risk: ShownRisk, { index, say, scoreWord }: PlanContext): string | null {
  const { check } = risk;
  const record = riskRecord(risk);
  const figures = check.figures
    .filter(({ raises }) => raises)
    .flatMap(({ id }) => {
      if (!isRiskFigure(id) && id !== "chainChange") return [scoreWord(`risks.figure.${id}`)];
      const value = index.ref(`risk.${id}`, record);
      return value === null ? [] : [say(`risk.figure.${id}`, { value })];
    });
  const day = index.ref("risk.statedOn", record);
  const said = day === null ? say("risk.statedUndated") : say("risk.stated", { day });
  const reasons = check.basis === "computed" ? figures : [...figures, said];
  return reasons.length > 0 ? reasons.join(scoreWord("join.reasons")) : null;
}

function gapRow(section: Builder, gap: Gap, { index }: PlanContext): Row {
  const cells = () => {
    const name = gapKey(gap.kind, "name");
    const why = gapClaim(section, gap, "why");
    if (name === null || why === null) return null;
    return [
      section.label(name),
      section.cell(why),
      gapCell(section, gap, "how"),
      ownerCell(section, gap, index),
      valueCell(section, index.ref("plan.monthOn")),
    ];
  };
  return { weight: gap.weight, cells };
}
