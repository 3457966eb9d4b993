/** What a draft says where a claim did not pass: no words of the failed claim are repeated. */
export const draftingFindingsEn = {
  replaced: "A sentence of the model did not pass the check ({code}); the template's sentence stands in its place.",
  dropped: "A sentence did not pass the check ({code}) and was left out.",
  "replaced.rule":
    "A sentence of the model breaks a rule of this document; the template's stands in its place. {reason}",
  "dropped.rule": "A sentence that breaks a rule of this document was left out. {reason}",
  "rule.question": "A question has to ask.",
  "rule.copied": "A sentence of a note stands in quotation marks or is not repeated.",
  dependent: "A sentence was left out because what it builds on was.",
  rows: "{count, plural, one {A row} other {# rows}} that the model added to “{section}” {count, plural, one {was} other {were}} left out: unproven, or not whole.",
  "section.output":
    "The model's answer for the section “{section}” was not usable; the template's text stands in its place.",
  "section.budget":
    "The budget of this draft (tokens, money or time) was spent before the section “{section}”; the template's text stands in its place.",
  "section.unavailable":
    "The model gave no answer for the section “{section}”; the template's text stands in its place.",
  setAside:
    "{count, plural, one {One note} other {# notes}} ({dates}) were set aside: they give orders to a program or to whoever writes, or hide what they say. Read them yourself; nothing here is written from them.",
  conduct: "A measure that our code of conduct does not allow was left out. {reason}",
} as const;
