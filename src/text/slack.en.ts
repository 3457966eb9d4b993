/** What Slack's surfaces say beside the blocks of answers. */
export const slackEn = {
  "file.answer": "The whole answer",
  "file.scores": "All scores with reasons",
  "command.empty": "Which account? For example: /groundplan {command} {example}",
  "command.unknown": "I do not know “{command}”. This is what I can do:",
  "draft.elsewhere": "I am writing the {kind} for {account} in our direct messages: only you see it there.",
  "feedback.thanks": "Thank you. This is kept beside the answer and counted in the evaluations.",
  "note.saved": "Saved as a note to {account}.",
  "note.empty":
    "What should the note say? For example: /groundplan note {example} Called today, they want the offer by Friday",
  "visit.saved": "The visit to {account} on {date} is logged.",
  "lang.set": "I will answer you in English.",
  "notices.off": "You will not be told of this any more. You can turn it on again in the Home tab.",
  "window.loading": "请稍候… · Just a moment…",
  "window.close": "Close",
  "settings.saved": "Saved.",
  "channel.bound": "Everybody in this channel now reads what is said here of {account}.",
  "channel.released": "This channel belongs to no account any more: answers are shown to whoever asks alone.",
  "channel.shared": "This channel is shared with another company, so that it cannot belong to an account.",
  "channel.direct":
    "Here only you read along, so that nothing has to be bound. Write this in the channel that belongs to the account.",
  "channel.unseen": "I am not in this channel. Invite me first (/invite), then write it again.",
} as const;
