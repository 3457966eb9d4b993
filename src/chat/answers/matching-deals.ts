import type { Dossier } from "#drafting/dossier";
import type { Named } from "../chat-tools.ts";
import { type AskedWord, sayingOf } from "../recognise/words/asked-words.ts";
import { foldWords } from "../recognise/words/fold-words.ts";

export type FittingDeals = {
  /** Those that fit best, all equally; open ones before closed. */
  deals: Named[];
  /** Part of what the question speaks of that their names say, 0–1. */
  share: number;
  /** Something that hardly any other deal's name says. */
  isTelling: boolean;
};

/** The account's name says less of which deal is meant. */
const ownerPart = 0.5;
const nowhere = { start: 0, end: 0, how: "part" as const };

/**
 * Deals whose names say what a question speaks of, in either language: `Jinhua logistics centre` for 金华物流中心照明. What few
 * deals' names say weighs more; another phase than the one that is asked for does not fit.
 */
export function fittingDeals(words: readonly AskedWord[], portfolio: readonly Dossier[]): FittingDeals {
  const asked = words.filter(({ kind }) => kind !== "name");
  const read = portfolio.flatMap(({ account, opportunities }) =>
    opportunities.map(({ opportunity: { id, name, status } }) => {
      const folded = foldWords(name);
      const owner = foldWords([account.name, ...account.aliases].join(" "));
      const said = asked.map((word) => Math.max(sayingOf(word, folded), sayingOf(word, owner) * ownerPart));
      return { named: { ...nowhere, kind: "deal" as const, id, name, accountId: account.id }, status, said };
    }),
  );
  const weights = asked.map(({ factor }, at) => {
    const holders = read.filter(({ said }) => (said[at] ?? 0) > 0).length;
    return factor * Math.log(1 + read.length / Math.max(1, holders));
  });
  const fits = read
    .filter(({ said }) => asked.every(({ kind }, at) => kind !== "ordinal" || said[at] === 1))
    .map((one) => ({ ...one, weight: one.said.reduce((sum, part, at) => sum + part * (weights[at] ?? 0), 0) }));
  const most = Math.max(0, ...fits.map(({ weight }) => weight));
  if (most === 0) return { deals: [], share: 0, isTelling: false };
  const best = fits.filter(({ weight }) => weight > most - 1e-6);
  const open = best.filter(({ status }) => status === "open");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    deals: (open.length > 0 ? open : best).map(({ named }) => named),
    share: most / total,
    isTelling: most >= Math.log(1 + read.length / 2),
  };
}
