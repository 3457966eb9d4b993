import { useState } from "react";
import type { AccountPage, Deal } from "../api/types.ts";
import { FlagDoor } from "../score/flag-door.tsx";
import { Band } from "../shell/band.tsx";
import { useText } from "../text/language-context.tsx";
import { ContactTable } from "./contact-table.tsx";
import { DecisionChain } from "./decision-chain.tsx";
import { GapAction } from "./gap-action.tsx";
import { openDeals } from "./open-deals.ts";

export function PeopleBand({ page }: { page: AccountPage }) {
  const { t } = useText();
  const deals = openDeals(page.deals);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const deal = deals.find(({ opportunity }) => opportunity.id === chosenId) ?? deals[0];
  return (
    <Band title={t("people.title")} lead={deal?.decisionChain?.explanation[0]} testId="people-band">
      {deal ? (
        <>
          <DealChoice deals={deals} chosen={deal} onChoose={setChosenId} />
          <GapAction deal={deal} contacts={page.contacts} />
          <DecisionChain deal={deal} page={page} />
          {deal.decisionChain?.flags.map((flag) => (
            <FlagDoor key={flag} flag={flag} />
          ))}
        </>
      ) : (
        <p className="empty">{t("people.noDeal")}</p>
      )}
      <ContactTable page={page} />
    </Band>
  );
}

type DealChoiceProps = { deals: Deal[]; chosen: Deal; onChoose: (id: string) => void };

function DealChoice({ deals, chosen, onChoose }: DealChoiceProps) {
  const { t } = useText();
  return (
    <fieldset className="choice-row">
      <legend>{t("people.ofDeal")}</legend>
      {deals.map(({ opportunity: { id, name } }) => (
        <button
          key={id}
          type="button"
          className="choice"
          aria-pressed={id === chosen.opportunity.id}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
