/** A class in the picture: where its two bars stand, and how many accounts each holds. */
export type FlowBar = { id: string; y: number; height: number; count: number };
/** Accounts that go from one class to another, as a ribbon between two bars; `isMove` where the two differ. */
export type FlowRibbon = { id: string; from: string; isMove: boolean; left: Span; right: Span };
type Span = { y: number; height: number };

type ClassCount = { class: string; before: number; after: number };
type Move = { from: string; to: string; accounts: number };

const gap = 6;
/** Every class keeps room for its name. */
const leastHeight = 18;
const sharedHeight = 130;

function barsOf(counts: readonly { id: string; count: number }[], total: number): FlowBar[] {
  let y = 0;
  return counts.map(({ id, count }) => {
    const height = leastHeight + (total > 0 ? (count / total) * sharedHeight : 0);
    const bar = { id, y, height, count };
    y += height + gap;
    return bar;
  });
}

/**
 * Accounts per class before and after as two stacks with ribbons between them: a ribbon takes of each of its bars the
 * share of the accounts it carries.
 */
export function layOutClassFlow(classes: readonly ClassCount[], moves: readonly Move[]) {
  const total = classes.reduce((sum, { before }) => sum + before, 0);
  const left = barsOf(
    classes.map(({ class: id, before }) => ({ id, count: before })),
    total,
  );
  const right = barsOf(
    classes.map(({ class: id, after }) => ({ id, count: after })),
    total,
  );
  const stays = classes.map(({ class: id, before }) => ({ from: id, to: id, accounts: before - leaving(moves, id) }));
  const order = new Map(classes.map(({ class: id }, at) => [id, at]));
  const at = (id: string) => order.get(id) ?? classes.length;
  const carried = [...stays, ...moves]
    .filter(({ accounts }) => accounts > 0)
    .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to));
  const takeLeft = createTaker(left);
  const lefts = new Map(carried.map((one) => [one, takeLeft(one.from, one.accounts)]));
  const takeRight = createTaker(right);
  const rights = new Map(
    carried
      .toSorted((a, b) => at(a.to) - at(b.to) || at(a.from) - at(b.from))
      .map((one) => [one, takeRight(one.to, one.accounts)]),
  );
  const none = { y: 0, height: 0 };
  const ribbons = carried.map((one): FlowRibbon => {
    const { from, to } = one;
    return {
      id: `${from}>${to}`,
      from,
      isMove: from !== to,
      left: lefts.get(one) ?? none,
      right: rights.get(one) ?? none,
    };
  });
  const heightOf = (bars: readonly FlowBar[]) => Math.max(0, ...bars.map(({ y, height }) => y + height));
  return { left, right, ribbons, height: Math.max(heightOf(left), heightOf(right)) };
}

function leaving(moves: readonly Move[], id: string): number {
  return moves.filter(({ from }) => from === id).reduce((sum, { accounts }) => sum + accounts, 0);
}

/** Cuts the next stretch off a bar, in proportion to the accounts that it holds. */
function createTaker(bars: readonly FlowBar[]) {
  const taken = new Map<string, number>();
  return (id: string, accounts: number): Span => {
    const bar = bars.find((one) => one.id === id);
    if (!bar || bar.count === 0) return { y: 0, height: 0 };
    const start = taken.get(id) ?? 0;
    const height = (accounts / bar.count) * bar.height;
    taken.set(id, start + height);
    return { y: bar.y + start, height };
  };
}
