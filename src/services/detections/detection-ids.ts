import { detectionId } from "#domain/detection-decision";
import type { Contradiction } from "#scoring/detectors/contradictions";
import type { RisingStar } from "#scoring/detectors/rising-stars";
import type { Side } from "#scoring/detectors/statement";

/** Somebody is the same under the same name, whatever notes say of them. */
export function personId(name: string): string {
  return detectionId("person", name);
}

/** The same while both sides say what they say; which of them is newer does not matter. */
export function contradictionId({ attribute, entity, sides }: Pick<Contradiction, "attribute" | "entity" | "sides">) {
  const { kind, id } = entity;
  return detectionId("contradiction", { attribute, entity: { kind, id }, sides: sides.map(wordsOf).sort() });
}

function wordsOf(side: Side): string {
  const { code, value, amount } = side.says;
  const said = [side.source, side.ref, code, value, amount?.amount, amount?.currency];
  return [...said, side.source === "note" ? side.quote : null].join("\n");
}

export function riseId({ contactId, name, rise, successorOf, post }: RisingStar): string {
  return detectionId("rise", [contactId, name, rise, successorOf, post]);
}
