import type { Need } from "#domain/need";
import type { Dossier } from "../../dossier.ts";
import { accountContext, amount, type FactInput, fact } from "../fact-input.ts";
import { needRecord } from "./need-facts.ts";
import { type ShownNeed, shownNeeds } from "./shown-needs.ts";

const heldLabels = {
  hypothesis: { zh: "推测", en: "hypothesis" },
  supported: { zh: "有原话支持", en: "supported by a quotation" },
  confirmed: { zh: "本人已确认", en: "confirmed" },
} as const satisfies Record<Need["status"], { zh: string; en: string }>;

const isKnown = ({ held }: ShownNeed) => held !== "hypothesis";
const isBelow = ({ need }: ShownNeed) => need.layer !== "explicit";

/** What holds of each need on record, and how many there are of each sort; nothing where none is on record. */
export function needStateFacts(dossier: Dossier): FactInput[] {
  const needs = shownNeeds(dossier);
  const context = accountContext(dossier, "score:iceberg");
  if (needs.length === 0) return [];
  const below = needs.filter(isBelow);
  return [
    ...needs.flatMap(({ need, held }) =>
      fact(
        "need.held",
        { type: "enum", value: held, labels: heldLabels[held] },
        { ...accountContext(dossier, needRecord(need)) },
      ),
    ),
    ...fact("needs.count", amount(needs.length), context),
    ...fact("needs.known", amount(needs.filter(isKnown).length), context),
    ...fact("needs.confirmed", amount(needs.filter(({ held }) => held === "confirmed").length), context),
    ...fact("needs.open", amount(needs.filter((need) => !isKnown(need)).length), context),
    ...fact("needs.below", below.length > 0 ? amount(below.length) : null, context),
    ...fact("needs.belowKnown", below.length > 0 ? amount(below.filter(isKnown).length) : null, context),
  ];
}
