import type { Lang } from "#domain/lang";
import { createScoringText, type ScoringText } from "../rules/scoring-text.ts";
import type { Bone, Fishbone, FishboneStage } from "./fishbone.ts";

/** One stage in words: what to do in it, and with each person. */
export type StageWords = { id: string; name: string; sentence: string; bones: string[] };

/** The fishbone's stages as sentences, in order. `names` turns contact ids into names. */
export function describeFishbone(
  { stages }: Fishbone,
  lang: Lang,
  names: Readonly<Record<string, string>> = {},
): StageWords[] {
  const text = createScoringText(lang, names);
  return stages.map((stage) => stageWords(stage, text));
}

function stageWords({ id, step, bones }: FishboneStage, text: ScoringText): StageWords {
  const name = text.name(`stage.${id}`, id);
  const sentence = text.say("stage.said", { stage: name, step: text.say(`stage.step.${step}`) });
  return { id, name, sentence, bones: bones.map((bone) => boneSentence(bone, text)) };
}

function boneSentence({ contactId, roles, step }: Bone, text: ScoringText): string {
  const values = {
    roles: text.list(roles.map((role) => text.say(`role.${role}`))),
    step: text.say(`bone.step.${step}`),
  };
  if (contactId === null) return text.say("bone.role", values);
  return text.say("bone.said", { ...values, person: text.person(contactId) });
}
