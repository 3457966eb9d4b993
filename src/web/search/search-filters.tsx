import Input from "antd/es/input";
import Select from "antd/es/select";
import { Field } from "../shell/field.tsx";
import { useText } from "../text/language-context.tsx";

export type Filters = { from: string | null; to: string | null; person: string | null; kind: string | null };

type SearchFiltersProps = { filters: Filters; onChange: (name: keyof Filters, value: string | null) => void };

const kinds = ["note", "knowledge"] as const;

/** What a search may be narrowed to beside the account: a period, a person, notes or own knowledge. */
export function SearchFilters({ filters, onChange }: SearchFiltersProps) {
  const { t, word } = useText();
  const { from, to, person, kind } = filters;
  const choose = (written: string) => {
    const name = written.trim();
    if (name !== (person ?? "")) onChange("person", name);
  };
  return (
    <div className="search-filters">
      <Field label={t("search.from")}>
        {(id) => <DayInput id={id} value={from} onChange={(day) => onChange("from", day)} />}
      </Field>
      <Field label={t("search.to")}>
        {(id) => <DayInput id={id} value={to} onChange={(day) => onChange("to", day)} />}
      </Field>
      <Field label={t("search.person")}>
        {(id) => (
          <Input
            key={person}
            id={id}
            allowClear
            maxLength={200}
            defaultValue={person ?? ""}
            placeholder={t("search.personHint")}
            data-testid="search-person"
            onBlur={(event) => choose(event.target.value)}
            onPressEnter={(event) => choose(event.currentTarget.value)}
            onClear={() => choose("")}
          />
        )}
      </Field>
      <Field label={t("search.kind")}>
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder={t("search.anyKind")}
            value={kind}
            onChange={(chosen: string | undefined) => onChange("kind", chosen ?? null)}
            options={kinds.map((value) => ({ value, label: word("noteKind", value) }))}
          />
        )}
      </Field>
    </div>
  );
}

type DayInputProps = { id: string; value: string | null; onChange: (day: string | null) => void };

function DayInput({ id, value, onChange }: DayInputProps) {
  return <Input id={id} type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value)} />;
}
