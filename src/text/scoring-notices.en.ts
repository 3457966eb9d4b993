/** What people are told unasked, in sentences that no score has. */
export const scoringNoticesEn = {
  "revenue-fall":
    "Purchases fell by {percent} %: {recent} in the last {months, plural, one {month} other {# months}}, {before} in as many before.",
  "of-deal": "Deal “{deal}” – {sentence}",
  "flag.occasional-bulk": "Occasional bulk buyer: the spend hangs on rare large orders.",
  "flag.volume-without-profit": "Volume without profit: much revenue, little margin.",
  "flag.squeezer": "Squeezer: concessions and late payment eat the profit.",
  "flag.stale": "What the ratings rest on is old: have it renewed before relying on them.",

  "window.ahead": "The window for {window} opens on {from}, in {days, plural, one {# day} other {# days}} – {prepare}.",
  "window.open":
    "The window for {window} opened {days, plural, =0 {today} one {# day ago} other {# days ago}} and closes on {to}.",
  "window.template": "This is the usual time of the trade: confirm it with the customer.",
} as const;
