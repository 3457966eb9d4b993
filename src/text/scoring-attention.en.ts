/** Why an account needs attention, one sentence part each. */
export const scoringAttentionEn = {
  "visit-overdue.leadership": "leadership visit {days, plural, one {# day} other {# days}} overdue",
  "visit-overdue.technical": "technical visit {days, plural, one {# day} other {# days}} overdue",
  "visit-overdue.business": "business visit {days, plural, one {# day} other {# days}} overdue",
  "class-lost": "class lost at the last review: {from} → {to}",
  "revenue-fall":
    "buys {percent} % less than before: {recent} in the last {months, plural, one {month} other {# months}} after {before}",
  "flag.occasional-bulk": "rare bulk orders",
  "flag.volume-without-profit": "volume without profit",
  "flag.squeezer": "squeezes price and terms",
  "flag.stale": "ratings are old",
  dependency: "{percent} % of our revenue in one hand",
  "deals-past-close":
    "{count, plural, one {# open deal is} other {# open deals are}} past the expected close, up to {days, plural, one {# day} other {# days}}",
  "deals-stalled":
    "{count} of {open, plural, one {# open deal} other {# open deals}} older than {days} days, within which {percentile} % of our deals are decided",
  "class.key": "key",
  "class.nurture": "nurture",
  "class.watch": "watch",
  "class.exit": "exit",
  "class.none": "not rated",
} as const;
