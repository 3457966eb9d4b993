import { NextAction } from "../account/next-action.tsx";
import type { Deal, RatedContact } from "../api/types.ts";
import { gapsOf } from "../score/score-members.ts";
import { useText } from "../text/language-context.tsx";

/** The heaviest gap of the decision chain as a sentence: who, why, and the rule behind it. */
export function GapAction({ deal, contacts }: { deal: Deal; contacts: readonly RatedContact[] }) {
  const { t, word } = useText();
  const [gap] = deal.decisionChain ? gapsOf(deal.decisionChain) : [];
  if (!gap) return null;
  const people = contacts
    .filter(({ externalId }) => gap.contactIds.includes(externalId))
    .map(({ name, title }) => (title ? t("people.named", { name, title }) : name))
    .join(t("common.listJoin"));
  return (
    <NextAction rule={`decision-chain.gap.${gap.role}`}>
      {word("gapAction", gap.kind, { role: word("role", gap.role), people })}
    </NextAction>
  );
}
