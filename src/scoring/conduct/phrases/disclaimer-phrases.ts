/** Looks like a negation and is none: 要不要, 不但, no doubt, do not forget. Blanked out before negations are sought. */
export const pseudoNegations: readonly RegExp[] = [
  /(\p{Script=Han})不\1|(\p{Script=Han})没\2/gu,
  /有没有|不得不|不能不|不可不|不会不|不如|不妨|不但|不仅|不光|不只|不止|不断|没断|没少|不错|不少|不久|不过|不变|不同|不够|不好|不热|不满|不顺|不高|不低|不太|不怎么|没问题|没关系|没意见|没办法|没戏|未来|别人|别家|别的|特别|区别|级别|类别|分别|无论|无非|无缝|不(?:下来|起来|到|了|上|出来|动|完|住|成|过来)/gu,
  /[不没](?=[^，,。；;]{1,6}不(?:行|可|成))/gu,
  /(?:不要|别|勿|切勿|不能|莫)忘(?:了|记)?/gu,
  /\bnot (?:only|just|merely|enough|forget|hurt|mind|least)\b|n['’]t (?:only|forget|hurt|mind)\b|\bnever (?:forget|hurts|fails)\b|\bno (?:doubt|problem|matter|wonder|later|less|fewer|more than|objections?|longer than)\b|\bwithout (?:delay|fail|hesitation|further|question)\b/giu,
  /\b(?:cannot|can['’]t|not|never|won['’]t)\b[^.;:!?]{0,40}\bwithout\b/giu,
];

/** Forbids or refuses what follows; reaches across a whole Chinese clause. */
export const zhProhibition =
  /(?:严禁|禁止|不得|不允许|不许|不准|不可(?:以)?(?![靠能信避少])|杜绝|(?<!为|为了|以)(?:避免|防止)|拒绝|拒收|婉拒|谢绝|抵制|绝不|决不|从不|从未|切勿|请勿|不接受|不提供|不参与|不承担|不安排|不搞|不做|不碰|不涉及|不含|不包括|而不是|而非|不靠|不通过|反对(?!者|派|的|我|意见|票)|退回|退还)[^，,。；;！？]{0,30}$/u;
/** Plain negation; must stand close to what it negates. */
export const zhNegation =
  /(?:不(?:再|会|能|要|用|应该?|该|必|需要?|去|给|向|吃|收|送|请|带|报|付|是|做)?|没有?|未(?:曾)?|无需?|别|勿|莫|非)[^，,。；;：:！？]{0,6}$/u;
/** Says after the words themselves that it is out of the question. */
export const zhRefusedAfter =
  /^[^，,。；;！？]{0,10}(?:一律|都|均|也|是|属于?)?(?:不允许|被?禁止|不得|不可以|不能做|不合规|(?<!不)违规|(?<!不)违反|不批|不予|不报销|被拒|拒绝|退回|退还|谢绝|婉拒|不接受|红线|不做|免谈|不碰|没要|没收)/u;
export const zhRefusedNext =
  /^[^，,。；;！？]{0,8}[，,](?:但|已|被|对方|客户|他|她|领导|公司|我们|我|当场|都|[\u4e00-\u9fff]总){0,4}(?:拒绝|婉拒|谢绝|退回|退还|不同意|没同意|否决|没收下|没要|不收)/u;
/** A new turn within the sentence: what was forbidden before it is not forbidden behind it. */
export const zhTurn = /^(?:但|不过|可是?|而是|改|只|除|给|塞|就|那就|直接|干脆|我们?|咱们|让|请|还是|节后|然后|再)/u;

/** Forbids, denies or declines; reaches up to the next part of the sentence. */
export const enNegation =
  /\b(?:not|never|no|nor|neither|cannot|without|refus\w+|declin\w+|reject\w+|prohibit\w*|forbid\w*|forbade|bans?|banned|avoid\w*|rul(?:e|ed|es) out|turn(?:ed|s)? down|returned|sent back|instead of|rather than|free of)\b|n['’]t\b/giu;
/** Where a denial ends: a new subject or a new order. */
export const enTurn =
  /,? (?:but|so|instead|however|therefore|then|yet|only)\b|[,:;–—] ?(?:and |or )?(?:we|i|he|she|they|you|let|just|please|give|take|buy|offer|send|pay|invite|bring|hand|get)\b|[:–—]| and (?:we|i|he|she|they|then|let|give|buy|offer|send|invite|needs?|wants?)\b/giu;
/** Words from a denial to what it denies. */
export const enNegationReach = 14;
export const enRefusedAfter =
  /^[^.;:!?]{0,40}\b(?:(?:is|are|was|were|be) (?:strictly )?(?:not (?:allowed|permitted|acceptable|offered|ok|an option|part)|prohibited|forbidden|banned|declined|refused|returned|rejected|turned down|out of the question|off limits|unacceptable)|out of the question|against (?:our|the|company) (?:policy|code|rules)|we (?:declined|refused)|must not|not allowed)/iu;

/** Somebody else does it: a rival's doing is for compliance to look at, no measure of ours. */
export const rivalSubject =
  /(?:竞争对手|对手|友商|竞品|同行)[^，,。；;！？]{0,12}$|\b(?:competitors?|rivals?)\b[^.;:!?]{0,40}$/iu;
export const ourSubject = /我们|我方|我司|咱们|\b(?:we|us|our|let's)\b/iu;
/** Done to the person by others (被架空), which a note reports. */
export const sufferedBefore = /(?:被|遭到?|受到?)[^，,。；;！？]{0,6}$/u;
