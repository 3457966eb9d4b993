/** What a draft being written, and a finished one, says in Slack. */
export const slackDraftEn = {
  "progress.started": "Writing the {kind} for {account}…",
  "progress.done": "{done} of {total, plural, one {# section} other {# sections}}",
  "progress.last": "last written: {section}",
  "ready.title": "{account}: {kind}",
  "ready.standing": "As of {day}",
  "ready.writer.template": "written from the template",
  "ready.writer.llm": "written by the language model, checked",
  "ready.version": "version {version}",
  "ready.findings":
    "{count, plural, =0 {checked, nothing to look at} one {# place to check} other {# places to check}}",
  "ready.blocked": "{count, plural, one {# claim fails} other {# claims fail}} the check",
  "ready.left-out": "What was left out or replaced",
  "ready.more-claims": "and {count, plural, one {# more statement} other {# more statements}}",
  "ready.rejected": "rejected, not in the file",
  "button.file": "Send as a file",
  "button.retry": "Write it again",
  failed: "The {kind} for {account} was not written: {reason}",
} as const;
