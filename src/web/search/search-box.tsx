import Button from "antd/es/button";
import Input from "antd/es/input";
import { type FormEvent, useState } from "react";
import { useText } from "../text/language-context.tsx";

type SearchBoxProps = { initial: string; label: string; onSearch: (query: string) => void };

export function SearchBox({ initial, label, onSearch }: SearchBoxProps) {
  const { t } = useText();
  const [text, setText] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <search>
      <form className="search-box" onSubmit={submit}>
        <Input
          type="search"
          maxLength={500}
          aria-label={label}
          placeholder={label}
          value={text}
          data-testid="search-input"
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit">{t("search.go")}</Button>
      </form>
    </search>
  );
}
