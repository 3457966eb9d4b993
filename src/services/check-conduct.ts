import { describeConduct, describeVerdict } from "#scoring/conduct/describe-conduct";
import { createConductGuard } from "#scoring/conduct/guard-conduct";
import { listCompetitorNames } from "#store/competitors";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";

/** Whether a text proposes what must not be done, with the reasons; the organisation's competitors are known by name. */
export function createCheckConduct({ db, scoring }: Deps) {
  return async ({ orgId, lang }: Caller, text: string) => {
    const { rivals, rules } = await withOrg(db, orgId, async (tx) => ({
      rivals: await listCompetitorNames(tx, orgId),
      rules: (await scoring.of(tx, orgId)).configs.common.conduct,
    }));
    const { verdict, findings } = createConductGuard(rivals)(text, rules);
    return {
      verdict,
      message: describeVerdict(verdict, lang),
      findings: findings.map((finding) => ({ ...finding, message: describeConduct(finding, lang) })),
    };
  };
}
