import type { Task } from "./task.ts";

const column = "delivery-and-service";

/** Column 4 of the task building (`10-method.md §19`): what was promised, kept. */
export const deliveryTasks = [
  {
    id: "reserve-capacity",
    column,
    phase: "plan",
    ownerRole: "delivery-lead",
    answers: ["win-rate.delivery.capacityReserved", "calendar.bulk"],
  },
  {
    id: "line-up-subcontractors",
    column,
    phase: "plan",
    ownerRole: "delivery-lead",
    answers: ["win-rate.delivery.capacityReserved", "gate.feasibility"],
  },
  {
    id: "agree-delivery-date",
    column,
    phase: "execute",
    ownerRole: "delivery-lead",
    answers: ["win-rate.delivery.deliveryDateAccepted", "calendar.bulk"],
  },
  {
    id: "appoint-delivery-manager",
    column,
    phase: "plan",
    ownerRole: "delivery-lead",
    answers: ["win-rate.delivery.deliveryDateAccepted", "win-rate.delivery.servicePlanAgreed"],
  },
  {
    id: "agree-service-plan",
    column,
    phase: "execute",
    ownerRole: "service-lead",
    answers: ["win-rate.delivery.servicePlanAgreed", "er.low"],
  },
  {
    id: "training-plan",
    column,
    phase: "plan",
    ownerRole: "service-lead",
    answers: ["win-rate.delivery.servicePlanAgreed", "er.low"],
  },
  {
    id: "close-open-issues",
    column,
    phase: "execute",
    ownerRole: "service-lead",
    answers: ["win-rate.delivery.openIssuesClosed", "risks.productFault", "rfm.recency-falling"],
  },
  {
    id: "fault-report",
    column,
    phase: "execute",
    ownerRole: "service-lead",
    answers: ["risks.productFault", "win-rate.delivery.openIssuesClosed"],
  },
  {
    id: "service-inspection",
    column,
    phase: "execute",
    ownerRole: "service-lead",
    answers: ["cadence.technical", "win-rate.delivery.openIssuesClosed"],
  },
  {
    id: "survey-installed-base",
    column,
    phase: "start",
    ownerRole: "service-lead",
    answers: ["white-space.unknown", "win-rate.solution.needConfirmed"],
  },
  {
    id: "listen-for-service-gaps",
    column,
    phase: "plan",
    ownerRole: "service-lead",
    answers: ["win-rate.solution.differentiated", "win-rate.competitor-ahead", "white-space.competitor"],
  },
  {
    id: "season-supply-review",
    column,
    phase: "execute",
    ownerRole: "delivery-lead",
    answers: ["calendar.season", "rfm.frequency-falling"],
  },
  {
    id: "satisfaction-review",
    column,
    phase: "close",
    ownerRole: "service-lead",
    answers: ["risks.relationshipTrouble", "rfm.important-retention", "rfm.important-win-back", "er.low"],
  },
  {
    id: "contract-handover",
    column,
    phase: "close",
    ownerRole: "project-lead",
    answers: ["win-rate.delivery.servicePlanAgreed"],
  },
] as const satisfies readonly Task[];
