import type { ChangeSet, WhatIfReading } from "#chat/chat-tools";
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
  levers: readonly { explanation: string }[];
};

/** What-if answers of accounts and deals as evidence of the turn. */
export function createWhatIfReadings({ caller, asOf, ledger, accountWhatIf, dealWhatIf }: Parts) {
  const reading = (answer: Answer, accountId: string) => {
    const of = { entity: answer.subject.name, accountId, record: `what-if:${answer.subject.externalId}`, asOf };
    const tell = (path: "chat.whatIf" | "chat.lever", sentences: readonly string[]): FactEntry[] =>
      ledger.add(sentences.map((sentence) => toldFact(path, sentence, of)));
    return {
      before: answer.before,
      after: answer.after,
      sentences: tell("chat.whatIf", answer.difference.explanation),
      levers: tell(
        "chat.lever",
        answer.levers.slice(0, leversTold).map(({ explanation }) => explanation),
      ),
    };
  };
  return {
    account: async (accountId: string, set: ChangeSet, lang: Caller["lang"]): Promise<WhatIfReading> =>
      reading(await accountWhatIf({ ...caller, lang }, accountId, { asOf, set }), accountId),
    deal: async (dealId: string, accountId: string, set: ChangeSet, lang: Caller["lang"]): Promise<WhatIfReading> =>
      reading(await dealWhatIf({ ...caller, lang }, dealId, { asOf, set }), accountId),
  };
}
