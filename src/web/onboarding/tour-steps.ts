/** What a newcomer is told, in this order. */
export const tourSteps = ["see", "ask", "draft"] as const;
export type TourStep = (typeof tourSteps)[number];
