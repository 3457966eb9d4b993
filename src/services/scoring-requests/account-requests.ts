import type { AccountScope, ScoringRequest } from "./account-scope.ts";
import { calendarRequest, kraljicRequest } from "./buying-requests.ts";
import { dealRequests } from "./deal-requests.ts";
import { busFactorRequest, dossierRequest } from "./dossier-requests.ts";
import { erRequest } from "./er-requests.ts";
import { icebergRequest } from "./need-requests.ts";
import { cadenceRequest, matchRequest, policyRequest, scorecardRequest } from "./place-requests.ts";
import { falseKeyRequest, rfmRequest } from "./purchase-requests.ts";
import { krRequests, orLevelRequest, trustRequests } from "./relationship-requests.ts";
import { riskRequests } from "./risk-requests.ts";
import { whiteSpaceRequest } from "./white-space-requests.ts";

/** Every question the scoring methods can answer about one account, its contacts and open deals. */
export function accountRequests(scope: AccountScope): ScoringRequest[] {
  return [
    rfmRequest(scope),
    scorecardRequest(scope),
    falseKeyRequest(scope),
    ...matchRequest(scope),
    ...cadenceRequest(scope),
    policyRequest(scope),
    ...kraljicRequest(scope),
    calendarRequest(scope),
    orLevelRequest(scope),
    erRequest(scope),
    ...krRequests(scope),
    ...trustRequests(scope),
    ...dealRequests(scope),
    icebergRequest(scope),
    ...riskRequests(scope),
    whiteSpaceRequest(scope),
    dossierRequest(scope),
    busFactorRequest(scope),
  ];
}
