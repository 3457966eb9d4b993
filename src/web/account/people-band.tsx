import { useState } from "react";
import type { AccountPage, Deal, SubjectScore } from "../api/types.ts";
import { FlagDoor } from "../score/flag-door.tsx";
import { type Goal, goalsOf } from "../score/method-members.ts";
import { pickScore } from "../score/pick-score.ts";
import { Band } from "../shell/band.tsx";
import { useText } from "../text/language-context.tsx";
import { AccountGoals } from "./account-goals.tsx";
import { ContactTable } from "./contact-table.tsx";
import { DecisionChain } from "./decision-chain.tsx";
import { GapAction } from "./gap-action.tsx";
import { openDeals } from "./open-deals.ts";
import { RelationLadder } from "./relation-ladder.tsx";

type PeopleBandProps = { page: AccountPage; scores: readonly SubjectScore[] };

export function PeopleBand({ page, scores }: PeopleBandProps) {
  const { t } = useText();
  const ladder = pickScore(scores, "or-level");
  const goals = pickScore(scores, "goals");
  const deals = openDeals(page.deals);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const deal = deals.find(({ opportunity }) => opportunity.id === chosenId) ?? deals[0];
  return (
    <Band title={t("people.title")} lead={deal?.decisionChain?.explanation[0]} testId="people-band">
      {deal ? (
        <>
          <DealChoice deals={deals} chosen={deal} onChoose={setChosenId} />
          <GapAction deal={deal} contacts={page.contacts} />
          <DecisionChain deal={deal} page={page} goals={goalsOfContacts(goals)} />
          {deal.decisionChain?.flags.map((flag) => (
            <FlagDoor key={flag} flag={flag} />
          ))}
        </>
      ) : (
        <p className="empty">{t("people.noDeal")}</p>
      )}
      <ContactTable page={page} />
      <div className="two-columns">
        {ladder && <RelationLadder score={ladder} />}
        {goals && <AccountGoals score={goals} />}
      </div>
    </Band>
  );
}

/** By the contact's id at the source. */
function goalsOfContacts(score: SubjectScore | undefined): ReadonlyMap<string, Goal> {
  const goals = score ? goalsOf(score) : [];
  return new Map(goals.flatMap((goal) => (goal.contactId === null ? [] : [[goal.contactId, goal] as const])));
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
