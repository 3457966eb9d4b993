/** What the home of the app shows: my accounts, what is due, and what I want to be told. */
export const slackHomeEn = {
  title: "{name}: accounts and what is due",
  "accounts.title": "My accounts",
  "accounts.none": "No account has you as its owner.",
  "accounts.more": "{count, plural, one {# more account} other {# more accounts}} in groundplan.",
  "accounts.quiet": "nothing needs attention now",
  "button.show": "Show",
  "due.more": "{count, plural, one {# more} other {# more}} in groundplan.",
  "settings.title": "Notices",
  "settings.lead": "What should groundplan tell you unasked?",
  "settings.quiet": "Quiet from and to, in your time zone",
  "settings.quiet.none": "No quiet hours",
  "settings.quiet.from": "Quiet from",
  "settings.quiet.to": "Quiet to",
  "settings.language": "Language",
  "language.zh": "中文",
  "language.en": "English",
} as const;
