import type { TextKey } from "../text/translate.ts";
import type { Path } from "./value-tree.ts";

/** How a value is called: by words of the catalogues, each as `class` + `key`, or by a text of its own. */
export type FieldName = { words: readonly (readonly [group: string, id: string])[] } | { text: TextKey };

export type NumberField = {
  path: Path;
  name: FieldName;
  /** 100 where a share from 0 to 1 is shown as percent. */
  shownTimes?: number;
  step?: number;
  unit?: TextKey;
};

export type FieldGroup = {
  id: string;
  title: TextKey;
  lead: TextKey;
  /** Weights, drawn as one bar. */
  isWeights?: boolean;
  /** Compares accounts with each other, and so is the same for every industry. */
  isCommon?: boolean;
  fields: readonly NumberField[];
};

const named = (path: Path, group: string, id: string, more: Partial<NumberField> = {}): NumberField => ({
  path,
  name: { words: [[group, id]] },
  ...more,
});
const texted = (path: Path, text: TextKey, more: Partial<NumberField> = {}): NumberField => ({
  path,
  name: { text },
  ...more,
});

const scorecardFactors = [
  ...["revenue12m", "grossMargin", "netContribution", "collectionRate", "qualityLoss"],
  ...["processMaturity", "supplierManagement", "qualitySystem", "cooperation"],
  ...["growth", "marketShare", "industryInfluence", "strategicFit", "reputation", "valuesFit"],
];
const classes = ["key", "nurture", "watch"];
const percent = { shownTimes: 100, step: 1, unit: "settings.unit.percent" } as const satisfies Partial<NumberField>;
const points = { unit: "settings.unit.points" } as const satisfies Partial<NumberField>;
const percentPoints = { unit: "settings.unit.percent" } as const satisfies Partial<NumberField>;
const placesInBands = [0, 1, 2, 3];

const limitsOf = (list: string, factor: string, unit: TextKey): NumberField[] =>
  placesInBands.map((at) => ({
    path: ["rfm", "bands", list, at],
    name: {
      words: [
        ["factor.rfm", factor],
        ["settings.pointsFor", String(5 - at)],
      ],
    },
    unit,
  }));

const weightsOf = (of: Path, ids: readonly string[], group: string, more: Partial<NumberField> = {}): NumberField[] =>
  ids.map((id) => named([...of, id], group, id, more));

/** What a manager tunes, in the order in which it is asked for; everything else stands in the text of the profile. */
export const fieldGroups: readonly FieldGroup[] = [
  {
    id: "classes",
    title: "settings.group.classes",
    lead: "settings.group.classes.lead",
    fields: classes.map((id) => named(["scorecard", "classes", id], "class", id, points)),
  },
  {
    id: "scorecard",
    title: "settings.group.scorecard",
    lead: "settings.group.scorecard.lead",
    isWeights: true,
    fields: weightsOf(["scorecard", "weights"], scorecardFactors, "factor.scorecard"),
  },
  {
    id: "coverage",
    title: "settings.group.coverage",
    lead: "settings.group.coverage.lead",
    fields: [texted(["minCoverage"], "settings.minCoverage", percent)],
  },
  {
    id: "win-weights",
    title: "settings.group.winWeights",
    lead: "settings.group.winWeights.lead",
    isWeights: true,
    fields: weightsOf(
      ["winRate", "weights"],
      ["relationship", "solution", "commercial", "delivery"],
      "factor.win-rate",
      percent,
    ),
  },
  {
    id: "win-bands",
    title: "settings.group.winBands",
    lead: "settings.group.winBands.lead",
    fields: ["A", "B", "C", "D"].map((id) => named(["winRate", "bands", id], "band", id, percentPoints)),
  },
  {
    id: "rfm-weights",
    title: "settings.group.rfmWeights",
    lead: "settings.group.rfmWeights.lead",
    isWeights: true,
    isCommon: true,
    fields: weightsOf(["rfm", "weights"], ["recency", "frequency", "monetary"], "factor.rfm"),
  },
  {
    id: "rfm-bands",
    title: "settings.group.rfmBands",
    lead: "settings.group.rfmBands.lead",
    isCommon: true,
    fields: [
      ...limitsOf("recencyMonths", "recency", "settings.unit.months"),
      ...limitsOf("frequencyOrders", "frequency", "settings.unit.orders"),
      ...limitsOf("monetaryAmount", "monetary", "settings.unit.money"),
    ],
  },
  {
    id: "match",
    title: "settings.group.match",
    lead: "settings.group.match.lead",
    isCommon: true,
    fields: [texted(["match", "high"], "settings.match.high", points)],
  },
  {
    id: "closeness",
    title: "settings.group.closeness",
    lead: "settings.group.closeness.lead",
    isWeights: true,
    isCommon: true,
    fields: weightsOf(["match", "closeness"], ["contactFrequency", "history", "trust"], "factor.match", percent),
  },
  {
    id: "potential",
    title: "settings.group.potential",
    lead: "settings.group.potential.lead",
    isWeights: true,
    isCommon: true,
    fields: weightsOf(["match", "potential"], ["headroom", "growth", "industryInfluence"], "factor.match", percent),
  },
  {
    id: "false-key",
    title: "settings.group.falseKey",
    lead: "settings.group.falseKey.lead",
    isCommon: true,
    fields: [
      texted(["falseKey", "bulk", "sharePercent"], "settings.falseKey.bulkShare", percentPoints),
      texted(["falseKey", "bulk", "months"], "settings.falseKey.bulkMonths", { unit: "settings.unit.months" }),
      texted(["falseKey", "volume", "percentile"], "settings.falseKey.percentile", percent),
      texted(["falseKey", "volume", "marginFloorPercent"], "settings.falseKey.marginFloor", percentPoints),
      texted(["falseKey", "volume", "portfolioMarginShare"], "settings.falseKey.marginShare", percent),
      texted(["falseKey", "squeezer", "deductionsPercent"], "settings.falseKey.deductions", percentPoints),
      texted(["falseKey", "squeezer", "termFactor"], "settings.falseKey.term", {
        step: 0.1,
        unit: "settings.unit.times",
      }),
    ],
  },
  {
    id: "cadence",
    title: "settings.group.cadence",
    lead: "settings.group.cadence.lead",
    isCommon: true,
    fields: [...classes, "exit"].flatMap((id) =>
      ["leadership", "technical", "business"].map(
        (level): NumberField => ({
          path: ["cadence", "visitsPerYear", id, level],
          name: {
            words: [
              ["class", id],
              ["visitLevel", level],
            ],
          },
          unit: "settings.unit.visits",
        }),
      ),
    ),
  },
  {
    id: "pareto",
    title: "settings.group.pareto",
    lead: "settings.group.pareto.lead",
    isCommon: true,
    fields: [
      texted(["pareto", "vitalPercent"], "settings.pareto.vital", percentPoints),
      texted(["pareto", "dependencyPercent"], "settings.pareto.dependency", percentPoints),
    ],
  },
];

/** A value as it is shown, free of the dust of binary fractions. */
export function shownValue(value: unknown, { shownTimes = 1 }: Pick<NumberField, "shownTimes">): number | null {
  return typeof value === "number" ? Number((value * shownTimes).toFixed(6)) : null;
}

export function keptValue(shown: number, { shownTimes = 1 }: Pick<NumberField, "shownTimes">): number {
  return Number((shown / shownTimes).toFixed(8));
}
