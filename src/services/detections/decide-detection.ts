import type { Day } from "#domain/day";
import { type DecidedDetection, type DetectionDecision, detectionId as idOf } from "#domain/detection-decision";
import { AppError } from "#errors";
import type { UnmappedPerson } from "#scoring/detectors/unmapped-people";
import { recordAudit } from "#store/audit";
import { setContactAliases } from "#store/contacts";
import { keepDetectionDecisions } from "#store/detection-decisions";
import { bumpDataVersion } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import { accountOf } from "../account-page.ts";
import type { Caller } from "../caller.ts";
import type { CatchUp } from "../catch-up.ts";
import type { Deps } from "../deps.ts";
import type { PortfolioReader } from "../portfolio.ts";
import type { ScoredAccount } from "../score-portfolio.ts";
import { assertEditable } from "../sight/access.ts";
import { addPerson } from "../suggestions/accept-suggestion.ts";
import { type Detections, findDetections, readNotesAround } from "./find-detections.ts";
import { refuseField } from "./refuse-field.ts";
import { reopenDetection } from "./reopen-detection.ts";

export type DetectionRequest = {
  /** `reopened` takes a decision back. */
  decision: DetectionDecision | "reopened";
  contactId?: string | undefined;
  reason: string;
};
export type DetectionPlace = { accountId: string; detectionId: string; asOf?: Day | undefined };
export type SettledDetection = Omit<DecidedDetection, "decision"> & Pick<DetectionRequest, "decision">;

type Deciding = {
  tx: Tx;
  caller: Caller;
  scored: ScoredAccount;
  currency: string;
  found: Detections;
  detectionId: string;
  request: DetectionRequest;
};
type NewDecision = Omit<DecidedDetection, "at">;

/**
 * A person's decision on what the notes show: somebody unlinked is a contact already (the name becomes an alias), becomes one,
 * or is put aside; a contradiction is settled; either can be opened again. What was decided before and is not found open
 * stays as it was decided.
 * @throws AppError `not-found` for what the notes do not show and for a contact of another account, `forbidden` for those who
 *   only read, `invalid-input`
 */
export function createDecideDetection({ db }: Deps, readPortfolio: PortfolioReader, catchUp: CatchUp) {
  return async (caller: Caller, place: DetectionPlace, request: DetectionRequest): Promise<SettledDetection> => {
    const { accountId, detectionId, asOf } = place;
    const { orgId, actor } = caller;
    const portfolio = await readPortfolio(caller, asOf);
    const scored = accountOf(portfolio, accountId);
    const { settled, isNew } = await withOrg(db, orgId, async (tx) => {
      await assertEditable(tx, caller, accountId, accountId);
      const around = await readNotesAround(tx, orgId, accountId);
      const found = findDetections({ portfolio, scored, around });
      const before = around.decided.find((one) => one.detectionId === detectionId);
      const { currency } = portfolio.organisation;
      const deciding: Deciding = { tx, caller, scored, currency, found, detectionId, request };
      const isOpen = isFoundOpen(found, detectionId);
      if (before && !isOpen && request.decision !== "reopened") return { settled: before, isNew: false };
      if (request.decision === "reopened" && !before) throw unknown(detectionId);
      const settled = before && !isOpen ? await reopenDetection(deciding, before) : await decide(deciding);
      await bumpDataVersion(tx, orgId);
      const details = { detectionId, ...request };
      await recordAudit(tx, orgId, { actor, action: "decide-detection", subject: `account:${accountId}`, details });
      return { settled, isNew: true };
    });
    // A name that came or went may stand in every note.
    if (isNew && settled.contactId !== null) await catchUp(orgId, "note");
    return settled;
  };
}

function isFoundOpen({ people, contradictions }: Detections, detectionId: string): boolean {
  return [...people.open, ...contradictions.open].some(({ id }) => id === detectionId);
}

async function decide(deciding: Deciding): Promise<SettledDetection> {
  const { tx, caller, scored, found, detectionId } = deciding;
  const person = found.people.open.find(({ id }) => id === detectionId);
  const isContradiction = found.contradictions.open.some(({ id }) => id === detectionId);
  if (!person && !isContradiction) throw unknown(detectionId);
  const decided = person ? await personDecision(deciding, person) : [settledContradiction(deciding)];
  const kept = await keepDetectionDecisions(tx, caller.orgId, scored.account.id, decided);
  const own = kept.find((one) => one.detectionId === detectionId);
  if (!own) throw new AppError("internal", `the decision on ${detectionId} was not kept`);
  return own;
}

function settledContradiction({ request, detectionId, caller }: Deciding): NewDecision {
  if (request.decision !== "settled") throw refuseField("decision", "detection.contradiction-settled");
  return { ...asided(request), detectionId, decision: "settled", by: caller.actor };
}

type DecidePerson = (deciding: Deciding, person: UnmappedPerson) => Promise<NewDecision[]>;

const personDecisions = {
  linked: link,
  added: add,
  "put-aside": async ({ request, detectionId, caller }) => [
    { ...asided(request), detectionId, decision: "put-aside", by: caller.actor },
  ],
} as const satisfies Partial<Record<DetectionRequest["decision"], DecidePerson>>;

function personDecision(deciding: Deciding, person: UnmappedPerson): Promise<NewDecision[]> {
  const { decision } = deciding.request;
  if (decision === "settled" || decision === "reopened") throw refuseField("decision", "detection.person-decisions");
  return personDecisions[decision](deciding, person);
}

/** Every name that notes give somebody becomes an alias, each with a decision of its own that can be taken back. */
async function link({ tx, caller, scored, request }: Deciding, { name, aliases }: UnmappedPerson) {
  const { contactId } = request;
  if (contactId === undefined) throw refuseField("contactId", "detection.contact-wanted");
  const contact = scored.contacts.find(({ id }) => id === contactId);
  if (!contact) throw unknown(contactId);
  const names = [name, ...aliases.filter((alias) => alias !== contact.name && !contact.aliases.includes(alias))];
  await setContactAliases(tx, caller.orgId, contact.id, [...contact.aliases, ...names]);
  return names.map((one): NewDecision => {
    const detectionId = idOf("person", one);
    return { detectionId, decision: "linked", contactId, reason: request.reason || null, by: caller.actor };
  });
}

async function add(deciding: Deciding, person: UnmappedPerson): Promise<NewDecision[]> {
  const { tx, caller, scored, currency, detectionId, request } = deciding;
  const contactId = await addPerson({ tx, orgId: caller.orgId, account: scored.account, currency }, person);
  return [{ detectionId, decision: "added", contactId, reason: request.reason || null, by: caller.actor }];
}

/** @throws AppError `invalid-input` without a reason: nobody could tell later why it is not looked at. */
function asided({ reason }: DetectionRequest) {
  if (reason === "") throw refuseField("reason", "detection.reason-wanted");
  return { contactId: null, reason };
}

function unknown(what: string): AppError {
  return new AppError("not-found", `the notes show no ${what}`, { params: { what } });
}
