import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { AppError } from "#errors";
import { industryConfigs } from "#scoring/industry-config";
import { type ScoringOverrides, scoringOverridesSchema } from "#scoring/scoring-overrides";

const file = "scoring.config.json";

/**
 * The company's own weights, bands and cut-offs from `scoring.config.json` in the working directory; the method's
 * defaults where there is no such file. `profiles` holds those of single industries.
 * @throws AppError `config-invalid` when it is not JSON or holds something unknown.
 */
export async function readScoringConfig(): Promise<ScoringOverrides> {
  if (!existsSync(file)) return {};
  try {
    const overrides = scoringOverridesSchema.parse(JSON.parse(await readFile(file, "utf8")));
    industryConfigs(overrides);
    return overrides;
  } catch (error) {
    const reason = error instanceof AppError ? error.message : "not valid JSON";
    throw new AppError(
      "config-invalid",
      `${file}: ${reason}`,
      { params: { variable: file, reason } },
      { cause: error },
    );
  }
}
