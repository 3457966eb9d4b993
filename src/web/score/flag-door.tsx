import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";

/** A flag as a word; opens what raised it. */
export function FlagDoor({ flag }: { flag: string }) {
  const { word } = useText();
  const name = word("flag", flag);
  return (
    <Door title={name} reason={() => <p>{word("flagReason", flag)}</p>} className="flag">
      <span aria-hidden="true">⚑</span> {name}
    </Door>
  );
}
