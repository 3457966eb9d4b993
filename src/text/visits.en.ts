/** What is written down of a visit. */
export const visitsEn = {
  "note.title":
    "{kind, select, visit {Visit} call {Call} email {E-mail} meeting {Meeting} event {Event} other {{kind}}} {day}{names, select, none {} other {: {names}}}",
  "names.join": ", ",
  "date.future": "The day is after {today}, which is today here. Log a visit once it has taken place.",
  "contact.unknown": "{id} is no contact of this account. Take one of its contacts, or add the person first.",
  "id.taken": "A visit to another account has this id. Send another id.",
} as const;
export type VisitsMessage = keyof typeof visitsEn;
