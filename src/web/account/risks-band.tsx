import type { AccountPage, SubjectScore } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { CheckFigures } from "../score/check-figures.tsx";
import { CheckState } from "../score/check-state.tsx";
import { EvidenceList } from "../score/evidence-list.tsx";
import { SentenceList } from "../score/sentence-list.tsx";
import { Band } from "../shell/band.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { openDeals } from "./open-deals.ts";
import { nextCheckOn, type RaisedRisk, type RiskGroup, riskGroups } from "./risk-groups.ts";

type RisksBandProps = { page: AccountPage; scores: readonly SubjectScore[] };

/** Raised risks of the account and of each open deal, with why, what next, and when they are looked at again. */
export function RisksBand({ page, scores }: RisksBandProps) {
  const { t, word } = useText();
  const format = useFormat();
  const deals = openDeals(page.deals).map(({ opportunity }) => opportunity.id);
  const groups = riskGroups(scores, deals, (risk) => word("risk", risk));
  const count = groups.reduce((sum, { raised }) => sum + raised.length, 0);
  const names = new Map(page.deals.map(({ opportunity: { id, name } }) => [id, name]));
  return (
    <Band
      title={t("risks.title")}
      lead={groups.length > 0 && t("risks.lead", { count, day: format.day(nextCheckOn(groups)) })}
      testId="risks-band"
    >
      {groups.length === 0 && <p className="empty">{t("risks.none")}</p>}
      {groups.map((group) => (
        <RiskGroupView key={group.score.subject.id} group={group} names={names} />
      ))}
    </Band>
  );
}

type RiskGroupViewProps = { group: RiskGroup; names: ReadonlyMap<string, string> };

function RiskGroupView({ group, names }: RiskGroupViewProps) {
  const { t, word } = useText();
  const { score, raised, shared, clear, unknown, rest } = group;
  const title = score.subject.type === "account" ? t("risks.ofAccount") : score.subject.name;
  return (
    <section aria-label={title} className="risk-group">
      <h3>{title}</h3>
      <ul className="plain-list checks">
        {raised.map((risk) => (
          <Risk key={risk.check.risk} risk={risk} names={names} />
        ))}
      </ul>
      {raised.length + shared.length === 0 && <p className="soft">{t("risks.noneRaised")}</p>}
      {shared.length > 0 && (
        <p className="soft">
          {t("risks.sameAsAccount", { list: shared.map((risk) => word("risk", risk)).join(t("common.listJoin")) })}
        </p>
      )}
      <Door title={title} reason={() => <SentenceList sentences={[score.explanation[0] ?? "", ...rest]} />}>
        {t("risks.counts", { clear, unknown })}
      </Door>
    </section>
  );
}

function Risk({ risk: { check, why, next }, names }: { risk: RaisedRisk; names: ReadonlyMap<string, string> }) {
  const { word } = useText();
  const name = word("risk", check.risk);
  return (
    <li>
      <CheckState state={check.state} />
      <div>
        <Door
          title={name}
          testId="risk"
          reason={() => (
            <>
              <CheckFigures figures={check.figures} />
              <EvidenceList evidence={check.evidence} names={names} />
            </>
          )}
        >
          <strong>{name}</strong>
        </Door>
        {why}
        {next && <p className="risk-next">{next}</p>}
      </div>
    </li>
  );
}
