import { factorGroupNames, factorGroups } from "../../score/factor-groups.ts";

export const scorecardFactorIds = factorGroupNames.flatMap((group) => [...factorGroups[group]]);
export type ScorecardFactorId = (typeof scorecardFactorIds)[number];

export function isScorecardFactor(id: string): id is ScorecardFactorId {
  return scorecardFactorIds.some((known) => known === id);
}

/** Where a factor comes from: orders count it, a source states it, or it is heard in conversations and rated 1–5. */
export type FactorOrigin = "orders" | "stated" | "rated";
export type FactorInput = {
  origin: FactorOrigin;
  unit: "money" | "percent" | "ordinal";
  /** What a slider offers; of money nothing, its range follows from the account. */
  min: number;
  max: number;
  step: number;
  /** A value that earns all points, whatever the limits of the organisation are. */
  best: number;
};

const rated: FactorInput = { origin: "rated", unit: "ordinal", min: 1, max: 5, step: 1, best: 5 };
const money: FactorInput = { origin: "orders", unit: "money", min: 0, max: 0, step: 0, best: 1e12 };

export const factorInputs: Readonly<Record<ScorecardFactorId, FactorInput>> = {
  revenue12m: money,
  grossMargin: { origin: "orders", unit: "percent", min: -20, max: 60, step: 1, best: 100 },
  netContribution: money,
  collectionRate: { origin: "orders", unit: "percent", min: 0, max: 100, step: 1, best: 100 },
  qualityLoss: { origin: "orders", unit: "percent", min: 0, max: 10, step: 0.5, best: 0 },
  processMaturity: rated,
  supplierManagement: rated,
  qualitySystem: rated,
  cooperation: rated,
  growth: { origin: "orders", unit: "percent", min: -50, max: 100, step: 1, best: 1_000 },
  marketShare: { origin: "stated", unit: "percent", min: 0, max: 100, step: 1, best: 100 },
  industryInfluence: rated,
  strategicFit: rated,
  reputation: rated,
  valuesFit: rated,
};

export type SliderRange = Pick<FactorInput, "min" | "max" | "step">;

const moneyFloor = 1_000_000;
const moneySteps = 100;

/** What a slider of a factor offers: always with the value that is, of money from nothing (or the loss) to twice as much. */
export function sliderRange(id: ScorecardFactorId, raw: number | null): SliderRange {
  const { unit, min, max, step } = factorInputs[id];
  const held = raw ?? min;
  if (unit !== "money") return { min: Math.min(min, Math.floor(held)), max: Math.max(max, Math.ceil(held)), step };
  const size = niceCeil(Math.max(moneyFloor, Math.abs(held) * 2));
  return { min: held < 0 ? -size : 0, max: size, step: size / moneySteps };
}

/** The next of 1, 2, 5 × 10ⁿ that is not below `value` (> 0). */
function niceCeil(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((digit) => digit * power >= value) ?? 10) * power;
}

/** As what-if takes it: money as a decimal amount, anything else as a number. */
export function changeValue(id: ScorecardFactorId, value: number): string | number {
  return factorInputs[id].unit === "money" ? value.toFixed(0) : value;
}
