import type { ErrorCode } from "#errors";

/** What happened and how to mend it, for a person. */
export const errorsEn = {
  "bad-request": "The request could not be read. Send well-formed JSON in the documented shape.",
  "invalid-input": "Some values are not as expected. Mend the fields listed and try again.",
  "not-found": "There is nothing under “{what}”. Check the id, or list what there is.",
  "unknown-person":
    "No contact is called “{what}”. {nearest, select, none {Import the contact first, or search for the name as a word.} other {The nearest: {nearest}.}}",
  conflict: "Something else changed this at the same time. Load it again and repeat.",
  "precondition-failed": "This was changed since you loaded it. Load it again before saving.",
  "too-large": "That is larger than allowed ({limit}). Send it in smaller parts.",
  forbidden:
    "{why, select, reading {Your role lets you read, not change anything. Ask an administrator for another role.} organisation {This is about the data of the whole organisation, which only administrators handle. Ask one of them.} unassigned {Records of no account are for those who see all accounts. Name one of your accounts.} other {This request does not come from this machine''s own page, so it was refused.}}",
  "scoring-input": "{record}: {field}: {reason}. Nothing was scored; mend the value and send it again.",
  "currency-mismatch":
    "{first} and {second} cannot be added without an exchange rate. Put the rate into scoring.config.json.",
  "data-dir-locked":
    "The data directory {dataDir} is in use by process {pid}. Stop that process, or set DATA_DIR to another directory.",
  "port-in-use": "Port {port} is taken by another program. Set PORT, or start with --port, to use another one.",
  "database-unavailable": "The database does not answer. Check DATABASE_URL and that the server is running.",
  "unreadable-file": "{file} cannot be read: {reason}. Save it again as CSV or XLSX and repeat.",
  "unknown-file-kind": "{file}: nothing in it was recognised. Rename its headers, or give a mapping with --map.",
  "model-unavailable":
    "The model does not answer: {reason, select, connection {there is no connection} broken {the connection broke off} other {{reason}}}. Check OPENAI_BASE_URL, the key and LLM_MODEL; groundplan doctor tests them.",
  "model-timeout":
    "The model was not done in time: {what, select, idle {nothing came for {seconds, number} s} other {it took longer than {seconds, number} s}}. Give it longer with LLM_TIMEOUT_SECONDS, or take a faster LLM_MODEL.",
  "model-paused":
    "The model failed {count, number} times in a row and is not asked again before {until}. Look for the reason with groundplan doctor.",
  "model-rate-limited":
    "The model's provider takes no more requests for now. Try again {wait, select, 0 {later} other {in {wait} s}}, or raise the limit there.",
  "model-quota":
    "The account at the model's provider is used up. Top it up or raise its limit there; until then drafts come from the template.",
  "model-auth":
    "The model's endpoint refused the key (HTTP {status}). Check OPENAI_API_KEY, and that it belongs to OPENAI_BASE_URL.",
  "model-unknown":
    "The endpoint does not know the model {model}. Check LLM_MODEL, and that OPENAI_BASE_URL ends as its provider says, mostly in /v1.",
  "model-context":
    "The question is longer than the model {model} can take. Take a model with a longer context as LLM_MODEL, or use the template writer.",
  "model-refused":
    "The model declined to answer{what, select, filter {: its provider's content filter stopped it} other {}}. Use the template writer for this, or another LLM_MODEL.",
  "model-output":
    "The model's answer was not usable: {reason, select, cut {it was cut off} empty {it is empty} repeating {it repeats itself} json {it is no JSON} shape {it does not have the form asked for} method {it keeps no form, however it is asked} language {it is in another language than was asked for} long {it has no end} other {{reason}}}. Try again, take another LLM_MODEL, or use the template writer.",
  "model-budget":
    "The model may be asked no more for this: {limit, select, tokens {the tokens are} cost {the money is} other {the time is}} used up. Raise {setting}, or use the template writer.",
  "answer-running":
    "An answer is still being written in this conversation. Wait until it is there, or stop it, and ask again.",
  "answer-lost": "The product was stopped while it answered. Ask again.",
  "proposal-settled":
    "{state, select, declined {This was declined. Ask for it again.} confirming {This is being carried out just now.} other {Nothing is left to be confirmed here.}}",
  "outside-account":
    "This conversation speaks of one account only. Ask about “{what}” in a conversation without an account.",
  "embedding-off":
    "No embedding model is set. Set EMBEDDING_MODEL and OPENAI_BASE_URL or OPENAI_API_KEY, and start again.",
  "embedding-dimensions":
    "{model} gives vectors of {got, number} dimensions, and {expected, number} were expected. Set EMBEDDING_DIMENSIONS to what the model can, or let go of its old vectors with groundplan embed --drop, and start again.",
  "embedding-in-use":
    "Search uses the vectors of {model}, and would find words only without them. Say with --yes that you mean it.",
  "prompt-invalid": "The prompt file {file} is not valid: {reason}.",
  "config-invalid": "{variable}: {reason}",
  "connector-not-configured": "{connector} is not set up. Set {settings} and start again.",
  "connector-auth-failed": "{connector} refused the sign-in: {reason}. Check {settings}.",
  "connector-scope-missing":
    "{connector} does not let the app read everything: {reason}. Grant it {scope}, or leave the objects out with “skip” in crm.mapping.json.",
  "connector-unknown-field": "{connector} has no field {field} on {object}. Correct it in the mapping file.",
  "connector-rate-limited":
    "{connector} takes no more requests for now: {reason}. Pull again {wait, select, 0 {later} other {in {wait} s}}; it goes on where it stopped.",
  "connector-quota-used-up":
    "{connector} gives no more answers today: {reason}. Pull again tomorrow; it goes on where it stopped.",
  "connector-unreachable":
    "{connector} does not answer: {reason}. Check {address} and the network, then pull again; it goes on where it stopped.",
  "connector-answer":
    "{connector} gave an answer that is of no use: {reason}. Pull again later; it goes on where it stopped.",
  "connector-led-astray":
    "{connector} led to an address that is not asked: {reason}. Nothing was sent there. Check {address}.",
  "slack-unreachable": "Slack does not answer: {reason}. It is tried again; nothing that was asked for is lost.",
  "slack-refused":
    "Slack refused what groundplan asked for: {reason}. Check the app's token and scopes: groundplan doctor names what is missing.",
  "pull-stopped": "The pull was stopped because the product is closing. Pull again; it goes on where it stopped.",
  "job-lost":
    "The process that ran this ended too soon, {count} times over. Look for the reason in its log, then have it tried again.",
  "job-cancelled": "This was cancelled. What was stored before stays.",
  "data-present":
    "There are data here that are not the demo company's, and this would erase them. Back them up; then say so with --yes.",
  internal: "Something went wrong on our side. The log has the details; please try again.",
} as const satisfies Record<ErrorCode, string>;
