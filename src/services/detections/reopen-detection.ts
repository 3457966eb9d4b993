import type { DecidedDetection, DetectionDecision } from "#domain/detection-decision";
import { isContactReferred, setContactAliases } from "#store/contacts";
import { deleteDetectionDecision } from "#store/detection-decisions";
import { deleteRecords } from "#store/remove-records";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import type { ScoredAccount } from "../score-portfolio.ts";
import type { SettledDetection } from "./decide-detection.ts";
import { personId } from "./detection-ids.ts";
import { refuseField } from "./refuse-field.ts";

type Reopening = { tx: Tx; caller: Caller; scored: ScoredAccount };
type TakeBack = (reopening: Reopening, decided: DecidedDetection) => Promise<void>;

const nothing: TakeBack = async () => undefined;
const takeBacks: Record<DetectionDecision, TakeBack> = {
  linked: unlink,
  added: removeContact,
  "put-aside": nothing,
  settled: nothing,
};

/**
 * Takes a decision back with what came of it: a name that was linked is no alias any more, a contact that was made is
 * no more.
 * @throws AppError `invalid-input` where other records go by that contact already
 */
export async function reopenDetection(reopening: Reopening, decided: DecidedDetection): Promise<SettledDetection> {
  const { tx, caller, scored } = reopening;
  await takeBacks[decided.decision](reopening, decided);
  await deleteDetectionDecision(tx, caller.orgId, scored.account.id, decided.detectionId);
  return { ...decided, decision: "reopened", reason: null, by: caller.actor, at: new Date().toISOString() };
}

async function unlink({ tx, caller, scored }: Reopening, { contactId, detectionId }: DecidedDetection): Promise<void> {
  const contact = scored.contacts.find(({ id }) => id === contactId);
  if (!contact) return;
  const aliases = contact.aliases.filter((alias) => personId(alias) !== detectionId);
  await setContactAliases(tx, caller.orgId, contact.id, aliases);
}

async function removeContact({ tx, caller }: Reopening, { contactId }: DecidedDetection): Promise<void> {
  if (contactId === null) return;
  if (await isContactReferred(tx, caller.orgId, contactId)) throw refuseField("decision", "detection.contact-in-use");
  await deleteRecords(tx, caller.orgId, "contacts", [contactId]);
}
