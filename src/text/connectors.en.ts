/** Sentences about what was pulled from a CRM, English. */
export const connectorsEn = {
  "notice.field-missing":
    "{count, plural, one {One field} other {# fields}} of the default mapping {count, plural, one {does} other {do}} not exist in {about}, e.g. {example}. Not read.",
  "notice.object-missing":
    "{count, plural, one {One object} other {# objects}} cannot be seen in {about}, e.g. {example}. Not read; grant the user access to read it.",
  "notice.time-zone-assumed":
    "{about} does not tell its time zone, so days were taken in {example}. Set timeZone in crm.mapping.json.",
  "notice.without-account":
    "{about}: {count, plural, one {one record belongs} other {# records belong}} to no company, e.g. {example}. Left out.",
  "notice.name-from-email":
    "{about}: {count, plural, one {one person has} other {# people have}} no name and go by the e-mail address, e.g. {example}.",
  "notice.role-unknown":
    "{about}: {count, plural, one {one role is} other {# roles are}} none of A, D, S, E, I, e.g. “{example}”. Name it under roles in crm.mapping.json.",
  "notice.kind-unknown":
    "{about}: {count, plural, one {one activity is} other {# activities are}} no known kind of contact, e.g. “{example}”. Not counted as contact; name the kind under kinds in crm.mapping.json.",
  "notice.not-happened":
    "{about}: {count, plural, one {one activity} other {# activities}} did not take place, e.g. {example}. Not counted.",
  "notice.won-without-items":
    "{about}: {count, plural, one {one won deal has} other {# won deals have}} no line items, e.g. {example}. No order was made of it; set ordersOfDealsWithoutItems in crm.mapping.json to make one of the deal’s amount.",
  "notice.unknown-product":
    "{about}: {count, plural, one {one product is} other {# products are}} no longer in the CRM, e.g. {example}. Kept without product.",
  "notice.kept-account":
    "{count, plural, one {One account was} other {# accounts were}} deleted in the CRM and kept here, e.g. {example}: drafts, notes or ratings of your own hang on it.",
  "notice.kept-record":
    "{about}: {count, plural, one {one record was} other {# records were}} deleted in the CRM and kept here, e.g. {example}: ratings, goals or orders hang on it.",
  "notice.since-after-cursor":
    "--since {example} lies after what was read last. What changed in between is left for the next pull without --since.",

  "doctor.off": "{connector} is not set up: set {settings} to pull from it",
  "doctor.ready": "{connector} answers in {ms} ms",
  "doctor.kept":
    "{count, plural, one {One record was} other {# records were}} deleted in the CRM and kept here, e.g. {example}: your own work hangs on it",
} as const;
export type ConnectorsMessage = keyof typeof connectorsEn;
