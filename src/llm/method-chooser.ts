import { type OutputMethod, outputMethods } from "#domain/model-call";
import { AppError } from "#errors";
import { isBadRequest } from "./chat-error.ts";
import { badOutput } from "./read-answer.ts";

/** Asks the endpoint something small in one way; throws what a call throws. */
export type TryMethod = (method: OutputMethod) => Promise<void>;

export type MethodChooser = {
  /**
   * The strictest way that works with this endpoint and model. It is found out once; who asks meanwhile waits for the same
   * answer. An outage is nobody's answer: the next who asks tries anew.
   * @param tryMethod of whoever comes first
   */
  choose: (tryMethod: TryMethod) => Promise<OutputMethod>;
  /** The way turned out not to work for a question of its own. @returns whether there is another */
  giveUp: (method: OutputMethod) => boolean;
};

export function createMethodChooser(): MethodChooser {
  let from = 0;
  let chosen: Promise<OutputMethod> | null = null;
  return {
    choose: (tryMethod) => {
      if (chosen) return chosen;
      const choosing = firstThatWorks(outputMethods.slice(from), tryMethod);
      chosen = choosing;
      choosing.catch(() => {
        if (chosen === choosing) chosen = null;
      });
      return choosing;
    },
    giveUp: (method) => {
      const next = outputMethods.indexOf(method) + 1;
      if (next > from) [from, chosen] = [next, null];
      return from < outputMethods.length;
    },
  };
}

async function firstThatWorks(methods: readonly OutputMethod[], tryMethod: TryMethod): Promise<OutputMethod> {
  let fault: AppError = badOutput("method");
  for (const method of methods) {
    const found = await tryMethod(method).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (found === null) return method;
    if (!(found instanceof AppError) || !isOfMethod(found)) throw found;
    fault = found.code === "model-output" ? badOutput("method") : found;
  }
  throw fault;
}

const isOfMethod = (fault: AppError) => fault.code === "model-output" || isBadRequest(fault);
