import type { Note } from "#domain/note";
import type { SuggestionDecision } from "#domain/note-suggestion";
import { AppError } from "#errors";
import { isSuspect } from "#grounding/injected/suspicion";
import { recordAudit } from "#store/audit";
import { listCompetitorNames } from "#store/competitors";
import { listDetectionDecisions } from "#store/detection-decisions";
import { listNeeds } from "#store/needs";
import { bumpDataVersion } from "#store/organisations";
import { keepSuggestionDecision, listSuggestionDecisions } from "#store/suggestion-decisions";
import type { Tx } from "#store/tx";
import { listUserNames } from "#store/users";
import { withOrg } from "#store/with-org";
import { accountOf } from "../account-page.ts";
import type { Caller } from "../caller.ts";
import type { CatchUp } from "../catch-up.ts";
import type { Deps } from "../deps.ts";
import { closedIds } from "../detections/find-detections.ts";
import { detectorInput } from "../detector-input.ts";
import type { PortfolioReader } from "../portfolio.ts";
import type { ScoredPortfolio } from "../score-portfolio.ts";
import { accessOf, assertEdits } from "../sight/access.ts";
import { getSeenNote } from "../sight/seen-notes.ts";
import { acceptSuggestion } from "./accept-suggestion.ts";
import { findSuggestions, type Suggestion } from "./find-suggestions.ts";
import type { SuggestionChanges } from "./suggestion-changes.ts";

type Found = { note: Note; open: Suggestion[]; decided: SuggestionDecision[] };

/** What follows from a note: suggested by rules, put on record by a person, one by one. */
export function createNoteSuggestions({ db }: Deps, readPortfolio: PortfolioReader, catchUp: CatchUp) {
  return {
    /** @throws AppError `not-found` */
    list: async (caller: Caller, noteId: string) => {
      const portfolio = await readPortfolio(caller, undefined);
      const { note, open } = await withOrg(db, caller.orgId, (tx) => suggest(tx, caller, portfolio, noteId));
      const { accountId } = note;
      // Told apart from a note in which nothing was found, so that nobody looks for what the rules left out.
      const setAside = isSuspect(`${note.title}\n${note.text}`);
      return { noteId, accountId, setAside, items: open, nextCursor: null };
    },
    /**
     * Accepted, a person becomes a contact, a need a need with the note as its evidence and a next step a task, with what was
     * changed before; rejected, it is not suggested again for that account. What was decided before stays as it was decided.
     * @throws AppError `not-found` for what the note does not suggest, `forbidden` for those who only read, `invalid-input`
     */
    decide: async (caller: Caller, noteId: string, suggestionId: string, request: DecisionRequest) => {
      const portfolio = await readPortfolio(caller, undefined);
      const { orgId } = caller;
      const { kept, isNew } = await withOrg(db, orgId, async (tx) => {
        const found = await suggest(tx, caller, portfolio, noteId);
        assertEdits(await accessOf(tx, caller));
        const before = found.decided.find((one) => one.suggestionId === suggestionId);
        if (before) return { kept: before, isNew: false };
        return { kept: await settle(tx, caller, { portfolio, found, suggestionId, ...request }), isNew: true };
      });
      // A new name may stand in every note.
      if (isNew && kept.recordId !== null) await catchUp(orgId, "note");
      return kept;
    },
  };
}

export type DecisionRequest = {
  decision: SuggestionDecision["decision"];
  /** What of it was changed before it was accepted; its sentence stays. */
  changes?: SuggestionChanges | undefined;
};
type Settling = DecisionRequest & { portfolio: ScoredPortfolio; found: Found; suggestionId: string };

async function settle(tx: Tx, { orgId, actor }: Caller, settling: Settling): Promise<SuggestionDecision> {
  const { portfolio, found, suggestionId, decision, changes } = settling;
  const { note, open } = found;
  const suggestion = open.find(({ id }) => id === suggestionId);
  if (!suggestion || note.accountId === null) throw unknown(suggestionId);
  const { account, contacts } = accountOf(portfolio, note.accountId);
  const { organisation, scoring } = portfolio;
  const place = {
    tx,
    orgId,
    actor,
    account,
    contacts,
    note,
    currency: organisation.currency,
    conduct: scoring.conduct,
  };
  const recordId = decision === "accepted" ? await acceptSuggestion(place, suggestion, changes) : null;
  const kept = { suggestionId, decision, recordId };
  await keepSuggestionDecision(tx, orgId, account.id, { ...kept, by: actor });
  if (recordId !== null) await bumpDataVersion(tx, orgId);
  const details = { ...kept, kind: suggestion.kind };
  await recordAudit(tx, orgId, { actor, action: "decide-suggestion", subject: `note:${note.id}`, details });
  return kept;
}

async function suggest(tx: Tx, caller: Caller, portfolio: ScoredPortfolio, noteId: string): Promise<Found> {
  const { orgId, actor } = caller;
  const note = await getSeenNote(tx, orgId, await accessOf(tx, caller), noteId);
  if (note.accountId === null || note.kind !== "note") return { note, open: [], decided: [] };
  const scored = accountOf(portfolio, note.accountId);
  const around = {
    notes: [note],
    team: await listUserNames(tx, orgId),
    competitors: await listCompetitorNames(tx, orgId),
  };
  const input = detectorInput(portfolio, scored, around);
  // Typed in by whoever was there, with no name, a note has the account of the product's user for an author.
  const author = note.author === actor && !around.team.includes(actor) ? null : note.author;
  const found = findSuggestions({ note, author, scored, input, detectors: scored.config.detectors });
  const decided = await listSuggestionDecisions(tx, orgId, note.accountId);
  // Somebody who was put aside on the account's page is not suggested either: both go by the same hash of the name.
  const putAside = closedIds(await listDetectionDecisions(tx, orgId, note.accountId));
  const over = new Set([...decided.map(({ suggestionId }) => suggestionId), ...putAside]);
  const held = (await listNeeds(tx, orgId, note.accountId)).flatMap(({ quotes }) =>
    quotes.filter(({ noteRef }) => noteRef === note.externalId).map(({ quote }) => quote),
  );
  const isHeld = ({ kind, quote }: Suggestion) => kind === "need" && held.some((words) => meet(words, quote));
  return { note, open: found.filter((one) => !over.has(one.id) && !isHeld(one)), decided };
}

/** A need on record may quote a part of the sentence, or more than it. */
function meet(words: string, sentence: string): boolean {
  return words !== "" && (sentence.includes(words) || words.includes(sentence));
}

function unknown(suggestionId: string): AppError {
  return new AppError("not-found", `no suggestion ${suggestionId}`, { params: { what: suggestionId } });
}
