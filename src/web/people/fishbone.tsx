import type { CSSProperties } from "react";
import type { PowerMap } from "../api/types.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { type ChainPerson, type FishboneStage, personIdOf } from "./chain-people.ts";
import { PersonCard } from "./person-card.tsx";

type FishboneProps = {
  map: PowerMap;
  people: ReadonlyMap<string, ChainPerson>;
  onOpen: (id: string) => void;
};

const stateSigns: Readonly<Record<string, string>> = {
  supported: "✓",
  incomplete: "✓",
  contested: "±",
  unsupported: "–",
  hidden: "?",
};

/** The customer's stages as bones of a spine, in each who acts in it; on a phone one below the other. */
export function Fishbone({ map, people, onOpen }: FishboneProps) {
  const { t } = useText();
  const { stages, supportedStages } = map.fishbone;
  const columns: CSSProperties = { gridTemplateColumns: `repeat(${stages.length + 1}, minmax(0, 1fr)) 128px` };
  return (
    <div className="fishbone" style={columns} data-testid="fishbone">
      <div className="fishbone-spine" aria-hidden="true" />
      <ol className="fishbone-stages" aria-label={t("people.chain", { deal: map.opportunity.name })}>
        {stages.map((stage, at) => (
          <Stage key={stage.id} stage={stage} at={at} people={people} onOpen={onOpen} />
        ))}
      </ol>
      <div className="fishbone-head">
        <Door title={t("fishbone.headTitle")} reason={() => <StageSentences stages={stages} />}>
          {t("fishbone.head", { n: supportedStages, all: stages.length })}
        </Door>
      </div>
    </div>
  );
}

function StageSentences({ stages }: { stages: readonly FishboneStage[] }) {
  return (
    <ul className="plain-list">
      {stages.map(({ id, explanation }) => (
        <li key={id}>{explanation}</li>
      ))}
    </ul>
  );
}

type StageProps = Pick<FishboneProps, "people" | "onOpen"> & { stage: FishboneStage; at: number };

function Stage({ stage, at, people, onOpen }: StageProps) {
  const { t, word } = useText();
  const isAbove = at % 2 === 0;
  return (
    <li
      className={`fishbone-stage ${isAbove ? "is-above" : "is-below"} stage-${stage.state}`}
      style={{ gridColumn: `${at + 1} / span 2` }}
    >
      <h3 className="fishbone-stage-name">
        <Door
          title={stage.name}
          reason={() => (
            <>
              <p>{stage.explanation}</p>
              <p className="note">{t("common.rule", { rule: stage.rule })}</p>
            </>
          )}
        >
          {t("fishbone.stage", { n: at + 1, name: stage.name })}
        </Door>{" "}
        <span className="stage-state">
          <span aria-hidden="true">{stateSigns[stage.state] ?? "?"}</span> {word("stageState", stage.state)}
        </span>
      </h3>
      <ul className="fishbone-people">
        {stage.bones.map((bone) => {
          const person = people.get(personIdOf(bone));
          return (
            person && (
              <li key={person.id}>
                <PersonCard person={person} roles={bone.roles} onOpen={onOpen} />
              </li>
            )
          );
        })}
      </ul>
    </li>
  );
}
