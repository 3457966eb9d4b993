/** Buttons that open a window, for which Slack gives three seconds. */
export const opensWindow: ReadonlySet<string> = new Set(["account_visit", "account_note", "notice_visit"]);
