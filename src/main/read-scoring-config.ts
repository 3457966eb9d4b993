import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { AppError } from "#errors";
import { industryConfigs } from "#scoring/industry-config";

const file = "scoring.config.json";

/**
 * The company's own weights, bands and cut-offs from `scoring.config.json` in the working directory; the method's
 * defaults where there is no such file. `profiles` holds those of single industries.
 * @throws AppError `config-invalid` when it is not JSON or holds something unknown.
 */
export async function readScoringConfig(): Promise<ReturnType<typeof industryConfigs>> {
  if (!existsSync(file)) return industryConfigs();
  try {
    return industryConfigs(JSON.parse(await readFile(file, "utf8")));
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
