import type { KrRatings } from "#domain/contact";
import type { Lang } from "#domain/lang";
import { sayCatalogue } from "#scoring/catalogues/catalogue-text";
import {
  describeDocument,
  describeMeasure,
  describeRhythm,
  describeTask,
} from "#scoring/catalogues/describe-catalogue";
import { projectDocuments } from "#scoring/catalogues/documents";
import { type CatalogueMeasure, measures, measuresFor } from "#scoring/catalogues/measures";
import { rhythm } from "#scoring/catalogues/rhythm";
import { type CatalogueTask, tasks, tasksFor } from "#scoring/catalogues/tasks";

/** A task in the reader's language. */
export function taskView(task: CatalogueTask, lang: Lang) {
  const { id, column, phase, ownerRole, answers } = task;
  return {
    id,
    ...describeTask(id, lang),
    column,
    columnName: sayCatalogue(lang, `column.${column}`),
    phase,
    phaseName: sayCatalogue(lang, `phase.${phase}`),
    ownerRole,
    ownerRoleName: sayCatalogue(lang, `owner.${ownerRole}`),
    answers: [...answers],
  };
}

/** A measure in the reader's language; the figures that fit its kind stand beside it. */
export function measureView(measure: CatalogueMeasure, lang: Lang) {
  const { id, kind, family, ownerRole, ...fit } = measure;
  return {
    id,
    ...describeMeasure(id, lang),
    kind,
    kindName: sayCatalogue(lang, `measure-kind.${kind}`),
    family,
    familyName: sayCatalogue(lang, `measure-family.${family}`),
    ownerRole,
    ownerRoleName: sayCatalogue(lang, `owner.${ownerRole}`),
    fit,
  };
}

type MeasureQuery = { level?: 1 | 2 | 3 | 4 | 5 | undefined; dimension?: keyof KrRatings | undefined };

/** The catalogues of `10-method.md §19` in the reader's language; nothing of them depends on an organisation. */
export const catalogues = {
  /** All tasks, or those that answer a gap, risk or checklist item, best first. */
  tasks: (lang: Lang, answers: string | undefined) =>
    (answers === undefined ? tasks : tasksFor([answers])).map((task) => taskView(task, lang)),
  /** All measures, or those for a person at a KR level. */
  measures: (lang: Lang, { level, dimension }: MeasureQuery) =>
    (level === undefined ? measures : measuresFor({ level, dimension })).map((measure) => measureView(measure, lang)),
  documents: (lang: Lang) =>
    projectDocuments.map((document) => ({
      id: document.id,
      phase: document.phase,
      phaseName: sayCatalogue(lang, `phase.${document.phase}`),
      ...describeDocument(document, lang),
    })),
  rhythm: (lang: Lang) =>
    rhythm.map((step) => {
      const { when: whenName, ...words } = describeRhythm(step, lang);
      return { id: step.id, ...words, when: step.when, whenName };
    }),
};
