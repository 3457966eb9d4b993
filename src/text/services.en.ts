export const servicesEn = {
  "suggestion.contact-exists": "{name} is a contact already. Give another name, or reject the suggestion.",
  "draft.reason-wanted": "Say in a few words why the section is rejected.",
  "detection.reason-wanted": "Say in a few words why it needs no further look.",
  "detection.contact-wanted": "Choose the contact that this person is.",
  "detection.person-decisions": "A person can be linked, added or put aside.",
  "detection.contradiction-settled": "A contradiction can only be marked as settled.",
  "detection.contact-in-use": "Other records go by this contact already, so it stays.",
  "draft.nothing-stale":
    "No section can be brought up to date: nothing is stale, or only sections with sentences of your own are; name those to have them written anew.",
  "draft.not-offered": "“{asked}” is not to be had here. Choose one of: {choices}.",
  "organisation.name": "Our company",
  "user.name-taken": "{name} has this name already. Accounts are those of a name, so give another one.",
  "user.email-taken": "{name} has this address already. Take it from them first.",
  "doctor.slack":
    "Slack answers: workspace {team}, messages come in {mode, select, socket {over a connection of ours (Socket Mode)} http {over HTTP} other {over Socket Mode and HTTP}}",
  "doctor.slack-off":
    "Slack is not set up. Set SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET to ask from there",
  "doctor.slack-scopes":
    "Slack has not given the app {count, plural, one {the scope} other {the scopes}} {scopes}. Add them under OAuth & Permissions and install the app again",
  "doctor.slack-down": "Slack does not work. {fault}",
  "doctor.database": "Database: {engine}, PostgreSQL {version}",
  "doctor.pgvector": "pgvector {version}",
  "doctor.pgvector-old": "pgvector {version}: upgrade the server to 0.8.4 or newer, older ones can corrupt an index",
  "doctor.data": "{accounts} accounts, {opportunities} opportunities, {notes} notes",
  "doctor.scoring": "Scored by the method's own weights and cut-offs",
  "doctor.scoring-file": "Scored by the weights and cut-offs of scoring.config.json",
  "doctor.scoring-tuned": "Scored by an own scoring profile (version {revision}, saved by {by}); see Settings",
  "doctor.scoring-set-aside":
    "The saved scoring profile is not in force: {field}: {reason}. Mend it in Settings and save it again",
  "doctor.demo": "The demo company is loaded and stands at {day}",
  "doctor.model": "Model {model} answers after {ms} ms",
  "doctor.model-off":
    "No model: drafts are written from templates. Set LLM_MODEL and OPENAI_BASE_URL or OPENAI_API_KEY to use one",
  "doctor.model-down": "Model {model} does not work. {fault}",
  "doctor.model-form":
    "Answers keep the form asked for: {way, select, schema {by JSON Schema} tool {by tool call} json {as plain JSON, which the endpoint does not check; a draft may fall back to the template more often} other {as JSON in text, which the endpoint does not check; a draft may fall back to the template more often}}",
  "doctor.model-form-none": "Answers do not keep the form asked for, so drafts come from the template. {fault}",
  "doctor.model-tools": "The model calls tools",
  "doctor.model-tools-none":
    "The model calls no tools: the chat answers without it. Take an LLM_MODEL that can call functions. {fault}",
  "doctor.model-streams": "Answers come while they are written",
  "doctor.model-streams-not":
    "Answers come in one piece: the chat shows nothing until they are done. Is there a proxy that buffers?",
  "doctor.model-usage": "The endpoint tells tokens",
  "doctor.model-usage-none": "The endpoint tells no tokens: costs are estimated",
  "doctor.model-price-none":
    "The model's price is not known: LLM_MAX_COST_USD_PER_DRAFT does not hold. Set LLM_INPUT_PRICE_PER_MTOK and LLM_OUTPUT_PRICE_PER_MTOK",
  "doctor.embedding": "Embedding model {model} answers in {ms} ms",
  "doctor.embedding-made":
    "Vectors of {model}: {embedded, number} of {passages, number} passages; {tokens, number} tokens{uncounted, plural, =0 {} other { and those of # texts that nobody counted}}, {priced, select, yes {{amount, number, ::.00####} {currency}} other {price unknown: set EMBEDDING_PRICE_PER_MTOK}}",
  "doctor.embedding-first":
    "Search finds words only until {model} has vectors of all passages: {left, number} left, about {leftTokens, number} tokens, {priced, select, yes {{amount, number, ::.00####} {currency}} other {price unknown}}. groundplan embed makes them now",
  "doctor.embedding-switching":
    "Search still uses {inUse}, until {model} has vectors of all passages: {left, number} left, about {leftTokens, number} tokens, {priced, select, yes {{amount, number, ::.00####} {currency}} other {price unknown}}. groundplan embed makes them now",
  "doctor.embedding-refused":
    "{model} refused {refused, plural, one {# passage} other {# passages}}, which search finds by words only. groundplan embed asks again",
  "doctor.embedding-unused":
    "{embedded, number} vectors of {model} are not used any more. Let go of them with groundplan embed --drop {model}",
  "doctor.embedding-index": "So many vectors are searched faster with an index: groundplan embed builds it",
  "doctor.embedding-no-index":
    "Vectors of {dimensions, number} dimensions are too long for an index (4,000): all are read. A smaller EMBEDDING_DIMENSIONS would be faster",
  "doctor.embedding-old-index": "So many vectors are searched faster with an index: upgrade pgvector to 0.8.4 or newer",
  "doctor.embedding-off": "No embedding model: search finds words, not meaning. Set EMBEDDING_MODEL to change that",
  "doctor.embedding-down": "Embedding model {model} does not answer: {reason}. Check EMBEDDING_MODEL",
  "doctor.prompts": "{count, plural, one {# prompt file is} other {# prompt files are}} valid",
} as const;
export type ServicesMessage = keyof typeof servicesEn;
