import type { ProjectPhase } from "./task.ts";

/** A paper of a sales project: `contents` is what it must hold, in order. */
type ProjectDocument = { id: string; phase: ProjectPhase; contents: readonly string[] };

/** Documents of a sales project (`10-method.md §19`), in the order they are written. */
export const projectDocuments = [
  {
    id: "opening-application",
    phase: "start",
    contents: [
      "customerAndLead",
      "strategicFit",
      "painAndNeed",
      "budgetAndTiming",
      "relationshipState",
      "resources",
      "gateDecision",
    ],
  },
  {
    id: "team-appointment",
    phase: "start",
    contents: ["goal", "members", "deputies", "duties", "workingTime", "evaluation"],
  },
  {
    id: "planning-report",
    phase: "start",
    contents: ["background", "decisionChain", "swot", "strategies", "actionPlan", "budget", "risks"],
  },
  {
    id: "market-opportunity-table",
    phase: "start",
    contents: ["leadSource", "unitAndProject", "need", "matchingProduct", "amountAndDate", "competitors"],
  },
  {
    id: "strengths-weaknesses-table",
    phase: "start",
    contents: ["criterion", "ourPosition", "competitorPosition", "evidence", "measure"],
  },
  {
    id: "opportunities-threats-table",
    phase: "start",
    contents: ["event", "effect", "likelihood", "measure", "owner"],
  },
  { id: "radar", phase: "start", contents: ["axes", "ourValue", "competitorValue", "target", "basis"] },
  {
    id: "briefing",
    phase: "execute",
    contents: ["news", "winRate", "chainChanges", "competitorMoves", "risksAndHelp", "nextSteps"],
  },
  {
    id: "risk-control-table",
    phase: "execute",
    contents: ["risk", "evidence", "effect", "measure", "owner", "recheckDate"],
  },
  {
    id: "contract-handover",
    phase: "close",
    contents: ["papers", "promises", "acceptance", "people", "openRisks", "meetingRules"],
  },
  {
    id: "closing-report",
    phase: "close",
    contents: ["resultAgainstGoal", "reasons", "forecastAgainstResult", "lessons", "openTasks", "filing"],
  },
] as const satisfies readonly ProjectDocument[];
export type CatalogueDocument = (typeof projectDocuments)[number];
