const syllable =
  "(?:[bpmf]?(?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|iu|o|ou|u)|[dtnl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iu|ong|ou|u|uan|ue|ui|un|uo|v)|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|(?:zh|ch|sh|[rzcs])(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:a|ai|an|ang|ei|en|eng|o|u)|er)";
const spelled = new RegExp(`^${syllable}{1,4}$`, "u");
const tone = /\p{M}/gu;
/** Beginnings that Chinese has and words of European languages hardly ever. */
const telling = /^(?:zh[aeiou]|[qx][iuv])/u;
/** Names begin with capitals and have two or three words; this many small ones in a row are sentences. */
const leastWords = 4;
const leastLetters = 14;

/** Chinese written in Latin letters, a sentence of it and not a name: nobody keeps notes so. */
export function isRomanisedChinese(text: string): boolean {
  let words = 0;
  let letters = 0;
  let isTelling = false;
  for (const [word] of text
    .normalize("NFD")
    .replace(tone, "")
    .matchAll(/\p{L}+/gu)) {
    const fits = spelled.test(word);
    words = fits ? words + 1 : 0;
    letters = fits ? letters + word.length : 0;
    isTelling = fits && (isTelling || telling.test(word));
    if (isTelling && words >= leastWords && letters >= leastLetters) return true;
  }
  return false;
}
