import { contentWords } from "./common-words.ts";

/** Question words and units that notes do not answer by. */
const asking =
  /多少|几个|几套|几家|几根|几号|几月|几点|什么时候|啥时候|何时|哪天|哪些|哪个|哪位|为什么|为啥|怎么|咋|啥|谁|吗|呢|么|来着|那单|那个|那张|那批|那边|现在|目前|最新|一共|总共|说好|答应|真正|真的|到底|叫啥|干嘛|what|when|who|whom|how|much|many|which|why|did|does|the/gu;

/**
 * What a question's words are looked for by in notes: Chinese in pairs of characters, Latin words without a plural s, numbers.
 * The account's name counts not; that of a person, product, deal or competitor does.
 */
export function relatedWords(question: string, masked: string): string[] {
  const isNamed = /[ⓟⓓⓖⓡ]/u.test(masked);
  const text = isNamed ? question.toLowerCase() : masked;
  const bare = text.replace(asking, " ").replace(/[ⓐⓒ]/gu, " ");
  const numbers = bare.match(/\d+(?:\.\d+)?/g) ?? [];
  const words = contentWords(bare).flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairsOf(word) : [stem(word)]));
  return [...new Set([...words, ...numbers])].filter((word) => word.length > 1 || /\d/.test(word));
}

const stem = (word: string) => word.toLowerCase().replace(/(?<=\w{3})(?:ies|es|s)$/, "");

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}
