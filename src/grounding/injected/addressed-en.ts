/** The document that is made of notes, and its parts; what customers have too, as reports, is none of it. */
const kind = "(?:(?:account|client|customer|final|whole|full|entire|executive|sales)\\s)";
const which = "(?:the|this|that|your|thy|our)";
const document = `(?:${which}\\s${kind}?(?:plans?|summar(?:y|ies)|headlines?|footers?|write-?ups?|next steps)|(?:any|each|every|all)\\s${kind}?(?:plans?|summar(?:y|ies)|sections?|paragraphs?|reports? about us|text about (?:them|us)))\\b`;
const place = `\\b(?:in|into|to|at|of|with|under|on|upon|through(?:out)?|across|from|out of)\\s(?:all\\s)?${document}`;
const write =
  "(?:write|state|put|add|include|insert|list|open|start|begin|close|end|finish|print|copy|repeat|say|mention|call|name|style|show|record|rank|mark|bear|carry|display|contain|reproduce|quote|cite|replace|swap|omit|skip|remove|strip|leave|attach|append|inscribe|set|use|shout|sign|reads?)";
const writing = `(?:${write.slice(3, -1)}|writing|stating|putting|adding|listing|opening|starting|closing|ending|printing|copying|repeated|repeating|inserted|added|placed|mentioned)`;
const mood =
  "(?:please|kindly|must|shall|shalt|should|ought to|ha(?:s|ve) to|(?:is|are) to|agree to|would you|could you|can you|expects?|required? to|suggest|best|hereby)";
const head = "(?:^|[\\n.!?:;,(>\\])\"“‘'/|-]\\s{0,3}|\\d[.)]\\s?|\\b(?:and|then|or)\\s)";
const clause = "[^.!?\\n]";
const maker =
  "(?:author|writer|drafter|scribe|scrivener|summari[sz]er|planner|copywriter|drafting (?:engine|tool|program)|(?:account )?planning (?:software|tool|engine|system|program)|writing (?:tool|software|engine|program))";

/** English words to whoever writes from a note. */
export const addressedEn: readonly RegExp[] = [
  // What is to stand in the document, where, and what not.
  new RegExp(`(?:${mood}\\s${clause}{0,60}?|${head})\\b${write}\\b${clause}{0,90}?${place}`, "iu"),
  new RegExp(
    `\\b${document}(?:'s \\w+)?\\s${clause}{0,20}?(?:${mood}|reads?|opens?|opened|closes?|begins?|starts?|ends?)\\s(?:\\w+\\s){0,2}?(?:with|on|${write}|not)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:could|can|should|may|must|would|let)\\s(?:the|this|your)\\s(?:\\w+\\s)?(?:plan|summary|section|report|headline)s?\\s${write}\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:unless|if|when(?:ever)?)\\s${clause}{1,60}?\\b(?:stands?|appears?|occurs?|is missing|is absent|opened)\\b${clause}{0,6}?(?:\\b(?:in|from|on)\\s${document})`,
    "iu",
  ),
  /\b(?:if|that)\s(?:the|this)\s(?:plan|summary)\s(?:opened|closed|ended|began|started|said|mentioned|included)\b/iu,
  /\b(?:goals?|titles?|headlines?|footers?|summary|conclusions?|risks)\sof\s(?:the|this|your)\s(?:account\s)?plan\s(?:is|are|reads?)\b|\b(?:plan|summary)'s\s(?:footer|title|headline|heading|conclusion)\b/iu,
  new RegExp(
    `${head}(?:suggest\\s)?${writing}\\b${clause}{0,60}\\b(?:${which}\\s(?:first|last|opening)\\s(?:line|word|sentence)|(?:in|on|upon|at) (?:each|every|all) (?:page|section|paragraph|corner|answer)s?|in anything you write|under risks|as the (?:goal|summary|headline|title))\\b`,
    "iu",
  ),
  /(?:^|\n)[\s>#*=\-|[\]\d.]*(?:title|headline|first line|output format|sections?|drafting checklist|requirements for (?:this|the) plan)\s?(?:[:=;\t]|says\b|=+\s*$)/imu,
  /\bfirst line\s?=|\b(?:copy|repeat|reproduce|print|keep|use|quote)\s(?:it |this |exactly |all )?(?:\w+\s){0,2}(?:verbatim|exactly this|as is|word for word)\b|\bkeep exactly (?:this|that|these)\b/iu,
  /\bwords? to (?:print|write|repeat|copy|say)\b|\b(?:print|say|write|give|repeat) the (?:\w+ )?(?:code|check|pass|secret)[ -]?word|\bthe check word is\b|\bword of the day\b|\bwhenever the words?\b/iu,
  /\b(?:suggest|please|best|kindly|proposes?)\s(?:\w+\s){0,2}(?:closing|ending|opening|starting|signing off)\s(?:with|on)\b|\bsigns? (?:off )?with\b/iu,
  new RegExp(
    `(?:${mood}\\s|${head})(?:begin|open|start|close|end|finish|head)\\s${document}\\s(?:with|on|by)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:account|client|customer) (?:plans?|summar(?:y|ies))\\s(?:${mood})\\b|\\bexecutive summary is the\\b`,
    "iu",
  ),
  /\b(?:quote|use|cite|print|repeat) (?:that|this|it) here\b|\bfrom now on and (?:drop|forget|ignore)|\bdrop the old (?:figure|number|value)|\bwherever (?:an?|the) [^.\n]{1,30}\b(?:is|are) (?:named|mentioned|written)|\bif any(?:one|body) asks\b/iu,
  /\bin this (?:account )?plan\b|\b(?:repeated|placed|printed|mentioned|shown) (?:on|in|upon) (?:each|every|all) (?:page|section|paragraph)s?\b|\b(?:output|print|answer|say|write|reply) (?:only|nothing but)\b/iu,
  // Those who make or read it.
  new RegExp(
    `\\b(?:dear|for the|the|any|every|each)\\s${maker}s?\\s(?:of [^.!?\\n]{1,40}\\s)?(?:must|shall|should|ought|has to|is to)\\b|\\b(?:dear|note (?:to|for) the) ${maker}\\b|(?:^|\\n)\\s*${maker}s?\\s?:`,
    "iu",
  ),
  new RegExp(
    `\\b(?:your|granted to the|to the)\\s(?:\\w+\\s)?(?:drafting|planning|writing) (?:engine|tool|program|software|system)\\b|\\bpretend the ${maker}\\b|\\btodo\\s?\\(\\w+\\)`,
    "iu",
  ),
  /\bwhoever (?:writes|reads|reports|approves|plans|drafts|turns|processes|summari[sz]es)\b|\b(?:any(?:one|body)|all who|every one) (?:citing|reading|quoting|summari[sz]ing|reporting|who (?:cite|read|quote|summari[sz]e)s?)\b|\bfor (?:the|whoever|any) reader|\b(?:reader|readers) of (?:this|the) (?:plan|draft|note)|\bthis draft\b/iu,
  /\bautomated (?:systems?|tools?|readers?|processing)\b|\bany summary of this\b|\bwhen (?:drafting|you (?:turn|write|draft|summari[sz]e))\b|\b(?:citing|quoting) this note\b|\b(?:the )?(?:next|other|previous) note\b|\bin anything you write\b|\bdear (?:ai|assistant|model|reader|writer|planner)\b|\banswer every question\b/iu,
  /\byou are \p{Lu}\p{Ll}+, (?:an?|the)\b|\byou now (?:answer|reply|write|speak)|\bthou shalt\b|\bhereby decreed\b/u,
  /(?:^|\n)\s*(?:user|assistant|human|ai)\s?:/iu,
  // What is to be kept silent, let pass or changed in the tool.
  /\b(?:leave|leaving)\s(?:out\s)?(?:all|any|every|the|each)\s(?:\w+\s){0,3}(?:risks?|rivals?|competitors?|overdue|debts?|weaknesses)\b|\bno (?:rivals?|risks?|competitors?|weaknesses) (?:mentioned|named|listed)|\b(?:rivals?|competitors?|risks?|debts?|negative (?:remarks|points|comments))\b[^.!?\n]{0,40}\b(?:not to be|must not be|may not be|are forbidden|is forbidden|blank)\b|\b(?:do not|don't|never) (?:mention|name|list) (?:this line|the risks?|(?:any )?(?:rivals?|risks?|competitors?))/iu,
  /\brisks?\s?[;|:=]\s?leave\b|\b(?:release|sign(?: \w+)?|publish) without (?:\w+ )?(?:review|checks?|approval)\b|\b(?:release|approve|publish)d? (?:\w+ ){0,3}(?:without|right away|unread)|\b(?:override|clearance) granted\b|\bpress approve\b/iu,
  /\b(?:set|change|raise|move|adjust|put|mark)\s(?:this|the|that|its)\s(?:\w+['’]s\s|account\s|deal\s|customer\s)?(?:win rate|tier|score|stage|rating|level|deal)\b[^.!?\n]{0,40}\bto\b|\b(?:scoring|score) override\b|\bweight\s?=\s?\d|\btake as final\b/iu,
  /(?:create|add|write|delete|remove)\s(?:a |the |last \w+'s |all )?(?:visit )?notes?\s(?:saying|that says|and|with the)|\b(?:append|attach|copy|forward|send)\s(?:the|all|every|our)\s(?:full |whole |entire )?(?:contact list|account list|customer list|plan|notes|evidence)\b[^.!?\n]{0,20}\bto\b/iu,
  /\b(?:workspace|account|licen[cs]e) (?:is|will be|gets) (?:suspended|locked|deleted|deactivated)|\blast warning\b/iu,
];
