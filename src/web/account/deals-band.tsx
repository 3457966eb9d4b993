import type { AccountPage, SubjectScore } from "../api/types.ts";
import { pickScore } from "../score/pick-score.ts";
import { Band } from "../shell/band.tsx";
import { useText } from "../text/language-context.tsx";
import { CapAction } from "./cap-action.tsx";
import { ClosedDeals } from "./closed-deals.tsx";
import { OpenDeal } from "./open-deal.tsx";
import { openDeals } from "./open-deals.ts";

type DealsBandProps = { page: AccountPage; scores: readonly SubjectScore[] };

export function DealsBand({ page: { deals, contacts }, scores }: DealsBandProps) {
  const { t } = useText();
  const open = openDeals(deals);
  const names = new Map(contacts.map(({ externalId, name }) => [externalId, name]));
  return (
    <Band title={t("deal.title")} lead={open[0]?.winRate?.explanation[0]} testId="deals-band">
      {open[0] && <CapAction deal={open[0]} />}
      {open.length === 0 && <p className="empty">{t("deal.noneOpen")}</p>}
      <div className="deals">
        {open.map((deal) => (
          <OpenDeal
            key={deal.opportunity.id}
            deal={deal}
            names={names}
            gate={pickScore(scores, "gate", deal.opportunity.id)}
          />
        ))}
      </div>
      <ClosedDeals deals={deals} />
    </Band>
  );
}
