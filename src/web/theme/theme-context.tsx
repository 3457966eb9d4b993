import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";

export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];
type ThemeState = { choice: ThemeChoice; isDark: boolean; setChoice: (choice: ThemeChoice) => void };

const ThemeContext = createContext<ThemeState | null>(null);
const storageKey = "groundplan.theme";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

function storedChoice(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return themeChoices.find((choice) => choice === stored) ?? "system";
}

/** Light, dark or as the system says; `data-theme` on the root element switches every colour of tokens.css. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, keepChoice] = useState(storedChoice);
  const [isSystemDark, setSystemDark] = useState(systemDark.matches);
  useEffect(() => {
    const follow = (event: MediaQueryListEvent) => setSystemDark(event.matches);
    systemDark.addEventListener("change", follow);
    return () => systemDark.removeEventListener("change", follow);
  }, []);
  const isDark = choice === "system" ? isSystemDark : choice === "dark";
  // Set while rendering, not after: the children read colours from the root element as they are drawn.
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  const setChoice = useCallback((next: ThemeChoice) => {
    localStorage.setItem(storageKey, next);
    keepChoice(next);
  }, []);
  const value = useMemo(() => ({ choice, isDark, setChoice }), [choice, isDark, setChoice]);
  return <ThemeContext.Provider value={value}>{children}</ThemeContext.Provider>;
}

export function useTheme(): ThemeState {
  const theme = useContext(ThemeContext);
  if (!theme) throw new Error("useTheme outside ThemeProvider");
  return theme;
}
