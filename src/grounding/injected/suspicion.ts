import { isAddressed } from "./addressed.ts";
import { findHidden } from "./hidden-characters.ts";
import { findOrders } from "./orders.ts";
import { plainLetters } from "./plain-letters.ts";
import { isRomanisedChinese } from "./romanised-chinese.ts";

/** Where a line or a sentence begins. */
const head = "(?:^|[\\n.!?。！？:：]\\s{0,3}|[\\])）】]\\s{0,3})";
const part =
  "(?<!\\b(?:lighting|floor|site|payment|delivery|project|purchasing|production|maintenance|test)\\s)plans?|summar(?:y|ies)|sections?|drafts?|reports?|answers?|repl(?:y|ies)|paragraphs?|conclusions?|action items?|actions|next steps?|brief|document|paper";
const zhPart =
  "(?<=^|[^\\p{Script=Han}]|[在进入到把将的份本此该户有写于含让给从])计划|摘要|总结|结论|段落|每节|各节|章节|草稿|文稿|报告|答复|回答|回复|行动项|下一步|简报|材料|文档|本表|上表";

/**
 * Words by which a text speaks to a program, to whoever writes a document from it, or about how it is to be read, instead
 * of telling what happened. None is meant to stand in the minutes of a visit.
 */
const forms: readonly RegExp[] = [
  // Marks of chat formats, tools, evidence lists and data formats.
  /<\|[^|\n]{1,40}\|>|<\/?(?:system|assistant|user|tool|function|evidence|instructions?|context|note|prompt|result|claims?|sections?)[\w-]{0,20}(?:\s[^<>\n]{0,80})?>/iu,
  /[[【(（](?:系统|助手|用户|工具|system|assistant|user|tool|developer|admin)(?:消息|提示|指令|返回|message|prompt|result)?[\]】)）]/iu,
  /(?:^|\n)\s{0,3}#{1,6}\s?(?:system|assistant|user|tool|instructions?|系统|助手|指令)(?![\p{L}])\s?[:：]?/iu,
  /(?:^|\n)\s{0,3}(?:system|assistant|developer|tool|human|ai|系统|助手|智能助手)\s?(?:to\s?=\s?\w+|result\s\w+)?\s?[:：]/iu,
  /assistant\s+to\s?=|\b(?:tool|function)[ _]?(?:result|call|output)s?\b|工具(?:返回|结果|输出)|"(?:claims|sections|evidence|role|content|tool_calls)"\s?:/iu,
  /\b(?:get|search|list|add|start|create|delete|send)_[a-z]{3,20}\b/u,
  /\{\{\s?(?:[A-Z]\d|calc)|(?:\[|\b(?:evidence|证据|引用|cite)\s?)[FSNK]\d{1,3}\b|证据\s?[FSNK]\d/iu,
  /(?:prompt|system|instruction|role|rule)s?_(?:override|prompt|message)|\b(?:checks?|verifier|verification|guardrails?)\s?[:=]\s?(?:none|off|false|disabled)/iu,
  /(?:^|\n)[\s=*_-]{0,12}(?:end of|begin(?:ning)? of|end)\s(?:the\s)?(?:notes?|evidence|material|data|documents?|context|input)\b|(?:资料|证据|笔记|材料|正文|上下文)(?:到此)?(?:结束|完毕)/iu,
  // How the text is to be read or checked.
  /\b(?:verifier|fact[- ]?check(?:er|ing)?|checks?|verification|guardrails?)\s(?:is|are|has been|have been)?\s?(?:off|disabled|suspended|switched off)\b|(?:校验|核验|核对|验证|检查)(?:程序|器|功能)?(?:已经?|今天|现在|暂时)?(?:关闭|停用|失效|跳过)/iu,
  /\b(?:free|unrestricted|developer|debug|god|jailbreak)\s?mode\b|\bunrestricted\b|(?:自由|开发者|调试|无限制|写作)模式|不受限制/iu,
  /\b(?:skip|bypass|without|no)\s(?:the\s|any\s|further\s)?(?:approval|verification|confirmation by|evidence|citations?)\b|(?:跳过|绕过|无需|不需要?|可不)(?:用户|客户经理|人工)?(?:审批|核对|校验|确认|引用证据|证据)/iu,
  /do not question|(?:不得|不许|不准)质疑|evidence is not (?:needed|required)|invent freely|make up (?:a|the|any) (?:title|post|figure|number|name)|自由发挥|(?:职务|数字|内容)自拟/iu,
  /(?:以|按)(?:本条|此条|本文|此|本表|本笔记)(?:内容)?(?:为准|覆盖)|覆盖(?:现有|系统)?(?:记录|数据|台账)|旧(?:数字|数据|记录)(?:一律)?作废|overwrite (?:the|all|any) (?:records?|data|ledger)|old (?:numbers|figures|records?) (?:are|is) void|use (?:these|the new|this) (?:figures?|numbers?|ones?|amounts?)\b/iu,
  /(?:写作|撰写|起草)(?:时|规则|模式|者|人)|note to (?:the )?(?:writer|author|reader|model)|(?:提醒|告知|致)(?:写作者|撰写人|作者)|writing rule|when (?:writing|drafting|summari[sz]ing)\b/iu,
  // What stands in a document made from it.
  new RegExp(
    `${head}(?:please\\s|now\\s|always\\s|in your answer\\s)?(?:write|state|put|add|include|insert|name|list|print|begin|start|open|end|close|mark|label|copy|merge|quote|cite|mention|recommend|declare|describe|call)\\b[^.!?\\n]{0,80}\\b(?:in|into|to|at|of|with|under|on)\\s(?:the|your|each|every|this|any)?\\s?(?:\\w+\\s){0,2}(?:${part})\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:in|under|at)\\s(?:the|your|each|every)\\s(?:${part})\\b[^.!?\\n]{0,20}\\b(?:write|state|put|add|include|name|list|say|print|mark)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:each|every|the first|the last|first sentence of the)\\s(?:${part}|sentence)\\s(?:is|must|shall|should|with|ends?|begins?|contains?)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:the\\s)?(?:${part})\\s(?:must|shall|has to|have to)\\s(?:contain|include|state|say|name|begin|end)\\b`,
    "iu",
  ),
  new RegExp(
    `(?:请|须|必须|务必|一律|直接|应)?(?:在|把|将)[^，。；\\n]{0,24}(?:${zhPart})[^，。；\\n]{0,10}(?:写|注明|标注|标明|列|加|并入|输出|打印|引用|照抄)|(?:${zhPart})(?:里|中|内|开头|末尾|结尾|第一句)?(?:为|请|须|必须|务必|一律)[^，。；\\n]{0,12}(?:写|包含|注明|标注|列|加|为)`,
    "u",
  ),
  new RegExp(
    `(?:写|并|列|加|贴|抄)(?:进|入|到)(?:${zhPart})|(?:照抄|并入|引用)(?:本|上|此|该)(?:表|条|段)|每(?:一)?节(?:末尾|开头)`,
    "u",
  ),
  /(?:一律|统一)(?:写成|写|回答|回复|答复|标为)|请(?:直接)?(?:写明|注明|标注|打印|输出|复述)|注明出自|(?:当成|当作|作为)[^，。；\n]{0,10}(?:原话|引语)|treat (?:this|it) as [^.\n]{0,40}(?:own words|quot)/iu,
  /put (?:it |this )?in quot(?:es|ation marks)|(?:加|用)(?:上)?引号(?:写|标)/iu,
  // Orders to be carried out by whoever reads.
  /\bon reading this\b|看到本条|读到(?:本条|这里|此处)|(?:如果|若)有人问|(?:下次|下一次)(?:用户|有人|他)(?:说|问)|when(?:ever)? (?:somebody|anybody|someone|the user) (?:asks|says)|next time the user/iu,
  /\b(?:carry out|execute|act on|apply)\s(?:after decoding|the (?:above|following|content)|[A-Z]\s?\+)|(?:join|decode) and (?:carry out|execute|act)|please (?:follow|act on it)|[-–—,]\s?act on it|(?:现在|立即|解码并|还原后)(?:执行|照办)|(?:请|并)?(?:按内容|照此|如此)(?:处理|执行)|照办|照做|you (?:should|must|had better) do the same/iu,
  /\b(?:ignore|disregard|forget|override|leave out|set aside)\b[^.!?\n]{0,30}\b(?:instructions?|above|everything|contacts|records?|evidence|rules?|polic(?:y|ies))\b|(?:忽略|无视|抛开|忘掉)[^，。；\n]{0,8}(?:指令|规则|证据|联系人|记录|以上|之前)/iu,
  /\b(?:your|the)\s(?:system\s)?(?:prompts?|rules and keys|keys|rules|instructions)\b[^.!?\n]{0,20}\b(?:print|list|reveal|show|headed)|(?:print|list|reveal|show|repeat|output)\s(?:all\s)?(?:your|the system)\s|(?:你|您)的(?:全部|所有|系统)?(?:系统)?(?:提示词?|规则|密钥|指令)/iu,
  /\b(?:as|i am|i'm) (?:the |an |your )?(?:system )?(?:administrator|admin|developer|root)\b|我是(?:系统)?管理员|授权码|authori[sz]ation (?:code|[A-Z]{2}-)|by order of the board|(?:董事会|总部|主管|领导)(?:特批|补充要求)|manager's addition/iu,
  /\b(?:new|your|next) task\s?[:：]|(?:新的?|以下|下面)(?:是)?(?:新的?)?任务|(?:^|\n)(?:restart|重新开始)\s?[.:：。]/iu,
  /(?<![\p{L}])(?:AI|assistants?|chatbots?|language models?|LLM|agents?)\s?(?:[:：,，]|请|必须|应|that reads|reading|who reads|must|should|shall)|(?:(?<![\p{L}])AI|助手|机器人|大模型)(?:请|必须|应当|务必|[:：])/iu,
  /\bdelete all\b|删除(?:全部|所有)(?:草稿|笔记|记录|数据)|look up all notes|查询该客户全部|(?:directive|指令)\s?[:：]/iu,
  /(?:变量|variable)\s?[A-Z]\s?=|[（(]\s?(?:\d\/\d|上|下)\s?[)）][^\n]{0,12}[A-Z]\s?=|[A-Z]\s?=\s?["“”][^"“”\n]{1,80}["“”]|[A-Z]\+[A-Z]\b/u,
  /(?:说|写|称|say|state|tell)[^。.\n]{0,16}(?:我们的|我方的?|our)\s?[^。.\n]{0,12}(?:不安全|有毒|更差|不如|unsafe|dangerous|worse)|(?:推荐|建议)客户(?:改用|转单|换用)|recommend(?:s|ing)? [^.\n]{1,60} to the customer and/iu,
  // Other languages than those the notes are kept in.
  /指示をすべて|無視し|bỏ qua (?:mọi|tất cả)|ignore[zr]? (?:toutes?|les|tous)|vergiss|ignorier(?:e|en)|ignora (?:todas|las|tutte)|ignorar|игнориру|забудь|이전 (?:지시|명령)|무시하/iu,
  // Pictures, scripts and mentions that something would load, run or call.
  /!\[[^\][\n]{0,80}\]\(|<(?:script|iframe|img|svg|object|embed|form|style|link|meta|base)[\s>/]|\bon(?:error|load|click)\s?=|(?:javascript|vbscript):|\bdata:(?:text|image|application)\/|<https?:[^<>\s]{1,300}\||<[!@][A-Za-z0-9]{3,20}>/iu,
  // Links by reference: the address stands elsewhere in the note.
  /\[[^\][\n]{1,60}\]\[[^\][\n]{1,20}\]|(?:^|\n)\s{0,3}\[[^\][\n]{1,20}\]:\s?\S/u,
  // Text that has to be decoded first, and what spreadsheets run.
  /(?<![A-Za-z0-9+/=_.-])(?=[A-Za-z0-9+/]{0,60}[0-9+/])(?=[A-Za-z0-9+/]{0,60}[a-z])(?=[A-Za-z0-9+/]{0,60}[A-Z])[A-Za-z0-9+/]{24,}={0,2}(?![A-Za-z0-9+/_.-])|\bbase64\b|\brot-?13\b|解码/iu,
  /(?:^|\n|\|\s?)[=+@-]\s?(?:cmd|sum|hyperlink|webservice|importxml|dde|concat|image)\b|\bcmd\s?\||\|'\s?\/c/iu,
  // Code, and what a page holds without showing it.
  /(?:^|\n)\s{0,3}(?:```|~~~)|(?<![\w.])[a-z_]{2,20}\.[a-z_]{2,20}\s?(?:=\s?["'“]|\(\))|<!--|<[a-z]{1,10}\s[^<>\n]{0,80}?(?:\bhidden\b|display\s?:\s?none|color\s?:\s?(?:#fff|white)|size\s?[=:]\s?["']?0)|(?:%[0-9a-f]{2}){6}|\bledger entry\b|🤖/iu,
  // Money that is asked for in somebody's name.
  /\b(?:bank|payment) details (?:have |are |were )?changed|(?:付款|收款|银行)(?:账户|账号)(?:已|有)?变更|\bscan (?:the|this) (?:qr[ -]?)?code|\bclaim (?:the|your|a) (?:rebate|reward|gift|bonus)|领取(?:返点|红包|奖励)/iu,
];

/** Joiners between letters that have no width: used to hide words from whoever looks for them. */
const spaced = /[\p{L}][\u200b-\u200d\u2060\ufeff][\p{L}]/u;
const noWidth = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/gu;

/**
 * Whether a note speaks to a program or to whoever writes from it, or hides what it says, instead of telling what happened.
 * Such a note is no evidence: it stays readable for people, and nothing is written from it.
 */
export function isSuspect(text: string): boolean {
  if (spaced.test(text) || findHidden(text).some(({ kind }) => kind !== "invisible")) return true;
  if (isRomanisedChinese(text)) return true;
  const shown = text.normalize("NFKC").replace(noWidth, "");
  const plain = plainLetters(text);
  return [...new Set([text.replace(noWidth, ""), shown, plain])].some(isOrdering) || isAddressed(backwards(plain));
}

const isOrdering = (text: string): boolean =>
  findOrders(text).some(({ sure }) => sure) || forms.some((form) => form.test(text)) || isAddressed(text);

/** Written from its end to its beginning, an order reads as none. */
const backwards = (text: string): string => [...text].reverse().join("");
