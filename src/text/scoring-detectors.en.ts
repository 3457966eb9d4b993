export const scoringDetectorsEn = {
  "verdict.fine": "Nothing here needs a second look.",
  "verdict.review": "Have compliance look at this before it goes into a plan.",
  "verdict.refused": "This must not be done.",

  "conduct.gifts.cash":
    "“{span}”: money, vouchers or anything that spends like money. It is bribery in every market we sell to, whatever the amount. Leave it out; win the person with an answer that makes their work easier.",
  "conduct.gifts.kickback":
    "“{span}”: a private advantage for somebody who decides about our offer. That is a kickback, a crime for the giver and the taker. Put every rebate into the contract, to the company.",
  "conduct.gifts.valuable":
    "“{span}”: a present of value. It makes the receiver owe us something and both sides open to blackmail. Leave it out; a sample, a test report or a visit on site says more.",
  "conduct.gifts.ordinary":
    "“{span}”: a gift. Even a small one near a tender or a contract looks like a price. Ask compliance for the limit and enter it in the gift register, or send greetings without a gift.",
  "conduct.gifts.modest":
    "“{span}”: promotional items are usually allowed, up to a limit and not while a tender runs. Check limit and date with compliance, and give the same to everybody.",
  "conduct.travel.leisure":
    "“{span}”: a trip without work in it is a benefit for a person, whoever it is called for. Invite to the factory or to a reference site with an agenda, each side paying its own way.",
  "conduct.travel.official":
    "“{span}”: paying the travel of officials, evaluators or relatives. The law on public servants and most customers' codes forbid it. Let their employer pay, or hold the meeting online.",
  "conduct.travel.business":
    "“{span}”: we would pay a customer's travel. That needs a business reason, an agenda and the consent of their employer. Have compliance approve it first, or let each side pay for itself.",
  "conduct.entertainment.lavish":
    "“{span}”: lavish entertainment. It buys goodwill instead of earning it and breaks the code of nearly every customer. Meet over the project: a working lunch, a workshop, a site visit.",
  "conduct.entertainment.hosted":
    "“{span}”: hospitality. Fine in measure, wrong while a tender runs or beyond the limit. Ask compliance for limit and timing, name the business occasion, or make it a working lunch.",
  "conduct.family.favour":
    "“{span}”: a favour for somebody's family, such as a school place or a job. The law counts it as a bribe to the person. Leave it out, and do not look into their family's affairs.",
  "conduct.family.involved":
    "“{span}”: drawing in a customer's family. Their private life is no lever of ours. Leave it out and spend the effort on what the person needs at work.",
  "conduct.family.errands":
    "“{span}”: private errands for a customer's employee. Services are benefits too. Have compliance look at it, or help with something the job itself requires.",
  "conduct.rival-bid.obtained":
    "“{span}”: a rival's bid or another confidential tender figure. Having it is a breach of trade secrets and gets the tender annulled. Work with published awards, opening records and what the customer says openly.",
  "conduct.rival-bid.price":
    "“{span}”: where would a rival's price come from? Only public sources are clean. Name the source, such as award notices or price lists, and let compliance see it.",
  "conduct.rival-bid.rigged":
    "“{span}”: bending a tender against others or agreeing bids. That is an offence under competition law. Show early and openly what our solution does; let the customer write the requirement.",
  "conduct.rival-bid.evaluators":
    "“{span}”: working on those who judge the bids. It disqualifies the bid and harms them too. Answer through the official clarification channel, in writing.",
  "conduct.isolating.person":
    "“{span}”: turning on a person. It hurts somebody who does their job, and it comes back to us. Ask what the objection is and answer it with evidence.",
  "conduct.isolating.leverage":
    "“{span}”: pressure with what somebody would rather hide. That is blackmail. Delete the material, and tell compliance how it came to us.",
  "conduct.personal-data.sensitive":
    "“{span}”: sensitive personal data (faith, politics, health, marriage, home, papers). Data protection law forbids keeping it without need and consent. Leave it out, or have compliance name the ground for it.",
  "conduct.personal-data.profile":
    "“{span}”: a private profile of a person. Keep what the work needs: role, responsibilities, how they like to be reached. For more, ask compliance first.",

  contradiction: "{entity}, {attribute}: {first}; {second}. Find out which holds and bring the record up to date.",
  "side.note": "note {ref} of {date} says {says}",
  "side.record": "the record of {date} says {says}",
  "side.record.undated": "the record says {says}",
  "attribute.stance": "stance",
  "attribute.role": "role",
  "attribute.budget": "budget",
  "attribute.competitor": "competitors",
  "attribute.date": "expected close",
  "attribute.amount": "amount",
  "attribute.status": "status",
  "says.supports": "“supports us”",
  "says.not-supporting": "“does not support us”",
  "says.neutral": "“neutral”",
  "says.rejects": "“against us”",
  "says.competitor": "“sides with {value}”",
  "says.rated": "stance {value} of 5",
  "says.decides": "“decides”",
  "says.approves": "“approves”",
  "says.evaluates-only": "“only evaluates”",
  "says.no-say": "“has no say”",
  "says.left": "“has left”",
  "says.decided-by": "“{value} decides”",
  "says.appointed": "“{value}”",
  "says.roles": "{value}",
  "says.title": "“{value}”",
  "says.approved": "“budget approved”",
  "says.not-approved": "“budget not approved”",
  "says.frozen": "“budget frozen”",
  "says.budget-yes": "“budget confirmed: yes”",
  "says.budget-no": "“budget confirmed: no”",
  "says.present": "“{value} is in the race”",
  "says.absent": "“{value} is out”",
  "says.rivals": "competitors: {value}",
  "says.due": "{value}",
  "says.not-due": "“not on {value}”",
  "says.worth": "{value}",
  "says.won": "“won”",
  "says.lost": "“lost”",
  "says.cancelled": "“cancelled”",
  "says.unsigned": "“contract not signed”",
  "says.open": "“open”",
  "role.none": "no part in the decision",
  "role.A": "approver",
  "role.D": "decision maker",
  "role.S": "supporter",
  "role.E": "evaluator",
  "role.I": "influencer",

  unmapped:
    "{name}{title, select, none {} other {, {title},}} is named in {notes, plural, one {one note} other {# notes}} and is no contact{influence, select, decides {; the notes say this person decides} approves {; the notes say this person approves} leads {; the notes say this person is in charge} evaluates {; the notes say this person evaluates} influences {; the notes say this person has influence} other {}}. Enter the person and their part in the decision.",
  "rise.successor":
    "{name} {of, select, none {is named as successor} other {is named as successor of {of}}}{post, select, none {} other { as {post}}}{onMap, select, yes {} other {, and is no contact}}. Get to know this person before the change.",
  "rise.promoted":
    "{name} has been promoted{post, select, none {} other {: {post}}}{onMap, select, yes {} other {, and is no contact}}. Rate the person anew in the new post.",
  "rise.newly-in-charge":
    "{name} has newly taken charge{onMap, select, yes {} other { and is no contact}}. Get to know this person early.",
} as const;
export type ScoringDetectorsMessage = keyof typeof scoringDetectorsEn;
