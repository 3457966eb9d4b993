import type { Named } from "../chat-tools.ts";

export type Changes = Readonly<Record<string, string | number>>;

/** Items of a deal's checklist by the words that people use for them (`10-method.md §7`). */
const checklist: readonly (readonly [string, RegExp])[] = [
  ["budgetConfirmed", /预算|资金|budget|funding|funded/],
  [
    "decisionMakerMet",
    /(见到|见过|搞定|接触|拜访|约到|见).{0,6}(决策|拍板|决策者|老总|董事)|决策(者|人).{0,6}(见|接触)|(meet|met|see|saw|reach\w*).{0,20}decision[- ]?maker|decision[- ]?maker.{0,12}(met|seen|on board)/,
  ],
  [
    "approverSupports",
    /(批准者|审批人|领导|老总|董事长|高层).{0,6}(支持|点头|同意)|approver.{0,12}(support|agree|back)|(ceo|boss|management).{0,12}(support|back|agree)/,
  ],
  ["coachIdentified", /内线|教练|线人|coach/],
  ["decisionProcessKnown", /决策(流程|过程)|decision process/],
  ["executiveSponsor", /高层(赞助|支持者|出面|挂帅)|executive sponsor|sponsor/],
  ["needConfirmed", /需求.{0,4}(确认|明确|落实)|needs?.{0,12}confirm|confirm.{0,12}needs?/],
  ["differentiated", /差异化|差异|differentiat\w+/],
  [
    "technicallyAccepted",
    /技术.{0,6}(通过|认可|接受|验证|评审)|试用通过|样品.{0,4}(通过|认可)|technical\w*.{0,16}(accept|approv|pass)|samples? (pass|accept|approv)/,
  ],
  ["referenceAvailable", /样板|标杆|案例|业绩证明|reference/],
  [
    "requirementShapedByUs",
    /(按我们|我们写|我方写).{0,8}(标书|规格|参数|需求)|(标书|规格|参数).{0,6}(按我们|我们写)|(we|us).{0,12}(wr[io]te|shape\w*).{0,16}(spec|requirement|tender)/,
  ],
  ["pricePositionKnown", /(价格|报价).{0,4}(定位|位置|水平)|price position/],
  [
    "paymentTermsAccepted",
    /(付款|账期).{0,6}(接受|同意|谈妥|谈成|谈好)|payment terms.{0,12}(accept|agree)|(accept|agree)\w*.{0,16}payment terms/,
  ],
  ["contractRisksKnown", /合同.{0,4}(风险|条款)|contract risks?/],
  ["capacityReserved", /产能|排产|备货|capacity/],
  ["deliveryDateAccepted", /交期.{0,6}(接受|同意|确认|谈妥)|delivery (date|time).{0,12}(accept|agree|confirm)/],
  ["servicePlanAgreed", /服务(方案|计划).{0,4}(谈|确认|同意)?|service plan/],
  ["openIssuesClosed", /(遗留|未决|现有|老)问题.{0,6}(解决|关闭|处理)|open issues?.{0,12}(clos|solv|fix)/],
];
const competitorsRequirement =
  /(对手|竞品|竞争对手|友商).{0,6}(写|定|主导).{0,6}(标书|规格|需求|参数)|competitor.{0,16}(wr[io]te|shape\w*).{0,16}(spec|requirement|tender)/;
const negative =
  /没(有)?(?!问题)|不|未|丢|失去|落空|砍|取消|\bno\b|\bnot\b|n't\b|refus\w*|reject\w*|fall(s)? through|cut|lose|lost|cancel\w*|without/;
const partly = /部分|一半|partly|partially|half/;

/** Facts of an account's scorecard by the words that people use for them (`10-method.md §4`). */
const account: readonly (readonly [string, RegExp])[] = [
  ["grossMargin", /毛利率?|gross margin|margin/],
  ["growth", /增长率?|增速|growth/],
  ["marketShare", /市场份额|market share/],
  ["collectionRate", /回款率?|collection rate/],
  ["qualityLoss", /质量损失|quality loss/],
  ["cooperation", /配合|cooperation/],
  ["strategicFit", /战略契合|strategic fit/],
  ["reputation", /信誉|reputation/],
];
const value =
  /(?:到|为|是|变成|达到|涨到|降到|提高到|提升到|to|at|of|were|was|is|reach\w*)\s*(?:about |around )?(\d{1,3}(?:\.\d+)?)\s*(%|％|个点|percent)?/;

const stance: readonly (readonly [RegExp, Changes])[] = [
  [
    /支持|站(在)?我们|认可我们|挺我们|supports? us|on our side|back(s|ed)? us|in favou?r|come(s)? (around|round)|won over|win over/,
    { stance: 5, support: 5 },
  ],
  [/反对|倒向|支持对手|against|oppos\w+|turn(s|ed)? on us/, { stance: 1, support: 1 }],
  [/中立|neutral/, { stance: 2, support: 2 }],
];

/** What a what-if question about a deal changes; empty where no word of it is known. `people`: external ids by our id. */
export function readDealChanges(masked: string, named: readonly Named[], people: ReadonlyMap<string, string>): Changes {
  const isBad = negative.test(masked);
  const answer = partly.test(masked) ? "partly" : isBad ? "no" : "yes";
  const person = named.find(({ kind, id }) => kind === "person" && people.has(id));
  const moods = stance.find(([pattern]) => pattern.test(masked))?.[1] ?? {};
  const stands = isBad && moods.stance === 5 ? { stance: 1, support: 1 } : moods;
  const ofPerson = person
    ? Object.entries(stands).map(([field, level]) => [`contact.${people.get(person.id)}.${field}`, level])
    : [];
  if (ofPerson.length > 0) return Object.fromEntries(ofPerson);
  if (competitorsRequirement.test(masked)) return { requirementShapedByCompetitor: answer };
  const items = checklist.filter(([, pattern]) => pattern.test(masked));
  return Object.fromEntries(items.map(([item]) => [item, answer]));
}

/** What a what-if question about an account's class changes; a number has to be named. */
export function readAccountChanges(masked: string): Changes {
  const amount = value.exec(masked)?.[1];
  if (amount === undefined) return {};
  const factor = account.find(([, pattern]) => pattern.test(masked))?.[0];
  return factor === undefined ? {} : { [factor]: Number(amount) };
}
