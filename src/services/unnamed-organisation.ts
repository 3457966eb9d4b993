import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";

/** The name of an organisation that nobody has named yet. */
export const unnamedOrganisation = { zh: servicesZh["organisation.name"], en: servicesEn["organisation.name"] };
