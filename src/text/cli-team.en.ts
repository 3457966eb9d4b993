/** Words of the commands about our own people and what they report. */
export const cliTeamEn = {
  "command.visit": "log a visit, call or meeting: who was met, what was said, what follows",
  "option.visit-date": "day of the visit",
  "option.visit-note": "what was said",
  "option.visit-with": "whom you met, by name or number; may be given several times",
  "option.visit-kind": "what it was",
  "option.visit-level": "level that was visited, for the visit rhythm",
  "option.visit-next": "the next step, kept as a task",
  "option.visit-due": "day by which the next step is due",
  "option.visit-id": "an id of your own: sent twice, it is one visit",
  "visit.logged": "{account}: logged for {day}.",
  "visit.next": "Next step: {statement}",
  "visit.no-level":
    "The visit counts as a contact, not for the visit rhythm: it is not known which level was met. Give --level.",
  "visit.contact-unknown": "Nobody of the account is called “{ref}”. Its people: {names}",
  "visit.contact-ambiguous": "Several people of the account fit “{ref}”: {names}",
} as const;
