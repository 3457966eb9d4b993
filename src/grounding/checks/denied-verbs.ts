/** A verb that is said to be done (“has signed”, 已经批准) or not (“has not signed”, 还没批准). */
export type Denied = { verb: string; denied: boolean; start: number; end: number };

const chinese =
  /(?<not>还没有?|尚未|仍未|没有|从未|并未|未能|没|未)(?:曾|能|再|被|获)?(?<undone>\p{Script=Han}{1,2})|(?:已经|已|均已|都已)(?:被|获|全部|完全|正式)?(?<done>\p{Script=Han}{1,2})/gu;
const english =
  /\b(?:has|have|had|is|are|was|were|been|gets?|got)(?<not>\s(?:not|never)|n['’]t)?(?:\s(?:yet|already|now|just|been|fully|formally|so far)){0,2}\s(?<verb>\p{Ll}{2,16}(?:ed|en|pt|id|nt|wn|ne|ld|ht)|ready|met|set|read|put)\b/gu;
const hint = /[没未已]|\b(?:has|have|had|is|are|was|were|been)\b/;
/** Followed by a verb only now and then: 没有教练 has no verb, 已知 is a word of its own. */
const noVerb = /^(?:知|经|有|来|过|了|的|是|在|人|任何|一|什么|教练|问题|必要|办法|其他|必|免|遂)/u;

/** Verbs of a text with whether they are denied; of two Chinese characters, or one where no more stand there. */
export function deniedIn(text: string): Denied[] {
  if (!hint.test(text)) return [];
  const han = [...text.matchAll(chinese)].flatMap(({ index, 0: whole, groups }): Denied[] => {
    const verb = groups?.undone ?? groups?.done ?? "";
    if (noVerb.test(verb)) return [];
    return [
      {
        verb: verb.replace(/[了过的我你他她们]$/u, ""),
        denied: groups?.not !== undefined,
        start: index,
        end: index + whole.length,
      },
    ];
  });
  const latin = [...text.matchAll(english)].map(
    ({ index, 0: whole, groups }): Denied => ({
      verb: groups?.verb ?? "",
      denied: groups?.not !== undefined,
      start: index,
      end: index + whole.length,
    }),
  );
  return [...han, ...latin];
}
