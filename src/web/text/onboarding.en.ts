/** The introduction of the demo company, help, and the way to one's own data. */
export const onboardingEn = {
  "tour.label": "Introduction",
  "tour.count": "{step} of {steps}",
  "tour.see.title": "What you see.",
  "tour.see.text":
    "Each account is a mark: further right it is closer to us, further up it has more potential. The table beside lists them. Open one to see value, people, deals and plan.",
  "tour.ask.title": "Ask why.",
  "tour.ask.text":
    "Every figure with a dotted line under it opens its reason: which records, what weight, which day. Or ask in your own words; answers cite the records.",
  "tour.ask.link": "Ask a question",
  "tour.draft.title": "Draft and correct.",
  "tour.draft.text":
    "On the page of an account, have a plan or a visit brief drafted. Each sentence shows what it rests on; change what is wrong, and your words are checked as well.",
  "tour.back": "Back",
  "tour.next": "Next",
  "tour.own": "Begin with your own data",
  "tour.dismiss": "Close the introduction; find it again under ?",
  "help.open": "Introduction and your own data",
  "help.title": "How to begin",

  "data.title": "Your own data",
  "data.demoLead":
    "Empty the demo company, then import your own customers: both in one product would mix invented figures with real ones.",
  "data.lead": "Imports add to what is here. Begin anew only if that is what you want.",
  "data.import": "Import files",
  "data.empty": "Empty the product …",
  "data.goesAway": "This is deleted and cannot be brought back:",
  "data.alsoGone":
    "With it go scores, the search index, jobs, and how far a CRM was read. Settings and the audit log stay. Copy it first with: groundplan backup <file>",
  "data.ownGone": "Among it are data that you brought yourself.",
  "data.meant": "Yes, delete all of this",
  "data.do": "Empty the product",
  "data.leave": "Keep everything",
  "data.emptying": "Emptying the product …",
  "data.none": "There are no data here yet.",
  "data.loadDemo": "Load the demo company",
  "data.loading": "Loading the demo company …",
  "recordKind.drafts": "Drafts",
  "recordKind.reviews": "Reviews",
  "recordKind.tasks": "Tasks",
  "recordKind.conversations": "Conversations",
} as const;
