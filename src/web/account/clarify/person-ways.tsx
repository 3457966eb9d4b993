import Button from "antd/es/button";
import Select from "antd/es/select";
import { type FormEvent, useState } from "react";
import type { AccountPage } from "../../api/types.ts";
import { Field } from "../../shell/field.tsx";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { useDecideDetection } from "./use-decide-detection.ts";

export type DecidedPerson = { id: string; name: string };
type PersonWaysProps = { person: DecidedPerson; page: Pick<AccountPage, "account" | "contacts"> };
type Way = "link" | "putAside";

const usualReasons = ["left", "outsider", "misread"] as const;

/** What is done with somebody whom notes name and nobody has on record: link, add, put aside. */
export function PersonWays({ person: { id, name }, page: { account, contacts } }: PersonWaysProps) {
  const { t } = useText();
  const [way, setWay] = useState<Way | null>(null);
  const decide = useDecideDetection(account.id);
  const close = () => setWay(null);
  const open = (one: Way) => setWay(way === one ? null : one);
  const putAside = (reason: string) => decide.mutate({ detectionId: id, request: { decision: "put-aside", reason } });
  return (
    <div className="person-ways">
      <div className="choice-row">
        {contacts.length > 0 && (
          <WayButton label={t("decide.link")} name={name} isOpen={way === "link"} onPress={() => open("link")} />
        )}
        <Button
          size="small"
          loading={decide.isPending && way === null}
          aria-label={t("decide.of", { action: t("decide.add"), name })}
          data-testid="decide-add"
          onClick={() => decide.mutate({ detectionId: id, request: { decision: "added" } })}
        >
          {t("decide.add")}
        </Button>
        <WayButton
          label={t("decide.putAside")}
          name={name}
          isOpen={way === "putAside"}
          onPress={() => open("putAside")}
        />
      </div>
      {way === "link" && (
        <LinkForm
          name={name}
          contacts={contacts}
          isPending={decide.isPending}
          onLink={(contactId) => decide.mutate({ detectionId: id, request: { decision: "linked", contactId } })}
        />
      )}
      {way === "putAside" && (
        <ReasonForm
          action={t("decide.putAside")}
          usual={usualReasons.map((one) => t(`decide.person.${one}`))}
          isPending={decide.isPending}
          onSubmit={putAside}
          onCancel={close}
        />
      )}
      {decide.error && <ErrorNotice error={decide.error} />}
    </div>
  );
}

type WayButtonProps = { label: string; name: string; isOpen: boolean; onPress: () => void };

function WayButton({ label, name, isOpen, onPress }: WayButtonProps) {
  const { t } = useText();
  return (
    <Button size="small" aria-expanded={isOpen} aria-label={t("decide.of", { action: label, name })} onClick={onPress}>
      {label}
    </Button>
  );
}

type LinkFormProps = {
  name: string;
  contacts: AccountPage["contacts"];
  isPending: boolean;
  onLink: (contactId: string) => void;
};

/** Which of the contacts somebody is. */
function LinkForm({ name, contacts, isPending, onLink }: LinkFormProps) {
  const { t } = useText();
  const [contactId, setContactId] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (contactId !== null) onLink(contactId);
  };
  return (
    <form className="form decide-form" onSubmit={submit}>
      <Field label={t("decide.linkWhich", { name })}>
        {(id) => (
          <Select
            id={id}
            showSearch
            optionFilterProp="label"
            value={contactId}
            onChange={setContactId}
            options={contacts.map((contact) => ({
              value: contact.id,
              label:
                contact.title === null ? contact.name : t("people.named", { name: contact.name, title: contact.title }),
            }))}
          />
        )}
      </Field>
      <p className="note">{t("decide.linkHint")}</p>
      <Button type="primary" htmlType="submit" disabled={contactId === null} loading={isPending}>
        {t("decide.linkGo")}
      </Button>
    </form>
  );
}
