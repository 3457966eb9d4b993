import { type Account, type MeasureFactor, measureFactors } from "#domain/account";
import type { TypedValue } from "#domain/evidence";
import type { Dossier, Relative } from "../dossier.ts";
import type { FactPath } from "../fact-words.ts";
import { amount, count, date, type FactContext, type FactInput, fact, name, percent, words } from "./fact-input.ts";

type MeasureKind = (typeof measureFactors)[MeasureFactor];
const measureValue = {
  ordinal: amount,
  percent,
  count: (value: number) => count(value, "incident"),
} as const satisfies Record<MeasureKind, (value: number) => TypedValue | null>;

/** Facts that stand in the account's own record: who it is, where it belongs, and what was rated or measured. */
export function accountFacts(dossier: Dossier): FactInput[] {
  const { account, organisation, asOf } = dossier;
  const context: FactContext = {
    record: `account:${account.externalId}`,
    entity: account.name,
    accountId: account.id,
    asOf,
  };
  const turnover = account.annualRevenue;
  return [
    ...fact("plan.asOf", date(asOf), context),
    ...fact("account.name", name(account.name, account.aliases), context),
    ...fact("account.shortName", name(shortName(account), [account.name]), context),
    ...fact("organisation.name", name(organisation.name.zh, [organisation.name.en]), context),
    ...fact("account.industry", words(account.industry), context),
    ...fact("account.country", words(account.country), context),
    ...fact("account.city", words(account.city), context),
    ...fact("account.foundedYear", date(account.foundedYear?.toString()), context),
    ...fact("account.employees", count(account.employees, "person"), context),
    ...fact("account.annualRevenue", turnover && { type: "money", ...turnover }, context),
    ...fact("account.parent", dossier.parent && relativeName(dossier.parent, account), context),
    ...fact("account.division", words(account.division), context),
    ...fact("account.owner", name(account.ownerName), context),
    ...fact("account.customerSince", date(account.customerSince), context),
    ...fact("account.profile", words(account.profile), context),
    ...dossier.divisions.flatMap((division) => fact("account.subsidiary", relativeName(division, account), context)),
    ...dossier.buyingUnits.flatMap((unit) => fact("account.buyingUnit", name(unit.name), context)),
    ...measureFacts(dossier, context),
  ];
}

/** A name that both go by means the account itself. */
function relativeName({ name: full, aliases }: Relative, account: Account): TypedValue | null {
  const own = new Set([account.name, ...account.aliases]);
  return name(
    full,
    aliases.filter((alias) => !own.has(alias)),
  );
}

/** What colleagues call the account: its first alias that is shorter than the full name, in the same script. */
function shortName({ name: full, aliases }: Account): string | null {
  const script = /\p{Script=Han}/u;
  return aliases.find((alias) => alias.length < full.length && script.test(alias) === script.test(full)) ?? null;
}

function measureFacts({ account }: Dossier, context: FactContext): FactInput[] {
  return account.measures.flatMap(({ factor, value, source, observedOn }) => {
    if (!isMeasure(factor)) return [];
    const path: FactPath = `account.measure.${factor}`;
    const record = source ? `${context.record} (${source})` : context.record;
    return fact(path, measureValue[measureFactors[factor]](value), {
      ...context,
      record,
      asOf: observedOn ?? context.asOf,
    });
  });
}

function isMeasure(factor: string): factor is MeasureFactor {
  return Object.hasOwn(measureFactors, factor);
}
