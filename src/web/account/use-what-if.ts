import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dealWhatIfQuery } from "../api/queries.ts";
import type { ChangeSet } from "../api/types.ts";
import { useStanding } from "../shell/use-standing.ts";

/** The changes tried on a deal and what it would be with them; the last answer stays until the next is there. */
export function useWhatIf(opportunityId: string) {
  const standing = useStanding();
  const [set, setSet] = useState<ChangeSet>({});
  const query = useQuery({ ...dealWhatIfQuery(opportunityId, standing, set), placeholderData: keepPreviousData });
  return { set, setSet, query, isChanged: Object.keys(set).length > 0 };
}
export type WhatIf = ReturnType<typeof useWhatIf>;
