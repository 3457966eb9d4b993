/** Logging a visit on the account's page. */
export const visitEn = {
  "visit.open": "Log a visit",
  "visit.title": "Log a visit: {name}",
  "visit.day": "Day",
  "visit.kind": "What it was",
  "visit.level": "Level",
  "visit.level.unknown": "as last time with them",
  "visit.level.business": "business",
  "visit.level.technical": "technical",
  "visit.level.leadership": "leadership",
  "visit.people": "Whom you met",
  "visit.summary": "What was said",
  "visit.next": "Next step",
  "visit.due": "Due",
  "visit.becomes":
    "It counts for visit rhythm and closeness at once, what was said becomes a note, and the next step a task.",
  "visit.save": "Log it",
  "visit.saved": "Logged.",
  "visit.noLevel":
    "It counts as a contact, not for the visit rhythm: nobody has recorded yet at which level these people are.",
  "visit.done": "Done",
};
