import { getOrganisation } from "#store/organisations";
import { readWithOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { sightKey, sightOf } from "./sight/sight.ts";

/** What is told of one account or opportunity; `rest` is data, such as the day asked for. */
export type View<Rest extends readonly unknown[], Answer> = (
  caller: Caller,
  id: string,
  ...rest: Rest
) => Promise<Answer>;

/** The same view, which computes nothing twice. */
export type KeepView = <Rest extends readonly unknown[], Answer>(view: View<Rest, Answer>) => View<Rest, Answer>;

/** Answers kept of each view, over all organisations; those asked for longest ago are given up first. One is up to 50 kB. */
const mostKept = 60;

type Kept<Answer> = { state: string; answer: Promise<Answer> };

/**
 * Keeps the answers of views until the organisation's data version, the day it stands at or today's date is another. Whoever
 * asks while an answer is being computed waits for that one. The version is read before anything else, so that an answer may
 * know more than its version says, never less.
 *
 * A view may be kept if it depends on organisation, language, the caller's sight and what it is asked, and on data whose
 * every change raises the data version (`bumpDataVersion`), on nothing else. Answers are shared among those who see the
 * same accounts: nobody may change one.
 */
export function createKeptViews({ db, today }: Pick<Deps, "db" | "today">): KeepView {
  const stateOf = ({ orgId, actor }: Caller) =>
    readWithOrg(db, orgId, async (tx) => {
      const { dataVersion, standsAt } = await getOrganisation(tx, orgId);
      const sight = sightKey(await sightOf(tx, orgId, actor));
      return { sight, state: [dataVersion, standsAt, today()].join("|") };
    });
  return <Rest extends readonly unknown[], Answer>(view: View<Rest, Answer>): View<Rest, Answer> => {
    const kept = new Map<string, Kept<Answer>>();
    return async (caller, id, ...rest) => {
      const { sight, state } = await stateOf(caller);
      const key = JSON.stringify([caller.orgId, caller.lang, sight, id, rest]);
      const held = kept.get(key);
      if (held?.state === state) {
        putLast(kept, key, held);
        return held.answer;
      }
      const answer = view(caller, id, ...rest);
      putLast(kept, key, { state, answer });
      // Failed, it is not there for the next one: a database may be back by then.
      answer.catch(() => kept.get(key)?.answer === answer && kept.delete(key));
      return answer;
    };
  };
}

function putLast<Answer>(kept: Map<string, Kept<Answer>>, key: string, answer: Kept<Answer>): void {
  kept.delete(key);
  kept.set(key, answer);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
