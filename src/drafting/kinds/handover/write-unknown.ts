import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../draft-words.ts";
import { gapRules } from "../../gaps/gap.ts";
import type { ClaimId } from "../../section-builder.ts";
import { gapClaim } from "../../section-parts.ts";
import type { HandoverContext } from "./handover-context.ts";

const columns = ["col.question", "col.changes"] as const;
const questionsShown = 10;
const ofOneKind = 2;

type Open = { weight: number; effect: DraftKey; ask: () => ClaimId };

/** What the last owner should be asked before leaving, by what the answer would change. */
export function writeHandoverUnknown(context: HandoverContext) {
  const { gaps, index, dossier, list, scoreWord } = context;
  const section = context.section("unknown");
  const asking = gaps.filter(({ kind }) => gapRules[kind].asks);
  const ofGaps = asking
    .filter(({ kind }, at) => asking.slice(0, at).filter((other) => other.kind === kind).length < ofOneKind)
    .map(
      (gap): Open => ({
        weight: gap.weight,
        effect: `label.effect.${gapRules[gap.kind].effect}`,
        ask: () => gapClaim(section, gap, "question"),
      }),
    );
  const keeper = index.ref("knowledge.keeper");
  const lacking = (dossier.scores.completeness?.toCollect ?? []).map((id) => scoreWord(`factor.dossier.${id}`));
  const ofDossier: Open[] = [
    {
      weight: 58,
      effect: "label.effect.needs",
      ask: () => section.claim({ kind: "question", key: "hov.q.holder", values: { account: index.account, keeper } }),
    },
    {
      weight: 34,
      effect: "label.effect.needs",
      ask: () =>
        lacking.length === 0
          ? null
          : section.claim({
              kind: "inference",
              key: "prof.dossier.missing",
              values: { account: index.account, list: list(lacking.slice(0, 5)) },
              evidence: [index.score("dossier")?.id],
            }),
    },
  ];
  const rows: Cell[][] = [];
  for (const { ask, effect } of [...ofGaps, ...ofDossier].sort((a, b) => b.weight - a.weight)) {
    const id = rows.length < questionsShown ? ask() : null;
    if (id !== null) rows.push([section.cell(id), section.label(effect)]);
  }
  section.table(columns, rows);
  return section.build();
}
