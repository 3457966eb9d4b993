/** What a draft says where a claim did not pass: no words of the failed claim are repeated. */
export const draftingFindingsEn = {
  replaced: "A sentence of the model did not pass the check ({code}); the template's sentence stands in its place.",
  dropped: "A sentence did not pass the check ({code}) and was left out.",
  "section.output":
    "The model's answer for the section “{section}” was not usable; the template's text stands in its place.",
  "section.budget":
    "The token budget was spent before the section “{section}”; the template's text stands in its place.",
  conduct: "A measure that our code of conduct does not allow was left out. {reason}",
} as const;
