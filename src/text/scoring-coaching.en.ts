/** Coaching cards (`10-method.md §22`): what to do next about whom, the figures that say so, and the rule. */
export const scoringCoachingEn = {
  "card.next": "Next: {tasks}.",
  "card.next.none": "Next: settle this point and write down what it rests on.",
  "card.rule": "Rule: {rule}",
  "card.reason.stated": "a colleague has said so",
  "card.whole-account": "the whole account",
  "card.more": "{list} and {n} more",

  "card.rfm.recency-falling.title": "{subject}: orders are slowing down",
  "card.rfm.recency-falling.why":
    "Last order {nowText}; on {beforeOn} it was {beforeText}. Recency fell from {pointsBefore} to {pointsNow} points.",
  "card.rfm.recency-falling.rule": "recency falling",
  "card.rfm.frequency-falling.title": "{subject}: fewer orders",
  "card.rfm.frequency-falling.why":
    "{nowText} in the window; on {beforeOn} it was {beforeText}. Frequency fell from {pointsBefore} to {pointsNow} points.",
  "card.rfm.frequency-falling.rule": "frequency falling",
  "card.rfm.monetary-falling.title": "{subject}: buying less",
  "card.rfm.monetary-falling.why":
    "{nowText} in the window; on {beforeOn} it was {beforeText}. Monetary value fell from {pointsBefore} to {pointsNow} points.",
  "card.rfm.monetary-falling.rule": "monetary value falling",
  "card.rfm.important-retention.title": "{subject}: important customer, silent for too long",
  "card.rfm.important-retention.why":
    "Last order {recencyText}, after {frequencyText} and {monetaryText} in the window.",
  "card.rfm.important-retention.rule": "important retention",
  "card.rfm.important-win-back.title": "{subject}: large customer slipping away",
  "card.rfm.important-win-back.why": "Last order {recencyText}; {frequencyText} and {monetaryText} in the window.",
  "card.rfm.important-win-back.rule": "important win-back",

  "card.scorecard.missing.title": "{subject}: the scorecard lacks data",
  "card.scorecard.missing.why":
    "{known} % of the weight is known; {missing, plural, one {# factor is} other {# factors are}} missing: {list}.",
  "card.scorecard.missing.rule": "scorecard incomplete",
  "card.scorecard.stale.title": "{subject}: ratings out of date",
  "card.scorecard.stale.why":
    "{stale, plural, one {# factor rests} other {# factors rest}} on old observations, {weight} points of the weight: {list}.",
  "card.scorecard.stale.rule": "scorecard out of date",

  "card.match.win-over.title": "{subject}: high potential in the competitor's hands",
  "card.match.win-over.why": "Closeness {closeness}, potential {potential}, win probability {win}.",
  "card.match.win-over.rule": "win over",
  "card.match.build-relationship.title": "{subject}: high potential, good chances, thin relationship",
  "card.match.build-relationship.why": "Closeness {closeness}, potential {potential}, win probability {win}.",
  "card.match.build-relationship.rule": "build the relationship",
  "card.match.defend.title": "{subject}: close and promising, but not safe",
  "card.match.defend.why": "Closeness {closeness}, potential {potential}, win probability {win}.",
  "card.match.defend.rule": "defend",

  "card.false-key.occasional-bulk.title": "{subject}: lives on one large order",
  "card.false-key.occasional-bulk.why": "Figures: {reasons}.",
  "card.false-key.occasional-bulk.rule": "occasional bulk buyer",
  "card.false-key.volume-without-profit.title": "{subject}: volume without profit",
  "card.false-key.volume-without-profit.why": "Figures: {reasons}.",
  "card.false-key.volume-without-profit.rule": "volume without profit",
  "card.false-key.squeezer.title": "{subject}: concessions and cost eat the profit",
  "card.false-key.squeezer.why": "Figures: {reasons}.",
  "card.false-key.squeezer.rule": "squeezer",

  "card.lever.checklist.title": "{subject}: get to “{step}”",
  "card.lever.checklist.why": "That lifts the win rate from {now} % to {after} %, by {gain} points.",
  "card.lever.checklist.rule": "best lever of the win rate",
  "card.lever.cap.title": "{subject}: lift the cap: {step}",
  "card.lever.cap.why": "Without this cap the win rate rises from {now} % to {after} %, by {gain} points.",
  "card.lever.cap.rule": "capped win rate",
  "card.lever.level.title": "{subject}: bring {people} one level up",
  "card.lever.level.why": "That lifts the win rate from {now} % to {after} %, by {gain} points.",
  "card.lever.level.rule": "best lever of the win rate",
  "card.win-rate.missing.title": "{subject}: too little known for a win rate",
  "card.win-rate.missing.why": "{answered} % of the checklist is answered.",
  "card.win-rate.missing.rule": "checklist not filled in",
  "card.win-rate.competitor-ahead.title": "{subject}: {list} is ahead",
  "card.win-rate.competitor-ahead.why":
    "{list} stands at {theirs}, we at {ours}; that costs {lost} points of win rate.",
  "card.win-rate.competitor-ahead.rule": "competitor ahead",

  "card.gap.unknown.title": "{subject}: nobody knows the {role}",
  "card.gap.unknown.why": "The role weighs {weight}; the decision chain is covered to {coverage} %.",
  "card.gap.unknown.rule": "hidden decision chain",
  "card.gap.rejecting.title": "{subject}: {people}, {role}, rejects us",
  "card.gap.rejecting.why":
    "Relationship level {level}; the role weighs {weight}; the decision chain is covered to {coverage} %.",
  "card.gap.rejecting.rule": "decision role rejecting",
  "card.gap.unmet.title": "{subject}: {people}, {role}, not met yet",
  "card.gap.unmet.why": "The role weighs {weight}; the decision chain is covered to {coverage} %.",
  "card.gap.unmet.rule": "decision role not met",
  "card.gap.neutral.title": "{subject}: {people}, {role}, is still neutral",
  "card.gap.neutral.why":
    "Relationship level {level}; the role weighs {weight}; the decision chain is covered to {coverage} %.",
  "card.gap.neutral.rule": "decision role not supporting",
  "card.gap.unrated.title": "{subject}: where {people}, {role}, stands is not known",
  "card.gap.unrated.why": "Never rated; the role weighs {weight}; the decision chain is covered to {coverage} %.",
  "card.gap.unrated.rule": "decision role not rated",
  "card.decision-chain.single-threaded.title": "{subject}: all support rests on {people}",
  "card.decision-chain.single-threaded.why":
    "{supporters, plural, one {# supporter carries} other {# supporters carry}} the whole coverage of {coverage} %.",
  "card.decision-chain.single-threaded.rule": "single-threaded",
  "card.decision-chain.no-coach.title": "{subject}: no coach yet",
  "card.decision-chain.no-coach.why":
    "Decision chain covered to {coverage} %, {supporters, plural, =0 {no supporter} one {# supporter} other {# supporters}}, none of them a coach.",
  "card.decision-chain.no-coach.rule": "no coach",
  "card.decision-chain.detractor-at-top.title": "{subject}: somebody at the top rejects us",
  "card.decision-chain.detractor-at-top.why":
    "Decision chain covered to {coverage} %, {supporters, plural, =0 {no supporter} one {# supporter} other {# supporters}}.",
  "card.decision-chain.detractor-at-top.rule": "detractor at the top",
  "card.decision-chain.rising-star-ignored.title": "{subject}: a rising star nobody has met",
  "card.decision-chain.rising-star-ignored.why":
    "Decision chain covered to {coverage} %, {supporters, plural, =0 {no supporter} one {# supporter} other {# supporters}}.",
  "card.decision-chain.rising-star-ignored.rule": "rising star ignored",

  "card.cadence.overdue.title": "{subject}: {visit} overdue",
  "card.cadence.overdue.why":
    "Due on {dueOn}, {daysOverdue, plural, one {# day} other {# days}} late; {visitsPerYear, plural, one {# visit} other {# visits}} a year agreed.",
  "card.cadence.overdue.rule": "visit overdue",
  "card.cadence.unvisited.title": "{subject}: {visit} not on record",
  "card.cadence.unvisited.why":
    "{visitsPerYear, plural, one {# visit} other {# visits}} a year agreed, the last one is not on record.",
  "card.cadence.unvisited.rule": "visit not on record",
  "card.calendar.window-opens.title": "{subject}: {phase} is about to start",
  "card.calendar.window-opens.why": "Starts on {on}, in {days, plural, one {# day} other {# days}}.",
  "card.calendar.window-opens.rule": "buying window opens",
  "card.calendar.window-closes.title": "{subject}: {phase} is about to end",
  "card.calendar.window-closes.why": "Ends on {on}, {days, plural, =0 {today} one {in # day} other {in # days}}.",
  "card.calendar.window-closes.rule": "buying window closes",
  "card.risks.raised.title": "{subject}: {risk}",
  "card.risks.raised.why": "Raised by: {reasons}.",
  "card.risks.raised.rule": "risk raised",

  "card.or-level.next-rung.title": "{subject}: next rung is {rung}",
  "card.or-level.next-rung.why":
    "At rung {level} now; {missing, plural, one {# milestone is} other {# milestones are}} missing, {unproven} of them unproven: {list}.",
  "card.or-level.next-rung.rule": "next rung of the organisation relationship",
  "card.er.low.title": "{subject}: general relationship is thin",
  "card.er.low.why":
    "{value} of 100; {uncovered, plural, =0 {every department has a contact} one {# department without a contact} other {# departments without a contact}}.",
  "card.er.low.rule": "general relationship low",
  "card.goals.overdue.title": "{subject}: relationship goal overdue",
  "card.goals.overdue.why":
    "At {current}, target {target}, {daysOverdue, plural, one {# day} other {# days}} past the due date.",
  "card.goals.overdue.rule": "relationship goal overdue",
  "card.goals.unmeasured.title": "{subject}: relationship goal without a measurement",
  "card.goals.unmeasured.why": "Target {target}; nobody has rated where it stands.",
  "card.goals.unmeasured.rule": "relationship goal not measured",
  "card.iceberg.unproven.title": "{subject}: needs nobody has proven",
  "card.iceberg.unproven.why":
    "{unproven} of {needs, plural, one {# need} other {# needs}} still a guess; depth {depth} of 100.",
  "card.iceberg.unproven.rule": "needs not proven",
  "card.white-space.open.title": "{subject}: open at {unit}",
  "card.white-space.open.why": "About {yearlyText} a year, {share} % of the volume we know.",
  "card.white-space.open.rule": "white space open",
  "card.white-space.competitor.title": "{subject}: supplied by others at {unit}",
  "card.white-space.competitor.why": "About {yearlyText} a year, {share} % of the volume we know.",
  "card.white-space.competitor.rule": "white space with a competitor",
  "card.white-space.unknown.title": "{subject}: who supplies what is not known",
  "card.white-space.unknown.why": "Unknown in {unknown} of {cells} combinations of product and unit.",
  "card.white-space.unknown.rule": "white space unknown",
  "card.dossier.incomplete.title": "{subject}: dossier incomplete",
  "card.dossier.incomplete.why":
    "{complete} % complete; {missing, plural, one {# section is} other {# sections are}} missing: {list}.",
  "card.dossier.incomplete.rule": "dossier incomplete",
  "card.dossier.bus-factor.title": "{subject}: what we know rests with {list} alone",
  "card.dossier.bus-factor.why":
    "{percent} % known to nobody else: {notes, plural, one {# note} other {# notes}}, {contacts, plural, one {# contact} other {# contacts}}.",
  "card.dossier.bus-factor.rule": "knowledge with one rep",
} as const;
