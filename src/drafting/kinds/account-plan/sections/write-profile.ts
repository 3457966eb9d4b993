import type { DraftKey } from "../../../draft-words.ts";
import { type LedgerIndex, scoreRef } from "../../../ledger-index.ts";
import { quotableSentences } from "../../../quotes/quotable-sentences.ts";
import type { QuoteFinder } from "../../../quotes/quote-finder.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { quoteClaim } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
const readings = ["strategy", "kpi", "purchasing", "finance", "investment"] as const;
type Reading = (typeof readings)[number];
const quotesPerReading = 2;
const postsAsked = 3;
/** Sections of the dossier named in one line, those to collect before those to complete. */
const sectionsNamed = 7;

/** §7 account-plan, 2: the account record, the five readings from quotations or as open questions, what the dossier lacks. */
export function writeProfile(context: PlanContext) {
  const section = context.section("profile");
  section.list(record(section, context), ...basics(section, context.index));
  const finder = context.quotes();
  for (const reading of readings) {
    section.heading(`head.reading.${reading}`);
    section.list(...readingClaims(section, reading, finder, context));
  }
  section.heading("head.dossier");
  section.list(...dossierClaims(section, context));
  return section.build();
}

/** How complete the dossier is, what is still to collect and what to have confirmed again. */
function dossierClaims(section: Builder, { dossier, index, list, scoreWord }: PlanContext): ClaimId[] {
  const score = index.score("dossier");
  const { completeness } = dossier.scores;
  if (!score || !completeness) return [];
  const account = index.account;
  const named = (ids: readonly string[]) =>
    ids.length > 0 ? list(ids.slice(0, sectionsNamed).map((id) => scoreWord(`factor.dossier.${id}`))) : null;
  const state = { account, value: scoreRef(score, "value"), band: scoreRef(score, "band") };
  const evidence = [score.id];
  const missing = { account, list: named([...completeness.toCollect, ...completeness.toComplete]) };
  const renew = { account, list: named(completeness.toRenew) };
  return [
    section.claim({ kind: "fact", key: "prof.dossier", values: state }),
    section.claim({ kind: "inference", key: "prof.dossier.missing", values: missing, evidence }),
    section.claim({ kind: "inference", key: "prof.dossier.renew", values: renew, evidence }),
  ];
}

/** The record's own description, when it is plain text throughout. */
function record(section: Builder, { dossier, index }: PlanContext): ClaimId {
  const text = dossier.account.profile ?? "";
  const parts = text.split(/(?<=[。！？；])|(?<=[.!?;])(?=\s)/).filter((part) => part.trim().length > 8);
  const isPlain = parts.length > 0 && parts.every((part) => quotableSentences(part).length > 0);
  const profile = isPlain ? index.ref("account.profile") : null;
  return section.claim({ kind: "fact", key: "prof.record", values: { profile } });
}

function basics(section: Builder, index: LedgerIndex): ClaimId[] {
  const account = index.account;
  const fact = (key: DraftKey, values: Record<string, string | null>) =>
    section.claim({ kind: "fact", key, values: { account, ...values } });
  return [
    fact("prof.place", { city: index.ref("account.city"), country: index.ref("account.country") }),
    fact("prof.industry", { industry: index.ref("account.industry") }),
    fact("prof.founded", { year: index.ref("account.foundedYear") }),
    fact("prof.employees", { employees: index.ref("account.employees") }),
    fact("prof.turnover", { turnover: index.ref("account.annualRevenue") }),
    fact("prof.parent", { parent: index.ref("account.parent") }),
    ...index.facts("account.subsidiary").map(({ id }) => fact("prof.subsidiary", { unit: `{{${id}}}` })),
    ...index.facts("account.buyingUnit").map(({ id }) => fact("prof.unit", { unit: `{{${id}}}` })),
  ];
}

function readingClaims(section: Builder, reading: Reading, finder: QuoteFinder, context: PlanContext): ClaimId[] {
  const quotes = finder.find(reading, quotesPerReading);
  if (quotes.length > 0) return quotes.map((quote) => quoteClaim(section, quote));
  const { index } = context;
  if (reading === "kpi") {
    const asked = postQuestions(section, context);
    if (asked.some((id) => id !== null)) return asked;
  }
  const values = {
    account: index.account,
    ...(reading === "investment" ? { endOn: index.ref("plan.endOn") } : {}),
  };
  return [section.claim({ kind: "question", key: `read.${reading}.question`, values })];
}

/** The most powerful people with a title: whoever carries a figure, carries a reason to buy. */
function postQuestions(section: Builder, { dossier, index }: PlanContext): ClaimId[] {
  return [...dossier.contacts]
    .sort((a, b) => (b.power ?? 0) - (a.power ?? 0))
    .slice(0, postsAsked)
    .map(({ externalId }) => {
      const values = {
        person: index.ref("contact.name", `contact:${externalId}`),
        title: index.ref("contact.title", `contact:${externalId}`),
      };
      return section.claim({ kind: "question", key: "read.kpi.person", values });
    });
}
