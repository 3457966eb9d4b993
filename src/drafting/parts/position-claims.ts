import type { FalseKeyFlag } from "#scoring/false-key/false-key-checks";
import type { DraftContext } from "../draft-context.ts";
import type { DraftKey } from "../draft-words.ts";
import { raisedChecks } from "../evidence/methods/value-facts.ts";
import { factorRef, refTo, scoreRef } from "../ledger-index.ts";
import type { ClaimId, ClaimInput, SectionBuilder } from "../section-builder.ts";

type Builder = SectionBuilder<DraftKey>;

/** Octant and posture with the three dimensions; nothing where one of them is not known. */
export function matchClaims(section: Builder, { index, dossier }: DraftContext): ClaimId[] {
  const score = index.score("match");
  if (!score || dossier.scores.match?.octant == null) return [];
  const values = {
    account: index.account,
    octant: refTo(score, "octant"),
    posture: refTo(score, "posture"),
    closeness: index.ref("match.closeness"),
    potential: index.ref("match.potential"),
    win: index.ref("match.win"),
  };
  const byRatings = score.score.flags.includes("win-from-ratings");
  const ratings = { kind: "inference", key: "val.match.ratings", values, evidence: [score.id] } as const;
  return [section.claim({ kind: "fact", key: "val.match", values }), byRatings ? section.claim(ratings) : null];
}

/** Every raised check with the figures that raised it; that none is raised, where all that is known says so. */
export function falseKeyClaims(section: Builder, context: DraftContext): ClaimId[] {
  const { index, dossier } = context;
  const evidence = [index.score("false-key")?.id];
  const raised = raisedChecks(dossier);
  if (raised.length === 0) {
    const values = { account: index.account, known: index.ref("falseKey.known") };
    return [section.claim({ kind: "fact", key: "val.falseKey.clear", values, evidence })];
  }
  return raised.flatMap(({ flag }) =>
    raisedInputs[flag](context).map((input) => section.claim({ kind: "inference", evidence, ...input })),
  );
}

type Raised = Pick<ClaimInput<DraftKey>, "key" | "values">;

const raisedInputs = {
  "occasional-bulk": ({ index }) => [
    {
      key: "val.falseKey.occasional-bulk",
      values: {
        account: index.account,
        share: index.ref("falseKey.largestOrderShare"),
        shareLimit: index.ref("falseKey.limit.largestOrderShare"),
        months: index.ref("falseKey.orderMonths"),
      },
    },
  ],
  "volume-without-profit": ({ index }) => [
    {
      key: "val.falseKey.volume-without-profit",
      values: {
        account: index.account,
        revenue: index.ref("falseKey.revenue"),
        revenueLimit: index.ref("falseKey.limit.revenue"),
        margin: index.ref("falseKey.marginFloor") ?? index.ref("falseKey.marginOfPortfolio"),
        marginLimit: index.ref("falseKey.limit.marginFloor") ?? index.ref("falseKey.limit.marginOfPortfolio"),
      },
    },
  ],
  squeezer: ({ index }) =>
    (["deductions", "netContribution", "daysToPay"] as const).map((figure) => ({
      key: `val.falseKey.${figure}`,
      values: {
        account: index.account,
        value: index.ref(`falseKey.${figure}`),
        limit: index.ref(`falseKey.limit.${figure}`),
      },
    })),
} as const satisfies Record<FalseKeyFlag, (context: DraftContext) => Raised[]>;

/** Where our category stands in the customer's purchasing, and what that asks of us. */
export function kraljicClaims(section: Builder, { index, dossier }: DraftContext): ClaimId[] {
  const score = index.score("kraljic");
  const { position = null, posture = null } = dossier.scores.kraljic ?? {};
  if (!score || position === null) return [];
  const account = index.account;
  return [
    section.claim({
      kind: "fact",
      key: "val.kraljic",
      values: {
        account,
        category: index.ref("kraljic.category"),
        position: scoreRef(score, "band"),
        impact: factorRef(score, "profitImpact", "raw"),
        risk: factorRef(score, "supplyRisk", "raw"),
      },
    }),
    posture &&
      section.claim({
        kind: "recommendation",
        key: `val.kraljic.${posture}`,
        values: { account },
        evidence: [score.id],
      }),
  ];
}
