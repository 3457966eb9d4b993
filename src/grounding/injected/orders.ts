/** A stretch of text that orders a reader or an assistant about. `sure`: no plan says such a thing. */
export type Order = { start: number; end: number; sure: boolean };

const sure: readonly RegExp[] = [
  /(?<![\p{L}])(?:ignore|disregard|forget|override|bypass|skip)\s(?:(?:all|any|every|the|your|our|my|these|those|company|company's|of)\s){0,4}(?:(?:previous|prior|above|earlier|preceding|foregoing|system|credit|safety|security|internal)\s){0,2}(?:instructions?|prompts?|rules?|polic(?:y|ies)|guidelines?|messages?|directions|checks?)/giu,
  /(?<![\p{L}])(?:you are|act as|pretend to be|behave as)\s(?:now\s)?(?:an?\s)?(?:ai|assistant|language model|chatbot|system|developer mode)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:assistants?|ai|ai systems?|language models?|llms?|chatbots?|agents?)\s(?:(?:processing|reading|handling|summari[sz]ing)\s(?:\S{1,20}\s){0,4})?(?:must|shall|should|are to|is to|has to|have to)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:important\s)?system\s(?:notice|prompt|message|instruction|override|command)s?(?=\s?[:：])/giu,
  /(?<![\p{L}])(?:reveal|print|repeat|output|show|send)\s(?:me\s)?(?:your|the)\s(?:system\s|hidden\s|full\s)?(?:prompt|instructions|api key|password|credentials)/giu,
  /(?<![\p{L}])(?:do not|don't|never)\s(?:mention|tell|inform|reveal|disclose|show|report)\s(?:this|it|that|anything|these)?\s?(?:to\s)?(?:(?:the|your|any|our)\s)?(?:users?|finance|manager|managers|boss|anyone|anybody|legal|compliance|colleagues?|department)(?![\p{L}])/giu,
  /(?:忽略|无视|忘记|忘掉|不要理会|不必理会|绕过|跳过)(?:掉)?(?:你|您)?的?(?:以上|上述|上面|之前|前面|先前|此前|所有|全部|一切|公司|系统){1,3}的?(?:所有|全部)?(?:指令|指示|提示词?|要求|规则|内容|说明|政策|命令|设定|规定)/gu,
  /(?:你|您)(?:现在|从现在起)?(?:是|扮演|充当)(?:一个|一名)?(?:AI|人工智能|智能助手|助手|语言模型|机器人)/giu,
  /(?:AI|人工智能|智能助手|助手|语言模型|大模型|机器人)(?:系统)?(?:必须|应当|应该|务必|需要|请)/giu,
  /(?:重要)?系统(?:提示|消息|指令|通知|命令)(?=[:：])/gu,
  /(?:输出|泄露|显示|重复|告诉我|发送)(?:你|您|系统)?的?(?:系统)?(?:提示词|指令|密码|密钥|口令)/gu,
  /(?:不要|请勿|别|切勿|不得)(?:告诉|告知|提及|通知|让|透露给|汇报给)[^，。；！？\n]{0,8}(?:用户|财务|上级|领导|经理|任何人|老板|法务|合规)/gu,
];

const likely: readonly RegExp[] = [
  /(?<![\p{L}])(?:click|tap|press|log ?in|sign ?in|approve|confirm|download|open)\s(?:on\s)?(?:here|below|this link|the link|the attachment|the button)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:verify|update|confirm)\syour\s(?:account|password|bank details|payment details|identity)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:transfer|wire|send|pay)\s(?:the\s)?(?:money|funds|payment|deposit|amount|cost sheet|price list|password)\s(?:immediately\s|now\s)?to(?![\p{L}])/giu,
  /(?<![\p{L}])(?:approve|grant|apply|accept)\s(?:\S{1,20}\s){1,5}automatically(?![\p{L}])/giu,
  /(?:点击|点开|打开|扫描|扫码|长按)(?:这里|此处|下方|下面|以下|链接|二维码|附件|识别)/gu,
  /(?:更新|验证|核实|确认)(?:您|你)的?(?:账户|账号|密码|银行|身份)/gu,
  /(?:转账|汇款|打款|付款)(?:到|至|给)(?:以下|下列|新|这个|该)/gu,
  /(?:自动|直接)(?:批准|通过|同意)(?:折扣|付款|申请|账期|价格)/gu,
];

function read(text: string, forms: readonly RegExp[], isSure: boolean): Order[] {
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, sure: isSure })),
  );
}

/** Words without which no order is read: most texts hold none, and are done. */
const hint =
  /ignor|disregard|forget|overrid|bypass|skip|you are|act as|pretend|behave|assistant|\bais?\b|model|llm|chatbot|agent|system|prompt|instruction|password|api key|credential|not |n't |never|click|tap|press|log ?in|sign ?in|approve|confirm|download|open|verify|update|transfer|wire|send|pay|grant|apply|accept|[忽无忘绕跳扮充您你]|不要|不必|人工智能|助手|模型|机器人|系统|提示|密|口令|请勿|别|切勿|不得|点|扫|打开|长按|转账|汇款|打款|付款|自动|直接/;

/** Orders in a text, the sure ones first. */
export function findOrders(text: string): Order[] {
  if (!hint.test(text.toLowerCase())) return [];
  return [...read(text, sure, true), ...read(text, likely, false)];
}
