/**
 * What a sentence has to say to be worth a line of a handover. A sentence goes to the first subject that it fits: what
 * was said not to do weighs more than how somebody likes to be treated.
 */
export const handoverSubjects = ["taboo", "promise", "payment", "acceptance", "issue", "manner"] as const;
export type HandoverSubject = (typeof handoverSubjects)[number];

type Words = { says: RegExp; but?: RegExp };

export const handoverWords = {
  /** 别, but not 别人, 特别, 级别. */
  taboo: {
    says: /(?<![特分个级区类性识判差派送])别(?![人的处墅名称号])(?=[^，。；]{2})|不要(?=[^，。；]{2})|千万|不许|不喜欢|不喝|最烦|反感|忌讳|please no\b|\bdo not\b|\bdon't\b|\bno slides\b|\bhates?\b|\bdislikes?\b|\bnot to (?:call|send|write|mention|visit)/iu,
    but: /要不要|mention this to|click|do not (?:buy|need|decide|know|have)|don't (?:know|buy|have)|别投|别当真|还是不要/iu,
  },
  promise: {
    says: /答应|承诺|保证(?!金)|约好|约定|说好|讲好|我方补|我们(?:来|出|补|送|承担)|写进合同|随货走|我来(?:补|送|办|出)|\bpromis|\bwe (?:will|shall|can)\b|\bI (?:will|accepted|promised|agreed)\b|\bagreed to\b|\bdraft by\b|\bcommit(?:ted)? to\b/iu,
    but: /不能保证|没有?答应|did not promise|no promise/iu,
  },
  payment: {
    says: /付款|账期|回款|尾款|质保金|发票|对账|垫资|没见款|走流程|\bpays?\b|\bpaid\b|\bpayments?\b|\binvoice|\boverdue\b|\bdays late\b|\bretention\b|\bbank released\b/iu,
    but: /who pays/iu,
  },
  acceptance: {
    says: /验收|开箱|抽检|气密|签收|入库|卸货|标签|托盘|外箱|\bacceptance\b|\bAQL\b|\binspection\b|\bcartons?\b|\bpallets?\b|\blabels?\b|\bunload/iu,
  },
  issue: {
    says: /投诉|故障|索赔|返修|扣了|扣款|少了|坏了|漏|失信|延期|没解决|还没(?:回|给|出|定|付|到)|遗留|\bclaims?\b|\bdefect|\bfailed?\b|\bwrong\b|\blate\b|\bstill (?:open|missing|waiting)\b|\bmissing\b|\bcomplain/iu,
    but: /零故障|没有故障|故障率|no claims/iu,
  },
  /** Of a named person only. */
  manner: {
    says: /喜欢|只看|只认|看重|在意|习惯|最怕|盯得|话不多|开会|邮件|微信|爱(?:听|问|看|讲)|固定|迟到|\blikes?\b|\bprefers?\b|\bcares?\b|\bmails?\b|\bin the morning\b|\bby phone\b|\bmakes my life easier\b|\bneeds? to know\b|\bis an engineer\b/iu,
  },
} as const satisfies Record<HandoverSubject, Words>;

/** The subject of a sentence; null where it has none. `namesSomebody`: one of the customer's people stands in it. */
export function subjectOf(text: string, namesSomebody: boolean): HandoverSubject | null {
  const fits = (subject: HandoverSubject) => {
    const { says, but }: Words = handoverWords[subject];
    return says.test(text) && !(but?.test(text) ?? false) && (subject !== "manner" || namesSomebody);
  };
  return handoverSubjects.find(fits) ?? null;
}
