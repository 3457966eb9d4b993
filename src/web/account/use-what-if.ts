import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dealWhatIfQuery } from "../api/queries.ts";
import type { ChangeSet } from "../api/types.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useDebounced } from "./use-debounced.ts";

const wait = 150;

/** The changes tried on a deal and what it would be with them; the last answer stays until the next is there. */
export function useWhatIf(opportunityId: string) {
  const standing = useStanding();
  const [set, setSet] = useState<ChangeSet>({});
  const asked = useDebounced(set, wait);
  const query = useQuery({ ...dealWhatIfQuery(opportunityId, standing, asked), placeholderData: keepPreviousData });
  return {
    set,
    setSet,
    query,
    isChanged: Object.keys(set).length > 0,
    /** What stands there is the answer before. */
    isBusy: query.isPlaceholderData || asked !== set,
  };
}
export type WhatIf = ReturnType<typeof useWhatIf>;
