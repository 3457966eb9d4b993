import type { Day } from "#domain/day";
import { AppError, type FieldProblem } from "#errors";
import { type ResolvedScoringConfig, scoringDefaults } from "#scoring/config";
import { industryConfigs, profileKey } from "#scoring/industry-config";
import { isPlainObject } from "#scoring/rules/merge-config";
import { layOverrides, type ScoringOverrides, scoringProblems } from "#scoring/scoring-overrides";
import { recordAudit } from "#store/audit";
import { bumpDataVersion } from "#store/organisations";
import { saveScoringProfile } from "#store/scoring-profiles";
import { readWithOrg, withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import type { PortfolioReader } from "../portfolio.ts";
import { rescorePortfolio, type ScoredPortfolio } from "../score-portfolio.ts";
import { createGate } from "../sight/gate.ts";
import { comparePortfolios } from "./compare-portfolios.ts";
import type { OrganisationScoring } from "./scoring-reader.ts";

/** Some two hundred industries, each with everything a manager tunes. */
const mostCharacters = 262_144;
const limit = "256 KiB";

/** What an organisation tunes of scoring: read, tried out, saved. */
export function createScoringProfile({ db, scoring }: Deps, readPortfolio: PortfolioReader) {
  /** @throws AppError `invalid-input` naming every wrong member by its path */
  const configsUnder = (own: ScoringOverrides) => {
    if (JSON.stringify(own).length > mostCharacters)
      throw new AppError("too-large", "overrides", { params: { limit } });
    const layered = layOverrides(scoring.file, own);
    const problems = scoringProblems(layered);
    if (problems.length > 0) throw wrong(problems);
    return industryConfigs(layered);
  };
  const gate = createGate(db);
  return {
    read: async (caller: Caller) => {
      const portfolio = await readPortfolio(caller, undefined);
      const held = await readWithOrg(db, caller.orgId, (tx) => scoring.of(tx, caller.orgId));
      return profileView(scoring.file, held, portfolio, caller);
    },
    /**
     * Saves overrides whole, made from the revision `from`; `{}` takes everything back. Scores are computed anew under
     * them; those kept stay as they were, each with its config.
     * @throws AppError `forbidden`, `invalid-input`, `too-large`, `precondition-failed` for another revision
     */
    save: async (caller: Caller, { from, overrides }: { from: number; overrides: ScoringOverrides }) => {
      await gate.administrators(caller);
      const configs = configsUnder(overrides);
      const { orgId, actor } = caller;
      await withOrg(db, orgId, async (tx) => {
        const before = (await scoring.of(tx, orgId)).configs.common.hash;
        const { revision } = await saveScoringProfile(tx, orgId, { from, overrides, by: actor });
        await bumpDataVersion(tx, orgId);
        const details = { revision, overrides, hash: { before, after: configs.common.hash } };
        await recordAudit(tx, orgId, {
          actor,
          action: "save-scoring-profile",
          subject: `organisation:${orgId}`,
          details,
        });
      });
    },
    /** Who would stand elsewhere if these overrides were saved; nothing is kept. @throws AppError `forbidden`, `invalid-input` */
    preview: async (caller: Caller, overrides: ScoringOverrides, asked: Day | undefined) => {
      // Ranks anew need every account, and whoever tunes them sees all.
      await gate.administrators(caller);
      const configs = configsUnder(overrides);
      const before = await readPortfolio(caller, asked);
      const after = await readWithOrg(db, caller.orgId, (tx) => rescorePortfolio(tx, caller.orgId, before, configs));
      return comparePortfolios(before, after);
    },
  };
}

function wrong(fields: FieldProblem[]): AppError {
  const message = fields.map(({ field, reason }) => `${field}: ${reason}`).join("; ");
  return new AppError("invalid-input", message, { fields });
}

function profileView(
  file: ScoringOverrides,
  { configs, profile, problems }: OrganisationScoring,
  portfolio: ScoredPortfolio,
  { lang }: Caller,
) {
  const own = profile?.overrides ?? {};
  const layered = problems.length > 0 ? file : layOverrides(file, own);
  return {
    defaults: scoringDefaults,
    file,
    own,
    effective: { common: valuesOf(configs.common), profiles: profileValues(layered) },
    hash: configs.common.hash,
    revision: profile?.revision ?? 0,
    by: profile?.by ?? null,
    at: profile?.at ?? null,
    /** Own overrides change what is computed. */
    isTuned: problems.length === 0 && Object.keys(own).length > 0,
    problems: problems.map(({ field, reason, reasons }) => ({ field, reason: reasons?.[lang] ?? reason })),
    industries: industriesOf(portfolio),
    currency: portfolio.organisation.currency,
  };
}

function valuesOf({ hash: _, ...values }: ResolvedScoringConfig) {
  return values;
}

function profileValues(layered: ScoringOverrides) {
  const names = isPlainObject(layered.profiles) ? Object.keys(layered.profiles) : [];
  const { of } = industryConfigs(layered);
  return Object.fromEntries(names.map((name) => [name, valuesOf(of(name))]));
}

/** Industries that accounts have, each as it is written first, those with most accounts first. */
function industriesOf({ accounts }: ScoredPortfolio) {
  const counted = new Map<string, { name: string; accounts: number }>();
  for (const { account } of accounts.values()) {
    if (!account.industry) continue;
    const key = profileKey(account.industry);
    const held = counted.get(key) ?? { name: account.industry, accounts: 0 };
    counted.set(key, { ...held, accounts: held.accounts + 1 });
  }
  return [...counted.values()].sort((a, b) => b.accounts - a.accounts || (a.name < b.name ? -1 : 1));
}
