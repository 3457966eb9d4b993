import { exportingEn } from "#text/exporting.en";
import { exportingZh } from "#text/exporting.zh";
import { createTranslate } from "#text/translate";

/** The sentences of this room in both languages. */
export const exportText = createTranslate({ zh: exportingZh, en: exportingEn });
