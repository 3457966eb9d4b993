import { useText } from "../text/language-context.tsx";
import type { TextKey } from "../text/translate.ts";
import type { ChatScope } from "./messages.ts";

const ofAll = ["chat.start.1", "chat.start.2", "chat.start.3"] as const satisfies TextKey[];
const ofOne = [
  "chat.start.scope.4",
  "chat.start.scope.1",
  "chat.start.scope.2",
  "chat.start.scope.3",
] as const satisfies TextKey[];

/** What can be asked right away, before anything was said. */
export function StartQuestions({ scope, onAsk }: { scope: ChatScope | null; onAsk: (question: string) => void }) {
  const { t } = useText();
  return (
    <div className="chat-start">
      <h2>{t("chat.welcome")}</h2>
      <p className="soft">{t("chat.welcomeText")}</p>
      <div className="choice-row">
        {(scope ? ofOne : ofAll).map((key) => (
          <button key={key} type="button" className="choice" data-testid="chat-start" onClick={() => onAsk(t(key))}>
            {t(key)}
          </button>
        ))}
      </div>
    </div>
  );
}
