import { AppError } from "#errors";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { describeConduct } from "#scoring/conduct/describe-conduct";
import { createConductGuard } from "#scoring/conduct/guard-conduct";

/**
 * Nobody puts on record to do what must not be done (`10-method.md §20`); the organisation's competitors are known by name.
 * @throws AppError `invalid-input` with the guard's words on what it forbids, in both languages
 */
export function refuseConduct(field: string, text: string, conduct: ConductConfig, rivals: readonly string[]): void {
  const { verdict, findings } = createConductGuard(rivals)(text, conduct);
  if (verdict !== "refused") return;
  const fields = findings
    .filter((finding) => finding.verdict === "refused")
    .map((finding) => {
      const reasons = { zh: describeConduct(finding, "zh"), en: describeConduct(finding, "en") };
      return { field, reason: reasons.en, reasons };
    });
  throw new AppError("invalid-input", `${field}: ${fields.map(({ reason }) => reason).join(" ")}`, { fields });
}
