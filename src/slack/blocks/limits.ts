/** Slack's published limits, in characters and pieces (docs.slack.dev, reference/block-kit and chat.postMessage). */
export const messageLimits = {
  blocks: 50,
  /** The fallback that notifications and screen readers read. */
  text: 40_000,
  /** All blocks together: Slack answers `msg_blocks_too_long` from about 13,200 on. */
  characters: 13_100,
  /** All markdown blocks together. */
  markdown: 12_000,
  tables: 1,
  /** The cells of a table together. */
  tableCharacters: 10_000,
} as const;

export const blockLimits = {
  sectionText: 3_000,
  sectionFields: 10,
  fieldText: 2_000,
  header: 150,
  contextElements: 10,
  contextText: 2_000,
  actions: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  id: 255,
  altText: 2_000,
  imageTitle: 2_000,
  tableRows: 100,
  tableColumns: 20,
  optionText: 75,
  optionValue: 150,
  options: 100,
  confirmTitle: 100,
  confirmText: 300,
} as const;

export const viewLimits = {
  title: 24,
  submit: 24,
  blocks: 100,
  metadata: 3_000,
  label: 2_000,
  placeholder: 150,
  hint: 2_000,
  callbackId: 255,
  inputLength: 3_000,
} as const;

/** Ours: a fallback is a sentence, not the whole; a piece of rich text is short enough that messages fill well. */
export const ownLimits = { fallback: 600, richText: 4_000, messages: 3 } as const;
