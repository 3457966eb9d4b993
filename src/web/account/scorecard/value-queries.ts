import { queryOptions } from "@tanstack/react-query";
import type { AccountWhatIf } from "../../api/account-types.ts";
import { postJson } from "../../api/client.ts";
import type { Standing } from "../../api/queries.ts";
import type { ChangeSet } from "../../api/types.ts";
import { withQuery } from "../../api/with-query.ts";
import { changeValue, factorInputs, isScorecardFactor } from "./factor-inputs.ts";
import { type MissingWorth, missingWorth, rankWorth } from "./missing-worth.ts";

function askWhatIf(id: string, { lang, asOf }: Standing, set: ChangeSet): Promise<AccountWhatIf> {
  const path = withQuery(`/v1/accounts/${id}/what-if`, { lang });
  return postJson<AccountWhatIf>(lang, path, { ...(asOf && { asOf }), set });
}

/** The scorecard with some facts changed. Nothing is stored. */
export const accountWhatIfQuery = (id: string, { lang, asOf }: Standing, set: ChangeSet) =>
  queryOptions({
    queryKey: ["what-if", "account", id, lang, asOf, set],
    queryFn: () => askWhatIf(id, { lang, asOf }, set),
  });

/** What each missing factor could change, heaviest first: the scorecard is asked with the best value of each. */
export const missingWorthQuery = (id: string, { lang, asOf }: Standing, missing: readonly string[]) =>
  queryOptions({
    queryKey: ["missing-worth", id, lang, asOf, missing],
    queryFn: async (): Promise<MissingWorth[]> => {
      const asked = missing.filter(isScorecardFactor);
      const worth = asked.map(async (factor) => {
        const set = { [factor]: changeValue(factor, factorInputs[factor].best) };
        const { before, after } = await askWhatIf(id, { lang, asOf }, set);
        return missingWorth(factor, before, after);
      });
      return rankWorth(await Promise.all(worth));
    },
  });
