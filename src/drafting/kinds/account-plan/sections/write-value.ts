import type { ScoreEntry } from "#domain/evidence";
import { falseKeyFlags } from "#scoring/false-key/false-key-checks";
import { type DraftKey, isDraftKey } from "../../../draft-words.ts";
import { factorRef, refTo, scoreRef } from "../../../ledger-index.ts";
import { falseKeyClaims, kraljicClaims, matchClaims } from "../../../parts/position-claims.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { firstClaim, valueCell } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
const factorColumns = ["col.factor", "col.measured", "col.points", "col.weight", "col.contribution"] as const;

/**
 * §7 account-plan, 3: RFM, profit and payment, the scorecard with its factors and what it lacks, place in the match
 * matrix, what makes a false key account of it, our category in its purchasing, flags.
 */
export function writeValue(context: PlanContext) {
  const { index } = context;
  const section = context.section("value");
  const rfm = index.score("rfm");
  const scorecard = index.score("scorecard");
  section.heading("head.rfm");
  section.paragraph(rfmClaim(section, rfm, context), ...moneyClaims(section, context));
  section.table(factorColumns, factorRows(section, rfm, context));
  section.heading("head.scorecard");
  section.paragraph(classClaim(section, scorecard, context), ...extremes(section, scorecard, context));
  section.table(factorColumns, factorRows(section, scorecard, context));
  section.heading("head.missing");
  section.list(missing(section, scorecard, context));
  section.heading("head.match");
  section.paragraph(...matchClaims(section, context));
  section.heading("head.falseKey");
  section.list(...falseKeyClaims(section, context));
  section.heading("head.kraljic");
  section.paragraph(...kraljicClaims(section, context));
  section.heading("head.flags");
  section.list(...flags(section, context));
  return section.build();
}

function rfmClaim(section: Builder, rfm: ScoreEntry | null, { index, dossier }: PlanContext): ClaimId {
  const account = index.account;
  const segment = dossier.rfm.segment === null ? null : refTo(rfm, "segment");
  return firstClaim(section, [
    {
      kind: "fact",
      key: "val.rfm",
      values: { account, value: scoreRef(rfm, "value"), grade: scoreRef(rfm, "band"), segment },
    },
    { kind: "question", key: "val.noPurchases", values: { account }, evidence: [rfm?.id] },
  ]);
}

function moneyClaims(section: Builder, { index }: PlanContext): ClaimId[] {
  const account = index.account;
  return [
    section.claim({
      kind: "fact",
      key: "val.profit",
      values: { account, margin: index.ref("orders.grossMargin"), net: index.ref("orders.netContribution") },
    }),
    section.claim({
      kind: "fact",
      key: "val.payment",
      values: { account, rate: index.ref("orders.collectionRate"), overdue: index.ref("orders.overdue") },
    }),
  ];
}

function classClaim(section: Builder, scorecard: ScoreEntry | null, { index }: PlanContext): ClaimId {
  const account = index.account;
  return firstClaim(section, [
    {
      kind: "fact",
      key: "val.scorecard",
      values: { account, value: scoreRef(scorecard, "value"), class: scoreRef(scorecard, "band") },
    },
    { kind: "question", key: "sum.classOpen", values: { account }, evidence: [scorecard?.id] },
  ]);
}

/** One row per known factor; the scoring catalogue names it. */
function factorRows(section: Builder, entry: ScoreEntry | null, { scoreWord }: PlanContext) {
  if (!entry) return [];
  return entry.score.factors.map(({ id }) => [
    { label: scoreWord(`factor.${entry.score.method}.${id}`) },
    valueCell(section, factorRef(entry, id, "raw")),
    valueCell(section, factorRef(entry, id, "points")),
    valueCell(section, factorRef(entry, id, "weight")),
    valueCell(section, factorRef(entry, id, "contribution")),
  ]);
}

/** Best and worst factor by points, where there are several to choose from. */
function extremes(section: Builder, entry: ScoreEntry | null, { index, scoreWord }: PlanContext): ClaimId[] {
  const factors = (entry?.score.factors ?? []).filter(({ weight }) => weight > 0);
  const sorted = [...factors].sort((a, b) => b.points - a.points);
  const best = sorted.at(0);
  const worst = sorted.at(-1);
  if (!entry || !best || !worst || best.points === worst.points) return [];
  const claim = (key: DraftKey, id: string) =>
    section.claim({
      kind: "fact",
      key,
      values: {
        account: index.account,
        factor: scoreWord(`factor.scorecard.${id}`),
        points: factorRef(entry, id, "points"),
      },
      evidence: [index.fact("plan.window")?.id],
    });
  return [claim("val.strongest", best.id), claim("val.weakest", worst.id)];
}

function missing(section: Builder, entry: ScoreEntry | null, { index, lang, scoreWord }: PlanContext): ClaimId {
  const names = (entry?.score.missing ?? []).map((id) => scoreWord(`factor.scorecard.${id}`));
  if (names.length === 0) return null;
  const values = { account: index.account, list: names.join(lang === "zh" ? "、" : ", ") };
  const evidence = [entry?.id, index.fact("plan.window")?.id];
  return section.claim({ kind: "question", key: "val.missing", values, evidence });
}

const toldByChecks: readonly string[] = falseKeyFlags;

/** What the scores flag; the checks for a false key account are told with their figures. */
function flags(section: Builder, { index, dossier }: PlanContext): ClaimId[] {
  const raised = [...new Set([...dossier.scorecard.flags, ...dossier.rfm.flags])];
  const told = dossier.scores.falseKey === null ? [] : toldByChecks;
  return raised
    .filter((flag) => !told.includes(flag))
    .map((flag) => {
      const key = `val.flag.${flag}`;
      const score = index.score(dossier.rfm.flags.includes(flag) ? "rfm" : "scorecard");
      const values = { account: index.account };
      return isDraftKey(key) ? section.claim({ kind: "inference", key, values, evidence: [score?.id] }) : null;
    });
}
