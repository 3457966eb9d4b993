/** What a person is told unasked, and how they turn that off. */
export const slackNoticesEn = {
  title: "Worth a look",
  more: "{count, plural, one {One more account waits} other {# more accounts wait}}: told in the next days.",
  "button.visit": "Log the visit",
  "button.account": "Show account",
  "button.off": "No more: {kind}",
  "kind.visit-overdue": "Overdue visits",
  "kind.risk-raised": "Risks raised",
  "kind.buying-window": "Buying windows",
  "kind.class-changed": "Class changes",
} as const;
