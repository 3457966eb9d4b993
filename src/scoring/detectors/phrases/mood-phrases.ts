/** Looks like a negation and is none. Blanked out before negations are sought. */
export const noNegation: readonly RegExp[] = [
  /不但|不仅|不光|不只|不止|不过|不少|不错|不断|不同|没问题|没关系|未来|无论|级别|类别|分别|区别|特别|别人|别家/gu,
  /\bnot (?:only|just|merely)\b|\bno (?:doubt|wonder|matter)\b/giu,
];

/** Anywhere in the sentence: it supposes or asks, and states nothing. */
export const supposes =
  /如果|假如|假设|要是|万一|除非|倘若|只要|是否|能否|是不是|会不会|能不能|要不要|有没有|可不可|谁拍板|谁说了算|谁定|哪位|吗|\b(?:if|whether|unless|provided|suppose|assuming|in case|otherwise)\b/iu;
/** The sentence ends as a question. */
export const asks = /[?？][”’」』）)"']*$/u;
/** Before the words, in the same clause: wished, planned, heard, likely, but not so. */
export const wishes =
  /(?:希望|争取|力争|打算|想让|想要|想|准备|计划|需要|要让|要把|让|推动|促成|说服|劝|请|求|可能|也许|或许|应该|应当|似乎|好像|听说|据说|传闻|传|说不定|未必|如何|怎样|怎么|为了|目标|下一步|待)[^，,。；;：:]{0,16}$/u;
export const wishesEn =
  /\b(?:may|might|could|would|should|hopes?|hoping|wants?|wish(?:es)?|plans?|trying|try|aims?|needs?|expects?|likely|probably|perhaps|maybe|seems?|appears?|reportedly|rumou?red?|they say|hear(?:d|say)?|make|get|persuade|convince|let|once|until|when|how|why|goal|in order)\b[^.;:!?]{0,40}$/iu;
/** Directly before the words: denied. */
export const denies =
  /(?:不(?:再|会|是|能|肯|愿意?|太|怎么|用|要)?|没有?|未(?:曾|必)?|并非|非|别|从不)[^，,。；;：:！？]{0,3}$/u;
export const deniesEn =
  /(?:\b(?:not|never|no longer|no|nobody|none|neither|nor|hardly|without|stopped|refuses? to|cannot)|n['’]t)(?:\s+[\w'’]+){0,3}\s*$/iu;
