import type { Check } from "./check.ts";

/** Check 8: a claim of kind `fact` names its evidence. Text that is read as a whole is judged by its values alone. */
export const checkUncited: Check = ({ kind, evidence, origin, text }) =>
  origin !== undefined && kind === "fact" && evidence.length === 0
    ? [{ code: "uncited", severity: "block", message: "uncited", start: 0, end: text.length, nearest: [] }]
    : [];
