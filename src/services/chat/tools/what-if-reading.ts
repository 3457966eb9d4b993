import { chatFactLabel } from "#chat/chat-facts";
import type { ChangeSet, LeverReading, WhatIfReading } from "#chat/chat-tools";
import type { Day } from "#domain/day";
import type { FactEntry } from "#domain/evidence";
import type { Caller } from "../../caller.ts";
import type { createAccountWhatIf, createDealWhatIf } from "../../what-if.ts";
import { toldFact } from "./told-facts.ts";
import type { TurnLedger } from "./turn-ledger.ts";

type Parts = {
  caller: Caller;
  asOf: Day;
  ledger: TurnLedger;
  accountWhatIf: ReturnType<typeof createAccountWhatIf>;
  dealWhatIf: ReturnType<typeof createDealWhatIf>;
};
const leversTold = 3;

type Answer = Pick<WhatIfReading, "before" | "after"> & {
  subject: { name: string; externalId: string };
  difference: { explanation: readonly string[] };
  levers: readonly { explanation: string; gain: number }[];
};

/** What is to be done stands behind the figures: `Win rate up 4.4 to 59.5: …`. */
const stepIn = (explanation: string) => /^[^:：]*[:：]\s*(.+)$/u.exec(explanation)?.[1] ?? explanation;

/** What-if answers of accounts and deals as evidence of the turn. */
export function createWhatIfReadings({ caller, asOf, ledger, accountWhatIf, dealWhatIf }: Parts) {
  const leverOf = (explanation: string, gain: number, of: Parameters<typeof toldFact>[2]): LeverReading[] => {
    const [step] = ledger.add([toldFact("chat.lever", stepIn(explanation), of)]);
    const value = { type: "number" as const, value: Math.round(gain * 10) / 10 };
    const label = chatFactLabel("chat.lever.gain", of.entity);
    const [raised] = ledger.add([{ kind: "fact" as const, path: "chat.lever.gain", value, label, ...of }]);
    return step && raised ? [{ step, gain: raised }] : [];
  };
  const reading = (answer: Answer, accountId: string) => {
    const of = { entity: answer.subject.name, accountId, record: `what-if:${answer.subject.externalId}`, asOf };
    const tell = (sentences: readonly string[]): FactEntry[] =>
      ledger.add(sentences.map((sentence) => toldFact("chat.whatIf", sentence, of)));
    return {
      before: answer.before,
      after: answer.after,
      sentences: tell(answer.difference.explanation),
      levers: answer.levers.slice(0, leversTold).flatMap(({ explanation, gain }) => leverOf(explanation, gain, of)),
    };
  };
  return {
    account: async (accountId: string, set: ChangeSet, lang: Caller["lang"]): Promise<WhatIfReading> =>
      reading(await accountWhatIf({ ...caller, lang }, accountId, { asOf, set }), accountId),
    deal: async (dealId: string, accountId: string, set: ChangeSet, lang: Caller["lang"]): Promise<WhatIfReading> =>
      reading(await dealWhatIf({ ...caller, lang }, dealId, { asOf, set }), accountId),
  };
}
