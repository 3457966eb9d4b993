import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { type Aim, aimOf, type ChainPerson } from "./chain-people.ts";
import { LevelMark } from "./level-mark.tsx";

const levels = [1, 2, 3, 4, 5] as const;
const step = 20;
const middle = 7;

const placeOf = (level: number) => 6 + (Math.min(5, Math.max(1, level)) - 1) * step;

/** Level now → level wanted, with who answers for it. */
export function LevelArrow({ person }: { person: Pick<ChainPerson, "level" | "goal" | "bone"> }) {
  const { t } = useText();
  const aim = aimOf(person);
  return (
    <span className="level-arrow">
      <LevelScale level={person.level} aim={aim} />
      <LevelMark level={person.level} />
      {aim && (
        <span className="level-aim">
          {aim.isProposal
            ? t("person.aimProposed", { level: aim.target })
            : t("person.aim", { level: formatNumber(aim.target), owner: aim.ownerName ?? t("person.noOwner") })}
        </span>
      )}
    </span>
  );
}

/** Five marks: the one held is filled, the one wanted a ring with an arrow to it, dashed where no goal says so. */
function LevelScale({ level, aim }: { level: number | null; aim: Aim | null }) {
  const from = level === null ? null : placeOf(level);
  const to = aim ? placeOf(aim.target) : null;
  const isProposal = aim?.isProposal ?? false;
  return (
    <svg className="level-scale" viewBox="0 0 92 14" aria-hidden="true">
      {levels.map((one) => (
        <circle key={one} className="level-scale-mark" cx={placeOf(one)} cy={middle} r="1.5" />
      ))}
      {to !== null && (
        <g className="level-scale-aim">
          {from !== null && from < to && (
            <>
              <path d={`M${from + 6},${middle}H${to - 6}`} />
              <path d={`M${to - 9},${middle - 3}l4,3l-4,3`} />
            </>
          )}
          <circle className={`level-scale-ring ${isProposal ? "is-proposed" : ""}`} cx={to} cy={middle} r="4.5" />
        </g>
      )}
      {level !== null && from !== null && (
        <circle className={`level-scale-now of-level-${level}`} cx={from} cy={middle} r="5" />
      )}
    </svg>
  );
}
