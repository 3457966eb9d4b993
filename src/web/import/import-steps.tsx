import { useText } from "../text/language-context.tsx";

export const steps = ["choose", "check", "run", "result"] as const;
export type Step = (typeof steps)[number];

/** Where one is on the way; the words say it, the colour only underlines it. */
export function ImportSteps({ now }: { now: Step }) {
  const { t } = useText();
  const reached = steps.indexOf(now);
  return (
    <ol className="import-steps" aria-label={t("import.steps")}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < reached ? "is-done" : ""}
          aria-current={step === now ? "step" : undefined}
          data-testid={step === now ? "import-step" : undefined}
        >
          <span className="step-number" aria-hidden="true">
            {index < reached ? "✓" : index + 1}
          </span>
          {t(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
