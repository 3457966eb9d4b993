/** What data may hold that would be something else to Slack, or would be too much for it. */
export const hostileTexts = [
  "<!channel> <!here> <!everyone>",
  "<@U1> <#C1> <!subteam^S1>",
  "*bold* _italic_ ~gone~ `code` ```more```",
  "@channel @here @everyone #general",
  "<https://evil.example|x> https://evil.example/a?b=c&d",
  "> quoted\n>>> all of it\n• point",
  ":smile: :+1: 10:30:15",
  "&amp; &lt;!channel&gt; & < >",
  "长".repeat(20_000),
  "word ".repeat(4_000),
  "👩‍👩‍👧‍👦🇨🇳 ".repeat(1_000),
  "\u202Eright to left\u202C \u2067אבג\u2069 \u200F",
  "\u0000\u0007\u001b[31m\ud800 broken",
  "\r\n\r\n",
  "   ",
  "",
] as const;

/** Strings by which Slack would mention somebody or format words, wherever it parses. */
export const parsedByStringOnly = /<[!@#]|<https?:/u;
