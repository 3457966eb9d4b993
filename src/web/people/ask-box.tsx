import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { askQuestion } from "../chat/ask-question.ts";
import { showInDock } from "../chat/dock.ts";
import { Field } from "../shell/field.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

const longest = 2_000;

type AskBoxProps = {
  accountId: string;
  question: string;
  /** The answer comes beside the page, over which the box must not lie. */
  onDocked: () => void;
};

/**
 * A question about one account, written already; the answer comes in a conversation of its own, beside the account's page
 * where there is room.
 */
export function AskBox({ accountId, question, onDocked }: AskBoxProps) {
  const { lang, t } = useText();
  const { asOf, to } = useStanding();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [text, setText] = useState(question);
  const ask = useMutation({
    mutationFn: (message: string) => askQuestion(lang, { message, accountId, ...(asOf !== null && { asOf }) }),
    onSuccess: ({ conversationId }) => {
      void client.invalidateQueries({ queryKey: ["conversations"] });
      if (showInDock(accountId, conversationId)) onDocked();
      else navigate(to(`/chat/${conversationId}`));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(text.trim());
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t("who.ask")}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={longest}
            value={text}
            data-testid="ask-text"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {ask.error && <ErrorNotice error={ask.error} />}
      <Button
        htmlType="submit"
        type="primary"
        disabled={text.trim() === ""}
        loading={ask.isPending}
        data-testid="ask-send"
      >
        {t("who.send")}
      </Button>
    </form>
  );
}
