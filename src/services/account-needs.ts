import type { Day } from "#domain/day";
import { describeQuestion } from "#scoring/iceberg/describe-question";
import { icebergMethod } from "#scoring/iceberg/iceberg-method";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import { contactNames } from "./contact-names.ts";
import type { Deps } from "./deps.ts";
import { explained } from "./explained.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { readAccountScope } from "./score-account.ts";
import { icebergRequest } from "./scoring-requests/need-requests.ts";

/** The needs iceberg of an account: every need with what holds of it, its quotations and the question to ask next. */
export function createAccountNeeds({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, id);
    const scope = await withOrg(db, caller.orgId, (tx) => readAccountScope(tx, caller.orgId, { portfolio, scored }));
    const iceberg = icebergMethod.runWith(icebergRequest(scope).body, scored.config);
    const names = contactNames(scored.contacts);
    const nameOf = new Map(scored.contacts.map((contact) => [contact.id, contact.name]));
    const person = (contactId: string | null) =>
      contactId === null ? null : { id: contactId, name: nameOf.get(contactId) ?? contactId };
    const noteOf = new Map(scope.details.notes.map((note) => [note.externalId, note]));
    const needs = scope.details.needs.map(({ accountId, holderId, status, quotes, ...need }) => {
      const question = iceberg.questions.find(({ needId }) => needId === need.externalId);
      return {
        ...need,
        claimed: status,
        held: iceberg.statuses.find(({ needId }) => needId === need.externalId)?.held ?? status,
        holder: person(holderId),
        quotes: quotes.map(({ noteRef, quote, speakerId }) => {
          const note = noteOf.get(noteRef);
          return { noteRef, noteId: note?.id ?? null, date: note?.date ?? null, quote, speaker: person(speakerId) };
        }),
        question: question ? { stage: question.stage, text: describeQuestion(question, caller.lang, names) } : null,
      };
    });
    return { asOf: portfolio.asOf, iceberg: explained(iceberg, caller.lang, names), needs };
  };
}
