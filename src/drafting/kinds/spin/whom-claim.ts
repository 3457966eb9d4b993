import type { Contact } from "#domain/contact";
import type { Audience } from "../../parts/audience.ts";
import type { ClaimId } from "../../section-builder.ts";
import type { SpinBuilder, SpinKey, SpinParts } from "./spin-context.ts";

const shapes = ["full", "titled", "level", "bare"] as const;

/** Name, title and level of whoever is asked; where nobody is known, who it would have to be. */
export function whomClaim(
  section: SpinBuilder,
  { person, audience }: { person: Contact | null; audience: Audience },
  { index }: SpinParts,
): ClaimId {
  if (!person) {
    return section.claim({
      kind: "question",
      key: `spin.whom.unknown.${audience}`,
      values: { account: index.account },
    });
  }
  const record = `contact:${person.externalId}`;
  const values = {
    person: index.ref("contact.name", record),
    title: index.ref("contact.title", record),
    level: index.ref("contact.level", record),
  };
  for (const shape of shapes) {
    const key: SpinKey = `spin.whom.${shape}`;
    const id = section.claim({ kind: "fact", key, values });
    if (id !== null) return id;
  }
  return null;
}
