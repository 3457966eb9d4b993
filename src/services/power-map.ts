import type { Contact } from "#domain/contact";
import type { Day } from "#domain/day";
import { describeFishbone } from "#scoring/relationship/describe-fishbone";
import { describePowerMap } from "#scoring/relationship/describe-power-map";
import { drawFishbone, type Fishbone } from "#scoring/relationship/fishbone";
import { drawPowerMap, type PowerMap, type PowerPerson } from "#scoring/relationship/power-map";
import type { Caller } from "./caller.ts";
import { contactNames } from "./contact-names.ts";
import { findDeal } from "./find-deal.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { chainContacts } from "./score-deal.ts";

type Names = Readonly<Record<string, string>>;

/** Power map and fishbone of one opportunity, open or closed, ready to plot. @throws AppError `not-found` */
export function createPowerMap(readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const { asOf, scoring } = portfolio;
    const { deal, scored } = findDeal(portfolio, id);
    const { id: opportunityId, externalId, name } = deal.opportunity;
    const { contacts = [], interactions = [], config = scoring } = scored ?? {};
    const chain = chainContacts(deal.opportunity, contacts, interactions, asOf);
    const placeOf = createPlaceReader(contacts);
    const people = chain.map((contact): PowerPerson => ({ ...contact, ...placeOf(contact.id) }));
    const map = drawPowerMap({ opportunityId, asOf, people }, config);
    const fishbone = drawFishbone({ opportunityId, asOf, contacts: chain }, config);
    const names = contactNames(contacts);
    return {
      ...map,
      opportunity: { id: opportunityId, externalId, name },
      names: namesOn(map, names),
      explanation: describePowerMap(map, caller.lang, names),
      fishbone: fishboneView(fishbone, caller, names),
    };
  };
}

type Place = Pick<PowerPerson, "name" | "department" | "power" | "reportsTo" | "influences">;

/** Where the records place a person, by external id; whom they name by our id is named by external id too. */
function createPlaceReader(contacts: readonly Contact[]): (externalId: string) => Place {
  const externalIds = new Map(contacts.map(({ id, externalId }) => [id, externalId]));
  const byExternalId = new Map(contacts.map((contact) => [contact.externalId, contact]));
  const named = (id: string) => externalIds.get(id) ?? id;
  return (externalId) => {
    const contact = byExternalId.get(externalId);
    if (!contact) return { power: null };
    const { name, department, power, reportsTo, influences } = contact;
    const lines = { reportsTo: reportsTo === null ? null : named(reportsTo), influences: influences.map(named) };
    return { name, department, power, ...lines };
  };
}

/** Names of everybody on the map or at the end of a line that leads out of it. */
function namesOn({ nodes, outside }: PowerMap, names: Names): Record<string, string> {
  const ids = [...nodes.map(({ id }) => id), ...outside.map(({ to }) => to)];
  return Object.fromEntries(
    ids.flatMap((id): [string, string][] => {
      const name = names[id];
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/** The fishbone with every stage and bone in words. */
function fishboneView({ stages, ...fishbone }: Fishbone, { lang }: Caller, names: Names) {
  const words = describeFishbone({ stages, ...fishbone }, lang, names);
  return {
    ...fishbone,
    stages: stages.map(({ bones, ...stage }, at) => ({
      ...stage,
      name: words[at]?.name ?? stage.id,
      explanation: words[at]?.sentence ?? "",
      bones: bones.map((bone, place) => ({ ...bone, explanation: words[at]?.bones[place] ?? "" })),
    })),
  };
}
