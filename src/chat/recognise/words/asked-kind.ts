const inDigits = /\d+(?:[.,]\d+)*/gu;
const chineseNumber =
  /[一二三四五六七八九十百千万两半]成|[一二三四五六七八九两][十百千万亿]+|[一二三四五六七八九十百千万两]+(?:个|套|家|台|米|天|只|笔|根|周|年|月|块|颗)/u;
const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|half|hundred|thousand|nobody|none|no|twice)\b/i;
const dated =
  /\d{1,2}\s*(?:月|日|号)|\d{4}|(?:january|february|march|april|\bmay\b|june|july|august|september|october|november|december)|\b\d{1,2}(?:st|nd|rd|th)\b|weeks?\b|周[一二三四五六日天末]|[上下本]周|[年月]底|[春秋中]节|[一二三四五六七八九十]+月|年前|christmas|spring|summer|autumn|winter|easter|monday|tuesday|wednesday|thursday|friday|明年|今年|today|tomorrow|tonight/i;
const chineseName =
  /[\p{Script=Han}](?:总(?!共|是|结|计|之|体)|工(?!厂|作|程|人|期|地|部)|姐|哥|董(?!事)|经理|主任|部长|老师|主管|会计)|小\p{Script=Han}(?=[，。、（(说讲])|老\p{Script=Han}(?=[，。、（(说讲])|叫\p{Script=Han}{2,3}/u;
const latinName = /\p{Lu}[\p{Ll}\p{M}]{2,}|\b(?:Mr|Ms|Mrs|Dr)\b/u;
const surnamed =
  /(?:^|[\s，。、：:；“”（）()和跟与由给找让叫是])[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文阮费纪俞]\p{Script=Han}{1,2}/u;

const who = /谁|哪位|叫(?:啥|什么)|\bwho\b|\bwhose\b|\bwhom\b|name of/;

/** What kind of thing is asked for, and how a sentence shows that it has one. */
const kinds: readonly (readonly [asked: RegExp, shown: (text: string, masked: string) => boolean])[] = [
  [
    /多少|几(?:个|套|家|根|台|米|点|笔|度|折|只|成|块|倍|分|次|张|层|年|万)|how (?:much|many|far|high|long|cold|hot|big|large|tall|deep|wide|heavy|often)|what (?:price|amount|percent\w*|share|number|size)|\b(?:amount|size|number) of/,
    (text, masked) => hasOtherNumber(text, masked),
  ],
  [
    /哪天|什么时候|啥时候|何时|几号|几月|哪年|\bwhen\b|what (?:date|day|month)|by which|\bdeadline\b/,
    (text) => dated.test(text),
  ],
  [who, (text) => chineseName.test(text) || latinName.test(text) || surnamed.test(text)],
  [
    /where (?:does|do|did|is|has).{0,40}\b(?:work|working|gone|go|moved?)\b|在哪(?:里|儿|家)?(?:上班|工作|高就)|去了?哪(?:里|儿|家)?/,
    (text) =>
      /去了|加入|跳(?:槽)?到|入职|\b(?:joined|works? (?:at|for|with)|moved to|went to|now (?:at|with))\b/.test(text),
  ],
  [/电话|手机|邮箱|\bphone\b|mobile|\be-?mail\b/, (text) => /\d[\d -]{5,}\d|@/.test(text)],
];

/** A figure beside those of the question itself. */
function hasOtherNumber(text: string, masked: string): boolean {
  const own = new Set(masked.match(inDigits) ?? []);
  const figures = text.match(inDigits) ?? [];
  return figures.some((one) => !own.has(one)) || chineseNumber.test(text) || numberWords.test(text);
}

/** How many of the kinds of things that are asked for a sentence has. */
export function shownKind(text: string, masked: string): number {
  return kinds.filter(([asked, shown]) => asked.test(masked) && shown(text, masked)).length;
}

const fullName = /全名|叫(?:什么|啥)名|full name/;

/** True where somebody, or a company, is asked for. */
export const asksWho = (masked: string): boolean => who.test(masked);

/** True where a sentence has every kind of thing that is asked for. `isNaming`: it names somebody on record. */
export function showsKind(text: string, masked: string, isNaming = false): boolean {
  if (fullName.test(masked) && !/全名|名叫|叫做|叫\p{Script=Han}{2,3}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text))
    return false;
  return kinds.every(([asked, shown]) => !asked.test(masked) || shown(text, masked) || (isNaming && asksWho(masked)));
}

const namedThing = /name of (?:the |a |an )?([a-z' -]+)|([\p{Script=Han}]{2,})叫(?:什么|啥)/u;

/** True where a sentence speaks of the thing whose name is asked for as of one that it does not name: `a local firm`, 那家工厂. */
export function leavesUnnamed(text: string, masked: string): boolean {
  const [, english, chinese] = namedThing.exec(masked) ?? [];
  const lower = text.toLowerCase();
  if (english !== undefined) {
    const [head = ""] = english.split(/ (?:of|with|at|in|from|for) /);
    const escaped = head.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return (
      head.length > 2 && new RegExp(String.raw`\b(?:a|an|one|another|some)\s+(?:\w+\s){0,2}?${escaped}\b`).test(lower)
    );
  }
  if (chinese === undefined) return false;
  const noun = chinese.slice(-2);
  return new RegExp(`(?:一|那|哪|某|这)家[^，。]{0,6}${noun}`, "u").test(text);
}
