import { scoringEn } from "#text/scoring.en";
import { scoringZh } from "#text/scoring.zh";
import { scoringAccountEn } from "#text/scoring-account.en";
import { scoringAccountZh } from "#text/scoring-account.zh";
import { scoringBondsEn } from "#text/scoring-bonds.en";
import { scoringBondsZh } from "#text/scoring-bonds.zh";
import { scoringBuyingEn } from "#text/scoring-buying.en";
import { scoringBuyingZh } from "#text/scoring-buying.zh";
import { scoringPortfolioEn } from "#text/scoring-portfolio.en";
import { scoringPortfolioZh } from "#text/scoring-portfolio.zh";

/** Catalogues that name factors and bands of scores. */
const catalogues: readonly Readonly<Record<string, string>>[] = [
  ...[scoringZh, scoringEn, scoringAccountZh, scoringAccountEn],
  ...[scoringBondsZh, scoringBondsEn, scoringBuyingZh, scoringBuyingEn, scoringPortfolioZh, scoringPortfolioEn],
];

/** What the catalogues call something, in Chinese and English; none where nobody has words for it. */
export function catalogueWords(key: string): string[] {
  return catalogues.flatMap((catalogue) => {
    const word = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    return word === undefined || word.includes("{") ? [] : [word];
  });
}

/** What a reader calls a factor of a score. */
export function factorWords(method: string, factor: string): string[] {
  return catalogueWords(`factor.${method}.${factor}`);
}

/** Ends of the catalogue's keys that begin with `prefix`, each once: the words of a list of bands. */
export function catalogueEnds(prefix: string): string[] {
  const keys = catalogues.flatMap((catalogue) => Object.keys(catalogue));
  return [...new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)))];
}
