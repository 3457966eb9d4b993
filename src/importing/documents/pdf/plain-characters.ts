/**
 * Radicals that have no decomposition in Unicode but that fonts show for the characters made of them alone (CJK Radicals
 * Supplement): a PDF written by a browser says ⻓ where everybody reads and searches 长.
 */
const radicals = new Map(
  [
    ..."⺁厂⺊卜⺋㔾⺌小⺍小⺎兀⺐尢⺑尢⺒巳⺓幺⺔彑⺗心⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲龟".matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = "", character = ""]) => [radical, character] as const),
);

/** Kangxi radicals, ligatures and compatibility ideographs, which NFKC takes to plain letters and characters. */
const decomposable = /[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/gu;

/** The characters that a PDF's fonts stand for, as people write them. */
export function plainCharacters(text: string): string {
  return text
    .replace(decomposable, (character) => character.normalize("NFKC"))
    .replace(/[\u2e80-\u2ef3]/gu, (radical) => radicals.get(radical) ?? radical)
    .replace(/[\u00a0\u2002-\u200a\u202f]/g, " ");
}
