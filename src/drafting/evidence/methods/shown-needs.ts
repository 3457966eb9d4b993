import type { Contact } from "#domain/contact";
import { type Need, needStatuses } from "#domain/need";
import type { Note } from "#domain/note";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import { holdsQuote } from "#scoring/iceberg/find-quote";
import type { Dossier } from "../../dossier.ts";
import type { MethodScores } from "../../methods/method-scores.ts";
import { isSayable } from "../../quotes/quotable-sentences.ts";

type Question = Pick<NonNullable<MethodScores["iceberg"]>["questions"][number], "stage" | "key">;

/** A need as a plan may speak of it. */
export type ShownNeed = {
  need: Need;
  holder: Contact | null;
  /** `hypothesis` wherever no quotation can be shown: without one nothing is called supported. */
  held: Need["status"];
  quote: { text: string; note: Note } | null;
  /** What to ask next; null for a confirmed need. */
  question: Question | null;
};

/** Needs that may be said, best known first, then by the power of whoever holds them, then by id. */
export function shownNeeds(dossier: Dossier): ShownNeed[] {
  return dossier.needs
    .filter(({ statement }) => maySay(statement, dossier))
    .map((need) => judged(need, dossier))
    .sort(
      (a, b) =>
        needStatuses.indexOf(b.held) - needStatuses.indexOf(a.held) ||
        (b.holder?.power ?? 0) - (a.holder?.power ?? 0) ||
        (a.need.externalId < b.need.externalId ? -1 : 1),
    );
}

function judged(need: Need, dossier: Dossier): ShownNeed {
  const { iceberg } = dossier.scores;
  const claimed = iceberg?.statuses.find(({ needId }) => needId === need.externalId)?.held ?? "hypothesis";
  const holder = dossier.contacts.find(({ id }) => id === need.holderId) ?? null;
  const quote = claimed === "hypothesis" ? null : quotationOf(need, claimed, dossier);
  const held = quote ? claimed : "hypothesis";
  if (held === "confirmed") return { need, holder, held, quote, question: null };
  const asked = iceberg?.questions.find(({ needId }) => needId === need.externalId);
  return { need, holder, held, quote, question: asked ?? lastQuestion(need, holder) };
}

/** A yes or no settles what is on record as confirmed without words to show for it. */
function lastQuestion({ kind }: Need, holder: Contact | null): Question {
  if (holder === null) return { stage: "open", key: "need.question.open.unheld" };
  return { stage: "closed", key: `need.question.closed.${kind}` };
}

/** The first quotation that stands in its note and may be shown; of a confirmed need one that its holder spoke. */
function quotationOf({ quotes, holderId }: Need, held: Need["status"], dossier: Dossier): ShownNeed["quote"] {
  const own = quotes.filter(({ speakerId }) => held !== "confirmed" || speakerId === holderId);
  for (const { noteRef, quote } of own) {
    const note = dossier.quotedNotes.find(({ externalId }) => externalId === noteRef);
    const text = nested(quote);
    if (note && holdsQuote(note.text, quote) && maySay(text, dossier)) return { text, note };
  }
  return null;
}

function maySay(text: string, { conduct }: Pick<Dossier, "conduct">): boolean {
  return isSayable(text) && guardConduct(text, conduct).verdict === "fine";
}

/** Quotation marks inside a quotation become the inner kind, so that it ends where it ends. */
function nested(quote: string): string {
  return quote
    .trim()
    .replace(/[“「『„«]/g, "‘")
    .replace(/[”」』»]/g, "’")
    .replace(/"([^"]*)"/g, "‘$1’")
    .replace(/[。；;.]$/, "");
}
