import type { ScoreEntry } from "#domain/evidence";
import { type Score, scoreSchema } from "#domain/score";
import type { Dossier } from "../dossier.ts";
import { methodWords } from "../fact-words.ts";
import { scoredContact } from "./contact-facts.ts";
import { dealNames, shownOpen } from "./deals.ts";

export type ScoreInput = Omit<ScoreEntry, "id" | "kind">;

/**
 * RFM and scorecard of the account, win rate and decision chain of every open deal shown, then the other methods: of
 * the account, of its people, of its deals.
 */
export function scoreEntries(dossier: Dossier): ScoreInput[] {
  const { account, rfm, scorecard } = dossier;
  const names = dealNames(dossier);
  const entry = (score: Score, entity: string): ScoreInput => ({
    score: { ...score },
    entity,
    accountId: account.id,
    asOf: score.asOf,
    label: { zh: methodWords("zh", score.method, entity), en: methodWords("en", score.method, entity) },
  });
  const ofDeals = shownOpen(dossier).flatMap(({ opportunity, winRate, decisionChain }) => {
    const called = names.get(opportunity.id) ?? opportunity.name;
    return [winRate, decisionChain].flatMap((score) => (score ? [entry(score, called)] : []));
  });
  return [
    entry(rfm, account.name),
    entry(scorecard, account.name),
    ...ofDeals,
    ...ofAccount(dossier).map((score) => entry(bare(score), account.name)),
    ...ofPeople(dossier).map(({ score, called }) => entry(bare(score), called)),
    ...ofRisks(dossier).map(({ score, called }) => entry(bare(score), called)),
  ];
}

function ofAccount({ scores }: Dossier): Score[] {
  const { match, falseKey, kraljic, orLevel, er, goals, cadence, calendar, policy, iceberg } = scores;
  // The factors of the white space go by our ids of products; its positions stand as facts.
  const whiteSpace = scores.whiteSpace && { ...scores.whiteSpace, factors: [] };
  const all = [match, falseKey, kraljic, orLevel, er, goals, cadence, calendar, policy, iceberg];
  return [...all, whiteSpace, scores.completeness, scores.busFactor].flatMap((score) => score ?? []);
}

function ofPeople(dossier: Dossier): { score: Score; called: string }[] {
  return dossier.scores.trust.flatMap((score) => {
    const contact = scoredContact(score.contactId, dossier);
    return contact ? [{ score, called: contact.name }] : [];
  });
}

function ofRisks(dossier: Dossier): { score: Score; called: string }[] {
  const names = dealNames(dossier);
  const shown = new Set(shownOpen(dossier).map(({ opportunity }) => opportunity.id));
  return dossier.scores.risks.flatMap((score) => {
    const { opportunityId } = score;
    if (opportunityId === null) return [{ score, called: dossier.account.name }];
    return shown.has(opportunityId) ? [{ score, called: names.get(opportunityId) ?? opportunityId }] : [];
  });
}

/** Members that are a word a draft may refer to. */
const wordMembers = ["octant", "posture", "position", "rung"] as const;

/**
 * What every score has, and its words. Lists of its own are left out: they name records by our ids, and a digit of an
 * id would prove a figure. What a draft says of them stands as facts.
 */
function bare(score: Score): Score {
  const members = new Map<string, unknown>(Object.entries(score));
  const words = wordMembers.flatMap((member) => {
    const word = members.get(member);
    return typeof word === "string" ? [[member, word] as const] : [];
  });
  return { ...scoreSchema.parse(score), ...Object.fromEntries(words) };
}
