import { useMutation, useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import Select from "antd/es/select";
import { useState } from "react";
import { useNavigate } from "react-router";
import { postJson } from "../api/client.ts";
import { meQuery } from "../api/queries.ts";
import type { DraftKind, DraftStarted, Lang, WriterName } from "../api/types.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

const langs: readonly Lang[] = ["zh", "en"];

/** Kind, language and writer of a new draft; who writes is asked only where there is a choice. */
export function StartDraft({ accountId, asOf }: { accountId: string; asOf: string }) {
  const { t, word, lang } = useText();
  const navigate = useNavigate();
  const { to } = useStanding();
  const { data: me } = useQuery(meQuery(lang));
  const [draftLang, setDraftLang] = useState<Lang>(lang);
  const [kind, setKind] = useState<DraftKind>("account-plan");
  const [writer, setWriter] = useState<WriterName>("template");
  const { kinds = [kind], writers = [writer] } = me?.drafting ?? {};
  const body = { kind, lang: draftLang, writer, asOf };
  const start = useMutation({
    mutationFn: () => postJson<DraftStarted>(lang, `/v1/accounts/${accountId}/drafts`, body),
    onSuccess: ({ draftId }) => navigate(to(`/drafts/${draftId}`)),
  });
  return (
    <div className="start-draft">
      <Select<DraftKind>
        aria-label={t("drafts.kind")}
        className="draft-kind"
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: word("draftKind", value) }))}
        popupMatchSelectWidth={false}
        data-testid="draft-kind"
      />
      <Choice name={t("drafts.lang")} value={draftLang} choices={langs} onChoose={setDraftLang} words="langName" />
      {writers.length > 1 && (
        <Choice name={t("drafts.writer")} value={writer} choices={writers} onChoose={setWriter} words="writer" />
      )}
      <Button type="primary" loading={start.isPending} onClick={() => start.mutate()} data-testid="draft-button">
        {t("drafts.start")}
      </Button>
      {start.error && <ErrorNotice error={start.error} />}
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  name: string;
  value: Value;
  choices: readonly Value[];
  onChoose: (value: Value) => void;
  words: "langName" | "writer";
};

function Choice<Value extends string>({ name, value, choices, onChoose, words }: ChoiceProps<Value>) {
  const { word } = useText();
  return (
    <fieldset className="choice-row">
      <legend className="visually-hidden">{name}</legend>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className="choice"
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          {word(words, choice)}
        </button>
      ))}
    </fieldset>
  );
}
