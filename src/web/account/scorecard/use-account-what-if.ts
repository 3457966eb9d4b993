import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChangeSet } from "../../api/types.ts";
import { useStanding } from "../../shell/use-standing.ts";
import { useDebounced } from "../use-debounced.ts";
import { accountWhatIfQuery } from "./value-queries.ts";

const wait = 150;

/** The changes tried on an account and what its scorecard would be with them; nothing is asked before it is wanted. */
export function useAccountWhatIf(accountId: string, isWanted: boolean) {
  const standing = useStanding();
  const [set, setSet] = useState<ChangeSet>({});
  const asked = useDebounced(set, wait);
  const query = useQuery({
    ...accountWhatIfQuery(accountId, standing, asked),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
  const put = (factor: string, value: string | number) => setSet((held) => ({ ...held, [factor]: value }));
  const takeBack = (factor: string) =>
    setSet((held) => Object.fromEntries(Object.entries(held).filter(([name]) => name !== factor)));
  return {
    set,
    setSet,
    put,
    takeBack,
    query,
    isChanged: Object.keys(set).length > 0,
    /** What stands there is the answer before. */
    isBusy: query.isPlaceholderData || asked !== set,
  };
}
export type AccountWhatIfState = ReturnType<typeof useAccountWhatIf>;
