import { useMutation } from "@tanstack/react-query";
import Button from "antd/es/button";
import Input from "antd/es/input";
import type { FormEvent, KeyboardEvent } from "react";
import { useText } from "../text/language-context.tsx";
import { stopAnswer } from "./ask-question.ts";
import type { AskedMode, ChatScope } from "./messages.ts";
import { useHasModel } from "./use-has-model.ts";
import { useKeptText } from "./use-kept-text.ts";

type ComposerProps = {
  scope: ChatScope | null;
  isBusy: boolean;
  /** `onFailed`: the question did not arrive. */
  onSend: (question: string, onFailed: () => void) => void;
  /** What the words are for: those that were not sent are kept there. */
  place: string;
  mode: AskedMode;
  onMode: (mode: AskedMode) => void;
  /** Of the answer that is being written and can be stopped. */
  openMessageId: string | null;
};

const longest = 8_000;
const modes = ["auto", "rules", "model"] as const satisfies readonly AskedMode[];

/** The field for the next question. What is typed while an answer is written stays there. */
export function Composer({ scope, isBusy, onSend, place, mode, onMode, openMessageId }: ComposerProps) {
  const { lang, t } = useText();
  const [text, setText] = useKeptText(place);
  const stop = useMutation({ mutationFn: (id: string) => stopAnswer(lang, id) });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const question = text.trim();
    if (question === "" || isBusy) return;
    setText(() => "");
    // What was typed since then stays behind it.
    onSend(question, () => setText((since) => (since === "" ? question : `${question}\n${since}`)));
  };
  /** Enter that chooses a word of an input method is not the end of the question. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form className="composer" onSubmit={submit}>
      <Input.TextArea
        aria-label={t("chat.input")}
        placeholder={scope ? t("chat.placeholderScope", { account: scope.name }) : t("chat.placeholder")}
        className="composer-input"
        rows={2}
        maxLength={longest}
        value={text}
        data-testid="chat-input"
        onChange={({ target }) => setText(() => target.value)}
        onKeyDown={onKeyDown}
      />
      {openMessageId === null ? (
        <Button type="primary" htmlType="submit" disabled={isBusy || text.trim() === ""} data-testid="chat-send">
          {t("chat.send")}
        </Button>
      ) : (
        <Button data-testid="chat-stop" loading={stop.isPending} onClick={() => stop.mutate(openMessageId)}>
          {t("chat.stop")}
        </Button>
      )}
      <ModeChoice mode={mode} onMode={onMode} />
    </form>
  );
}

function ModeChoice({ mode, onMode }: Pick<ComposerProps, "mode" | "onMode">) {
  const { t } = useText();
  const hasModel = useHasModel();
  if (!hasModel) {
    return (
      <p className="composer-foot note" data-testid="chat-mode">
        {t("chat.noModel")} {t("chat.hint")}
      </p>
    );
  }
  return (
    <fieldset className="composer-foot choice-row" data-testid="chat-mode">
      <legend>{t("chat.mode")}</legend>
      {modes.map((one) => (
        <button key={one} type="button" className="choice" aria-pressed={one === mode} onClick={() => onMode(one)}>
          {t(`chat.mode.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
