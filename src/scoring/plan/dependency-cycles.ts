import { compareText, sortedUnique } from "../rules/compare-text.ts";

type Dependent = { id: string; dependsOn: readonly string[] };
type Links = ReadonlyMap<string, readonly string[]>;

/**
 * Actions that wait for each other: the strongly connected groups of the dependencies (Kosaraju 1978), each sorted, by
 * their first member. An action that waits for itself is a group of one. Linear, and without recursion, so that a
 * chain of any length is read.
 */
export function dependencyCycles(actions: readonly Dependent[]): string[][] {
  const forward: Links = new Map(actions.map(({ id, dependsOn }) => [id, dependsOn]));
  const backward = new Map<string, string[]>(actions.map(({ id }) => [id, []]));
  for (const { id, dependsOn } of actions) for (const first of dependsOn) backward.get(first)?.push(id);
  const finished = walk([...forward.keys()], forward, new Set()).flat();
  const groups = walk(finished.reverse(), backward, new Set());
  return groups
    .filter(([id = "", ...others]) => others.length > 0 || forward.get(id)?.includes(id))
    .map((group) => sortedUnique(group))
    .sort(([a = ""], [b = ""]) => compareText(a, b));
}

/** What each root reaches that nobody reached before, in the order of leaving. */
function walk(roots: readonly string[], links: Links, seen: Set<string>): string[][] {
  return roots.flatMap((root) => (seen.has(root) ? [] : [reach(root, links, seen)]));
}

function reach(root: string, links: Links, seen: Set<string>): string[] {
  const left: string[] = [];
  const path = [{ id: root, next: 0 }];
  seen.add(root);
  for (let at = path.at(-1); at; at = path.at(-1)) {
    const to = links.get(at.id)?.[at.next];
    at.next += 1;
    if (to === undefined) {
      left.push(at.id);
      path.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      path.push({ id: to, next: 0 });
    }
  }
  return left;
}
