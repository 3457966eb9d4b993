/** Function words only: a word that can carry a fact (不, 无, not, no) stays searchable. */
const chinese =
  "的 了 和 是 在 与 及 或 就 都 而 着 也 把 被 让 对 从 到 向 于 以 为 之 其 等 吗 呢 吧 啊 呀 嘛 哦 嗯 我 你 他 她 它 我们 你们 他们 这 那 这个 那个 一个 有 很 还 又 并 但 但是 因为 所以 如果 然后 以及";

const english =
  "a an the and or but if of to in on at by for with from as is are was were be been being am do does did has have had it its this that these those i you he she we they me him her us them my your his our their there here so than then will would shall should can could may might must what which who whom whose when where why how s t";

/** Words that are not indexed and not asked for, lower-cased and not stemmed. */
export const stopWords: ReadonlySet<string> = new Set([...chinese.split(" "), ...english.split(" ")]);
