import { lazy } from "react";

/** Fetched when somebody asks for help, not with the first page. */
export const HelpSheet = lazy(() => import("./help-sheet.tsx"));
