/** How a note says that somebody needs something; the strongest first. */
export const needCues = ["require", "want", "complain"] as const;
export type NeedCue = (typeof needCues)[number];

export const needPhrases: readonly { cue: NeedCue; pattern: RegExp }[] = [
  {
    cue: "require",
    pattern:
      /(?<!没有|不)要求(?!付款)|必须|务必|至少要|不能超过|硬性|\b(?:requires?|required|must|insists?|insisted|demands?|demanded|has to have)\b/iu,
  },
  {
    cue: "want",
    pattern:
      /(?<![不无])需要|(?<!不)希望|想要|(?<!不)想(?=[用换做把看试找降提上建改减少])|期望|盼着|最好能|看重|\b(?:needs?|needed|wants?|wanted|would like|wish(?:es|ed)?|hopes? (?:to|for|that)|looking for|expects?|asked for|asks for)\b/iu,
  },
  {
    cue: "complain",
    pattern:
      /投诉|抱怨|不满|头疼|头痛|担心|受不了|痛点|困扰|太(?:慢|贵|高|低|多|吵|暗|差|长)|\b(?:complain(?:s|ed|ing)?|worr(?:y|ies|ied)|concern(?:s|ed)? (?:about|that|over)|fed up|unhappy|struggl(?:es?|ed|ing)|too (?:slow|expensive|noisy|dark|long|high))\b/iu,
  },
];

/** No need, a question, or what would be needed if. */
export const noNeed =
  /不需要|无需|不用|没有(?:要求|抱怨|投诉|不满)|不要求|不担心|[？?]$|\b(?:no need|not need|n't need|need not|needn't|no complaints?|not worried|no longer (?:needs?|wants?))\b/iu;

/** What we want ourselves, unless the words are somebody's whom the note lets speak. */
export const ourOwnNeed =
  /(?:我们|我方|我司|我)(?:还|也|都|就|先|再)?(?:需要|希望|想|要|必须|务必|担心)|\b(?:we|I)\s(?:also\s|still\s)?(?:need|want|must|have to|would like|hope|expect|should)\b/iu;
export const letsSpeak = /[“"「『]|说|表示|提出|强调|反映|\b(?:said|says|told|states?|stated|mentioned)\b/iu;
