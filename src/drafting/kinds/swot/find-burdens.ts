import type { WinElement } from "#domain/opportunity";
import { checkedItems } from "../../evidence/checklist-facts.ts";
import { type Gap, gapRules } from "../../gaps/gap.ts";
import { phrase } from "../../parts/phrase.ts";
import { doors, threatKinds } from "../../parts/swot-lists.ts";
import { compareElements, elementWord, rivalNamed, strongestRival } from "./compare-elements.ts";
import type { Entry, SwotInput } from "./entry.ts";
import { gapEntry, isOfRival } from "./gap-entry.ts";
import type { SwotContext } from "./swot-context.ts";

const ofOneKind = 2;
const itemsShown = 3;
/** Among threats a rival weighs more than among gaps, where it stands beside what we can mend ourselves. */
const ofRivals = 20;

/** What is lacking on our side: gaps of people, solution, delivery and terms, and elements in which a rival leads. */
export function findWeaknesses(context: SwotContext): Entry[] {
  const weak = context.gaps.filter(
    ({ kind }) => gapRules[kind].column !== "competition" && !threatKinds.includes(kind) && !doors.includes(kind),
  );
  const few = weak.filter(
    ({ kind }, at) => weak.slice(0, at).filter((other) => other.kind === kind).length < ofOneKind,
  );
  return [...behind(context), ...few.map((gap) => gapEntry("weaknesses", gap, context))];
}

/** What may come from outside: rivals, a requirement they shaped, money that does not come, a falling account. */
export function findThreats(context: SwotContext): Entry[] {
  const weigh = (gap: Gap) => (isOfRival(gap.kind) ? gap.weight + ofRivals : gap.weight);
  return context.gaps
    .filter(({ kind }) => threatKinds.includes(kind))
    .map((gap) => gapEntry("threats", { ...gap, weight: weigh(gap) }, context));
}

function behind(context: SwotContext): Entry[] {
  const { field, index } = context;
  const rival = strongestRival(context);
  if (!field || !rival) return [];
  const record = `opportunity:${field.opportunity.externalId}`;
  return compareElements(context).flatMap(({ element, ours, theirs, oursRef, theirsRef }): Entry[] => {
    if (ours === null || theirs === null || ours >= theirs) return [];
    const values = {
      deal: index.ref("opportunity.name", record),
      element: elementWord(element, context),
      ours: oursRef,
      theirs: theirsRef,
      rival: rivalNamed(context, rival),
    };
    const input: SwotInput = { kind: "fact", key: "swt.w.element", values };
    return [
      {
        quadrant: "weaknesses",
        weight: 48 + Math.min(20, (theirs - ours) / 2),
        dealRecord: record,
        names: [rival.name],
        state: (section) => section.claim(input),
        clause: phrase(context, "swt.clause.behind", values),
        use: phrase(context, "swt.fix.element", values),
        gap: null,
        step: {
          kind: "recommendation",
          key: "swt.step.behind",
          values: { ...values, list: openItems(element, context) },
        },
      },
    ];
  });
}

/** What of an element the checklist of the field does not show as done. */
function openItems(element: WinElement, { field, scoreWord, list }: SwotContext): string | null {
  const open = field
    ? checkedItems(field.opportunity).filter((one) => one.element === element && one.answer !== "yes")
    : [];
  return open.length > 0 ? list(open.slice(0, itemsShown).map(({ item }) => scoreWord(`item.${item}`))) : null;
}
