/** Chinese words that carry no topic: courtesy, filler, pronouns, question words, verbs of saying. Longest first. */
const zh =
  "我想了解一下 我想问一下 帮我查一下 帮我看一下 帮我看看 我想知道 能不能告诉我 告诉我 请告诉我 想知道 请问一下 请问 麻烦你 麻烦您 麻烦 帮我 帮忙 帮 看一下 查一下 说一下 讲一下 看看 查查 说说 讲讲 问一下 问问 一下 到底 究竟 其实 大概 具体 详细 有没有 是不是 能不能 会不会 可不可以 可以 能够 应该 需要 关于 对于 有关 方面 的话 这个客户 该客户 这家公司 这家客户 那家公司 这家 那家 对方 他们家 他们 她们 它们 咱们 我们 我方 大家 自己 客户 公司 集团 老板 怎么样 怎么说 怎么看 怎么 怎样 咋样 咋 如何 什么时候 什么 为什么 为啥 哪些 哪个 哪位 哪里 哪 谁 啥 多少 几个 几次 说过 说了 提到 提过 提及 讲过 讲了 聊到 聊过 谈到 谈过 说 讲 提 聊 谈 评价 看法 意见 反馈 原话 笔记 记录 纪要 会上 上次 最近 现在 目前 当前 今天 昨天 之前 以前 后来 然后 那么 另外 还有 以及 并且 而且 但是 不过 就是 情况 事情 问题 内容 东西 时候 地方 一些 一个 一家 这个 那个 这些 那些 这边 那边 这 那 我 你 您 他 她 它 的 了 吗 呢 啊 吧 嘛 呀 哦 哈 是 有 没 在 对 给 和 跟 与 就 都 还 也 要 会 能 把 被 让 去 来 过 到 些 里 中 上 下 请 吧".split(
    " ",
  );

const en = new Set(
  "a an the this that these those there here it its they them their theirs he she him her his hers we us our ours i me my you your who whom whose what which when where why how is are was were be been being am do does did done have has had having can could will would shall should may might must to of in on at by for with from about into over under after before between through during and or but not no nor so if then than as also too very just only more most much many some any all each every other another such own same s t re ve ll d m please kindly tell show give let know say says said saying mention mentioned mentions talk talked talking think thinks thought anything something nothing everything anyone someone people person customer customers client clients account accounts company guys quick quickly again now currently recently lately last latest ever yet still ok hey hi hello thanks thank want wants wanted like need needs get got go going see look find out up down off there's what's who's whats notes note record records topic regarding concerning wrote write written comment comments opinion opinions feedback quote quotes thing things stuff".split(
    " ",
  ),
);

const zhWords = new Set(zh);
/** Phrases that a segmenter would cut differently each time. */
const zhPhrases = new RegExp(
  zh
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "gu",
);
/** Characters that are words of their own at the edge of a word only: 和 in 碳中和 is none. */
const partly = "和中里上下过到去来在能还";
const edges = new RegExp(`^[${partly}]+|[${partly}]+$`, "gu");
const isCommon = (segment: string) => zhWords.has(segment) && !partly.includes(segment);
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Content words of a masked question: Chinese runs and Latin words that say what it is about. */
export function contentWords(text: string): string[] {
  const plain = text.replace(/[ⓐⓟⓓⓖⓡⓒ]/gu, " ");
  const runs = plain.replace(zhPhrases, " ").match(/\p{Script=Han}+/gu) ?? [];
  const latin = (plain.match(/[\p{Script=Latin}\p{M}\d][\p{Script=Latin}\p{M}\d'’-]*/gu) ?? [])
    .map((word) => word.replace(/['’]s$/u, ""))
    .filter((word) => word.length > 1 && !en.has(word.toLowerCase()));
  return [...runs.flatMap(chineseWords), ...latin];
}

/** Words of a run that follow each other without a common one between them stay together: 碳中和, 出厂气密. */
function chineseWords(run: string): string[] {
  const parts = [...segmenter.segment(run)].map(({ segment }) => (isCommon(segment) ? " " : segment));
  return parts
    .join("")
    .split(" ")
    .map((word) => ({ word, bare: word.replace(edges, "") }))
    .flatMap(({ word, bare }) => (bare.length > 1 ? bare : bare.length === 1 && word.length > 1 ? word : []));
}

/** The text without what carries no topic; words inside others stay. */
export const withoutCommonPhrases = (text: string): string => text.replace(zhPhrases, " ");

/** True for a Chinese word or character that carries no topic. */
export const isCommonChinese = (word: string): boolean => zhWords.has(word);

/** True where nothing is left of a text but names and common words; a single character may be what it is about. */
export function isBare(text: string): boolean {
  const plain = text.replace(/[ⓐⓟⓓⓖⓡⓒ]/gu, " ").replace(zhPhrases, " ");
  const rest = [...segmenter.segment(plain)].filter(
    ({ segment }) => /\p{Script=Han}/u.test(segment) && !zhWords.has(segment),
  );
  return rest.length === 0 && contentWords(text).length === 0;
}

export const isCommonWord = (word: string) => en.has(word.toLowerCase());
