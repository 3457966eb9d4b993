import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionRoles } from "#domain/contact";
import { winRateChecklist } from "#domain/opportunity";
import { answerables, orMilestones } from "#scoring/catalogues/answerable";
import { catalogueWords } from "#scoring/catalogues/catalogue-text";
import {
  describeDocument,
  describeMeasure,
  describeRhythm,
  describeTask,
} from "#scoring/catalogues/describe-catalogue";
import { projectDocuments } from "#scoring/catalogues/documents";
import { measures, measuresFor, measuresForMilestone } from "#scoring/catalogues/measures";
import { rhythm } from "#scoring/catalogues/rhythm";
import { projectPhases, taskColumns } from "#scoring/catalogues/task";
import { tasks, tasksFor } from "#scoring/catalogues/tasks";
import { falseKeyFlags } from "#scoring/false-key/false-key-checks";
import { gapKinds } from "#scoring/relationship/decision-chain";
import { type KrLevel, krDimensions } from "#scoring/relationship/kr-level";
import { orLevelDefaults } from "#scoring/relationship/or-level-config";
import { riskIds } from "#scoring/risks/risks-config";
import { winCapIds, winElements } from "#scoring/win-rate/win-rate-config";

const answered = (id: string) => tasksFor([id]).length > 0;
const levels: KrLevel[] = [1, 2, 3, 4];

describe("tasks", () => {
  it("has at least sixty, each id once", () => {
    expect([tasks.length >= 60, new Set(tasks.map(({ id }) => id)).size]).toEqual([true, tasks.length]);
  });

  it.each(taskColumns)("has tasks of several phases in column %s", (column) => {
    const phases = new Set(tasks.filter((task) => task.column === column).map(({ phase }) => phase));
    expect(phases.size).toBeGreaterThanOrEqual(3);
  });

  it.each(projectPhases)("has tasks of several columns in phase %s", (phase) => {
    const columns = new Set(tasks.filter((task) => task.phase === phase).map(({ column }) => column));
    expect(columns.size).toBeGreaterThanOrEqual(3);
  });

  it("answers everything that can be answered", () => {
    expect(answerables.filter((id) => !answered(id))).toEqual([]);
  });

  it("answers every item of the win-rate checklist and every cap", () => {
    const items = winElements.flatMap((element) => winRateChecklist[element].map((item) => `${element}.${item}`));
    const ids = [...items, ...winCapIds.map((cap) => `cap.${cap}`)].map((id) => `win-rate.${id}`);
    expect([ids.length, ids.filter((id) => !answered(id))]).toEqual([22, []]);
  });

  it.each([...decisionRoles, ...gapKinds])("answers the decision-chain gap %s", (gap) => {
    expect(answered(`decision-chain.gap.${gap}`)).toBe(true);
  });

  it.each(riskIds)("answers the risk %s", (risk) => {
    expect(answered(`risks.${risk}`)).toBe(true);
  });

  it.each(falseKeyFlags)("answers the false-key flag %s", (flag) => {
    expect(answered(`false-key.${flag}`)).toBe(true);
  });

  it("names no answer twice in one task", () => {
    expect(tasks.filter(({ answers }) => new Set(answers).size < answers.length)).toEqual([]);
  });
});

describe("tasksFor", () => {
  // meet-decision-maker and two others answer both; ask-for-introduction answers only the second
  it("puts the tasks that answer most in front", () => {
    const found = tasksFor(["decision-chain.gap.D", "decision-chain.gap.unmet"]);
    const both = found.map(({ answers }) => answers.filter((id) => /gap\.(D|unmet)$/.test(id)).length);
    expect([found[0]?.id, both]).toEqual(["meet-decision-maker", both.toSorted().toReversed()]);
  });

  it("passes over what no task answers", () => {
    expect(tasksFor(["win-rate.relationship.ourOwnQuestion"])).toEqual([]);
  });

  it("gives each task once, and only those that answer something asked", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answerables)), (ids) => {
        const found = tasksFor(ids);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every(({ answers }) => answers.some((id) => ids.includes(id)))).toBe(true);
        expect(ids.every((id) => found.some(({ answers }) => answers.includes(id)))).toBe(true);
      }),
    );
  });
});

describe("measures", () => {
  it("has each id once, in every kind", () => {
    const kinds = new Set(measures.map(({ kind }) => kind));
    expect([new Set(measures.map(({ id }) => id)).size, kinds.size]).toEqual([measures.length, 3]);
  });

  it.each(levels.flatMap((level) => krDimensions.map((dimension) => [level, dimension] as const)))(
    "has one for a person at level %d to lift %s",
    (level, dimension) => {
      const found = measuresFor({ level, dimension });
      const fitting = found.filter(
        ({ from, to, dimensions }) => from <= level && to > level && dimensions.includes(dimension),
      );
      expect([found.length > 0, fitting]).toEqual([true, found]);
    },
  );

  it("has none for a coach, who cannot be lifted", () => {
    expect(measuresFor({ level: 5 })).toEqual([]);
  });

  it("starts with those made for the next level", () => {
    const steps = measuresFor({ level: 2 }).map(({ to }) => to);
    expect(steps).toEqual(steps.toSorted());
  });

  it("knows the milestones of the ladder as configured", () => {
    expect([...orMilestones].sort()).toEqual(Object.values(orLevelDefaults.milestones).flat().sort());
  });

  it.each(orMilestones)("has one that serves the milestone %s", (milestone) => {
    expect(measuresForMilestone(milestone).length).toBeGreaterThan(0);
  });

  it("has none for a milestone of a company's own", () => {
    expect(measuresForMilestone("ownMilestone")).toEqual([]);
  });
});

describe("documents and rhythm", () => {
  it("has the eleven documents of a sales project in the order of its phases", () => {
    const places = projectDocuments.map(({ phase }) => projectPhases.indexOf(phase));
    expect([projectDocuments.length, places]).toEqual([11, places.toSorted()]);
  });

  it.each(["zh", "en"] as const)("says in %s what each document must hold", (lang) => {
    const held = projectDocuments.map((document) => describeDocument(document, lang).contents.length);
    expect(held).toEqual(projectDocuments.map(({ contents }) => contents.length));
  });

  it("goes through the year from assessment to improvement", () => {
    expect(rhythm.map((step) => `${describeRhythm(step, "en").when}: ${step.id}`)).toEqual([
      "Every year in month 1: assess",
      "Every year in month 1: plan-year",
      "Every month: monthly-analysis",
      "Every year in month 7: half-year-review",
      "Every year in month 12: improve",
    ]);
  });
});

/** `10-method.md §20`: what the product never proposes. */
const refused = {
  en: /\b(gifts?|travel|trips?|holidays?|entertain\w*|dinners?|banquets?|golf|famil(y|ies)|child|spouse|wife|husband|birthday|kickback|rival's bid|isolat\w*)\b/i,
  zh: /礼品|礼物|送礼|红包|旅游|出国|度假|宴请|请客(?!户)|吃饭|酒会|娱乐|高尔夫|家庭|家属|家人|子女|配偶|生日|回扣|对手标书|孤立|隐私/,
};

describe("words of the catalogues", () => {
  it("names every task and measure in both languages, in words of its own", () => {
    const named = (lang: "zh" | "en") => [
      ...tasks.map(({ id }) => describeTask(id, lang).name),
      ...measures.map(({ id }) => describeMeasure(id, lang).name),
    ];
    const total = tasks.length + measures.length;
    expect([new Set(named("zh")).size, new Set(named("en")).size]).toEqual([total, total]);
  });

  it("has no words for tasks, measures and documents that do not exist", () => {
    const ids = new Set<string>([
      ...tasks.map(({ id }) => `task.${id}`),
      ...measures.map(({ id }) => `measure.${id}`),
      ...projectDocuments.map(({ id }) => `document.${id}`),
    ]);
    const orphans = Object.keys(catalogueWords.en).filter(
      (key) => /^(task|measure|document)\./.test(key) && !ids.has(key.split(".").slice(0, 2).join(".")),
    );
    expect(orphans).toEqual([]);
  });

  it.each(["zh", "en"] as const)("proposes in %s nothing that the rules of conduct refuse", (lang) => {
    expect(Object.values(catalogueWords[lang]).filter((words) => refused[lang].test(words))).toEqual([]);
  });

  it("writes Chinese with full-width punctuation", () => {
    expect(Object.values(catalogueWords.zh).filter((words) => /\p{Script=Han}[,;:?!()]/u.test(words))).toEqual([]);
  });
});
