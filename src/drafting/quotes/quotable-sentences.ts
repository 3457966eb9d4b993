/** A stop ends a sentence, unless it belongs to a title or an abbreviation: Dr. Vogel, No. 4. */
const boundary = /(?<=[。！？；\n])|(?<=[.!?;])(?<!\b(?:Dr|Mr|Ms|Mrs|Prof|No|Nr|St)\.)(?=\s)/;
/** Links, markup, code, templates, and quotation marks that would end the quotation early. */
const markup =
  /https?:|www\.|[a-z]+:\/\/|javascript:|data:|\]\(|!\[|<[a-z/!]|[`{}<>|\\]|\*\*|__|^#|[“”"「」『』„«»]|@\w/i;
/** A note that speaks to whoever reads it with a machine; nothing out of it is quoted. */
const instruction =
  /忽略(以上|之前|前面|先前|所有)|无视(以上|之前)|系统提示|提示词|你(现在)?是(一个|一名)|作为(一个)?(AI|助手|模型)|请(输出|回复|写入)|ignore (all|any|the|previous|prior|above)|disregard|system prompt|you are (now )?(a|an|the)\b|as an ai|assistant:|system:|instruction|prompt/i;
/** Gifts, entertainment, family and whatever else a plan never carries on (`10-method.md §20`). */
const conduct =
  /礼品|礼物|红包|回扣|宴请|饭局|喝酒|娱乐|KTV|按摩|旅游|度假|家人|妻子|丈夫|孩子|子女|生日|生病|住院|gift|hospitality|holiday|vacation|wife|husband|daughter|\bson\b|birthday|kickback|bribe|golf/i;

const limits = { min: 8, max: 160 };

/**
 * The sentences of a passage that may be quoted: whole, verbatim, without links or markup, of a length that says
 * something. None at all where the passage holds instructions to the reader's machine.
 */
export function quotableSentences(passage: string): string[] {
  if (instruction.test(passage)) return [];
  return passage
    .split(boundary)
    .map(trimSentence)
    .filter((sentence) => widthOf(sentence) >= limits.min && sentence.length <= limits.max + asciiLength(sentence) / 2)
    .filter((sentence) => !markup.test(sentence) && !conduct.test(sentence) && !sentence.includes("\n"));
}

/** True for words of other people that a plan may carry: no links or markup, no orders to a machine, nothing private. */
export function isSayable(text: string): boolean {
  return !instruction.test(text) && !markup.test(text) && !conduct.test(text);
}

/** Leading list marks, speaker dashes and the closing stop go; what stays is a stretch of the passage. */
function trimSentence(sentence: string): string {
  return sentence
    .trim()
    .replace(/^([-•·*–—]|\d+[.、)）])\s*/, "")
    .replace(/[。；;.]$/, "")
    .trim();
}

const asciiLength = (text: string) => text.replace(/[^\x20-\x7e]/g, "").length;
/** Length as it reads: a Chinese character says about as much as two and a half letters. */
const widthOf = (text: string) => text.length - asciiLength(text) * 0.6;
